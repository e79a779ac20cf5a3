import type { ReactNode } from 'react'
import { useInk } from './ink.ts'

interface DrawingProps {
  width: number
  height: number
  /** What it shows, for whoever cannot see it. */
  label: string
  children: ReactNode
}

/** A drawing in the unit of its ink. */
export function Drawing({ width, height, label, children }: DrawingProps) {
  const { unit } = useInk()
  return (
    <svg
      className="drawing"
      width={`${width}${unit}`}
      height={`${height}${unit}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  )
}
