import { useInk } from './ink.ts'
import { spreadLabels } from './spreadLabels.ts'

export interface CurveEnd {
  label: string
  /** Height of the curve's last point. */
  y: number
  isAccent?: boolean | undefined
}

interface CurveEndsProps {
  ends: readonly CurveEnd[]
  /** Where the plot ends; names stand right of it. */
  x: number
  top: number
  bottom: number
  size: number
}

/** Between two names, of their size. */
const LINE_SPACING = 1.35

/** The names of curves at their ends, moved apart where they would cover one another. */
export function CurveEnds({ ends, x, top, bottom, size }: CurveEndsProps) {
  const { mm, ink, accent } = useInk()
  const ys = spreadLabels(
    ends.map(({ y }) => y),
    size * LINE_SPACING,
    [top, bottom],
  )
  return ends.map(({ label, isAccent }, index) => (
    <text
      key={`${index}/${label}`}
      x={x + 1.3 * mm}
      y={(ys[index] ?? 0) + size * 0.35}
      fontSize={size}
      fontWeight={isAccent ? 600 : 400}
      fill={isAccent ? accent : ink}
    >
      {label}
    </text>
  ))
}
