import type { ScaleLinear } from 'd3-scale'
import { tickText } from './axisFormat.ts'
import { useInk } from './ink.ts'

interface ValueAxisProps {
  scale: ScaleLinear<number, number>
  unit: string
  left: number
  right: number
  top: number
}

/** Ruled lines at round values, the unit over the highest. */
export function ValueAxis({ scale, unit, left, right, top }: ValueAxisProps) {
  const { mm, smallText, grey, ink, light, thin, hair } = useInk()
  const [lowest = 0, highest = 1] = scale.domain()
  const base = lowest < 0 && highest > 0 ? 0 : lowest
  return (
    <g fontSize={smallText} fill={grey}>
      {scale.ticks(5).map((value) => (
        <g key={value}>
          <path
            d={`M${left} ${scale(value)}H${right}`}
            stroke={value === base ? ink : light}
            strokeWidth={value === base ? thin : hair * 1.4}
          />
          <text x={left - 1.4 * mm} y={scale(value) + smallText * 0.35} textAnchor="end" className="mono">
            {tickText(value, highest)}
          </text>
        </g>
      ))}
      {unit !== '' && (
        <text x={0} y={Math.max(smallText, top - 2.6 * mm)}>
          {unit}
        </text>
      )}
    </g>
  )
}
