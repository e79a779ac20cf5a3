import type { ScaleLinear } from 'd3-scale'
import { tickText } from './axisFormat.ts'
import { GREY, INK, LIGHT, PEN } from './pen.ts'

interface ValueAxisProps {
  scale: ScaleLinear<number, number>
  unit: string
  left: number
  right: number
  top: number
}

/** Ruled lines at round values, the unit over the highest. */
export function ValueAxis({ scale, unit, left, right, top }: ValueAxisProps) {
  const [lowest = 0, highest = 1] = scale.domain()
  return (
    <g fontSize={PEN.smallText} fill={GREY}>
      {scale.ticks(5).map((value) => (
        <g key={value}>
          <path
            d={`M${left} ${scale(value)}H${right}`}
            stroke={value === lowest ? INK : LIGHT}
            strokeWidth={value === lowest ? PEN.thin : PEN.hair * 1.4}
          />
          <text x={left - 1.4} y={scale(value) + 0.7} textAnchor="end" className="mono">
            {tickText(value, highest)}
          </text>
        </g>
      ))}
      {unit !== '' && (
        <text x={0} y={Math.max(2, top - 2.6)}>
          {unit}
        </text>
      )}
    </g>
  )
}
