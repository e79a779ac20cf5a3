import { area } from 'd3-shape'
import { useId } from 'react'
import type { ReportCurve } from '../../shared/contract/reportDocument.ts'
import { hatchPath } from './hatchPath.ts'
import { useInk } from './ink.ts'

export interface Band {
  label: string
  days: number[]
  low: number[]
  high: number[]
}

/** Curves one upon the other, the first at the bottom. They share their days. */
export function stackBands(curves: readonly ReportCurve[]): Band[] {
  let floor: number[] = []
  return curves.map(({ label, days, values }) => {
    const low = floor.length === 0 ? days.map(() => 0) : floor
    const high = values.map((value, index) => value + (low[index] ?? 0))
    floor = high
    return { label, days, low, high }
  })
}

interface StackedBandsProps {
  bands: readonly Band[]
  x: (day: number) => number
  y: (value: number) => number
  box: { x: number; y: number; width: number; height: number }
}

/** Bands with a tone and a hatch each. */
export function StackedBands({ bands, x, y, box }: StackedBandsProps) {
  const { bands: fills, mm, thin, hair, ink } = useInk()
  const id = useId()
  return bands.map((band, index) => {
    const fill = fills[index % fills.length]
    const shape = area<number>()
      .x((_, at) => x(band.days[at] ?? 0))
      .y0((_, at) => y(band.low[at] ?? 0))
      .y1((value) => y(value))
    const path = shape(band.high) ?? ''
    return (
      <g key={`${index}/${band.label}`}>
        <path d={path} fill={fill?.ground} />
        {fill && fill.direction !== null ? (
          <>
            <clipPath id={`${id}-${index}`}>
              <path d={path} />
            </clipPath>
            <path
              d={hatchPath(box, 1.4 * mm, fill.direction)}
              clipPath={`url(#${id}-${index})`}
              stroke={fill.line}
              strokeWidth={thin * 0.8}
            />
          </>
        ) : null}
        <path d={path} fill="none" stroke={ink} strokeWidth={hair} />
      </g>
    )
  })
}
