import { curveLinear, curveStepAfter, line } from 'd3-shape'
import type { ReportCurve } from '../../shared/contract/reportDocument.ts'
import { useInk } from './ink.ts'

interface CurveProps {
  curve: ReportCurve
  x: (day: number) => number
  y: (value: number) => number
}

/** So many points are a cloud: small, and darker where they are many. */
const CLOUD = 120

/** One curve, or a cloud of points with its name at the last. */
export function Curve({ curve, x, y }: CurveProps) {
  const { mm, ink: dark, accent, grey, paper, smallText, line: pen, strong, thin } = useInk()
  const points = curve.days.map((day, index): [number, number] => [x(day), y(curve.values[index] ?? 0)])
  const colour = curve.isAccent ? accent : dark
  if (curve.style === 'dots' || curve.style === 'rings') {
    const [lastX, lastY] = points.at(-1) ?? [0, 0]
    const isDots = curve.style === 'dots'
    const isCloud = points.length > CLOUD
    return (
      <g>
        {points.map(([cx, cy], index) => (
          <circle
            key={index}
            cx={cx}
            cy={cy}
            r={(isCloud ? 0.4 : isDots ? 0.8 : 0.9) * Math.min(mm, 4)}
            fillOpacity={isCloud ? 0.4 : undefined}
            fill={isDots ? colour : paper}
            stroke={colour}
            strokeWidth={isCloud ? 0 : thin}
          />
        ))}
        {curve.label === '' ? null : (
          <text
            x={lastX}
            y={lastY - 2.4 * mm}
            textAnchor={points.length === 1 ? 'start' : 'end'}
            fontSize={smallText}
            fill={grey}
            stroke={paper}
            strokeWidth={0.8 * mm}
            paintOrder="stroke"
          >
            {curve.label}
          </text>
        )}
      </g>
    )
  }
  const path = line().curve(curve.style === 'step' ? curveStepAfter : curveLinear)
  return (
    <path
      d={path(points) ?? ''}
      fill="none"
      stroke={colour}
      strokeWidth={curve.isAccent ? strong : pen}
      strokeDasharray={curve.style === 'dashed' ? `${1.6 * mm} ${mm}` : undefined}
      strokeLinejoin="round"
    />
  )
}
