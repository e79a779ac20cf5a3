import { scaleLinear } from 'd3-scale'
import { curveLinear, curveStepAfter, line } from 'd3-shape'
import type { ReportChart, ReportCurve } from '../../../shared/contract/reportDocument.ts'
import { ACCENT, GREY, INK, PEN, textWidthMm } from './pen.ts'
import { spreadLabels } from './spreadLabels.ts'
import { stackLabels } from './stackLabels.ts'
import { TimeAxis } from './TimeAxis.tsx'
import { ValueAxis } from './ValueAxis.tsx'

interface LineChartProps {
  chart: ReportChart
  startDate: string
  widthMm: number
  heightMm: number
}

const LABEL_GAP = 3.1

/** Curves over time, labelled at their ends; milestones as lines from top to bottom. */
export function LineChart({ chart, startDate, widthMm, heightMm }: LineChartProps) {
  const { curves, markers, unit } = chart
  const days = curves.flatMap((curve) => curve.days)
  const values = curves.flatMap((curve) => curve.values)
  // An axis of nothing but zero still has a height.
  const highest = Math.max(0, ...values) || 1
  const fromDay = Math.min(...days)
  const toDay = Math.max(fromDay + 1, ...days)
  const ends = curves.filter(({ style }) => style !== 'dots' && style !== 'rings')
  const left = 12
  const right = widthMm - 2 - Math.max(0, ...ends.map(({ label }) => textWidthMm(label, PEN.text)))
  const x = scaleLinear([fromDay, toDay], [left, right])
  const labels = stackLabels(
    markers.map(({ day, label }) => ({ x: x(day) + 0.8, widthMm: textWidthMm(label, PEN.smallText) })),
    widthMm,
  )
  const top = 4 + 2.8 * Math.max(0, ...labels.map(({ row }) => row + 1))
  const bottom = heightMm - 8
  const y = scaleLinear([0, highest * 1.04], [bottom, top]).nice(5)
  const endYs = spreadLabels(
    ends.map((curve) => y(curve.values.at(-1) ?? 0)),
    LABEL_GAP,
    [top, bottom],
  )

  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      role="img"
      aria-label={chart.caption}
    >
      <ValueAxis scale={y} unit={unit} left={left} right={right} top={top} />
      <TimeAxis scale={x} startDate={startDate} y={bottom} />
      {markers.map(({ day, label }, index) => {
        const { x: labelX, row, anchor } = labels[index] ?? { x: x(day), row: 0, anchor: 'start' }
        const labelY = 3 + 2.8 * row
        return (
          <g key={`${day}/${label}`}>
            <path
              d={`M${x(day)} ${labelY - 1.6}V${bottom}`}
              stroke={GREY}
              strokeWidth={PEN.thin}
              strokeDasharray="0.9 0.7"
            />
            <text
              x={anchor === 'start' ? labelX : x(day) - 0.8}
              y={labelY}
              textAnchor={anchor}
              fontSize={PEN.smallText}
              fill={GREY}
            >
              {label}
            </text>
          </g>
        )
      })}
      {curves.map((curve, index) => (
        <Curve key={`${index}/${curve.label}`} curve={curve} x={x} y={y} />
      ))}
      {ends.map((curve, index) => (
        <text
          key={curve.label}
          x={right + 1.4}
          y={(endYs[index] ?? 0) + 0.8}
          fontSize={PEN.text}
          fontWeight={curve.isAccent ? 600 : 400}
          fill={curve.isAccent ? ACCENT : INK}
        >
          {curve.label}
        </text>
      ))}
    </svg>
  )
}

interface CurveProps {
  curve: ReportCurve
  x: (day: number) => number
  y: (value: number) => number
}

function Curve({ curve, x, y }: CurveProps) {
  const points = curve.days.map((day, index): [number, number] => [x(day), y(curve.values[index] ?? 0)])
  const color = curve.isAccent ? ACCENT : INK
  if (curve.style === 'dots' || curve.style === 'rings') {
    const [lastX, lastY] = points.at(-1) ?? [0, 0]
    return (
      <g>
        {points.map(([cx, cy], index) => (
          <circle
            key={index}
            cx={cx}
            cy={cy}
            r={curve.style === 'dots' ? 0.8 : 0.9}
            fill={curve.style === 'dots' ? INK : '#fff'}
            stroke={INK}
            strokeWidth={PEN.thin}
          />
        ))}
        <text x={lastX} y={lastY - 2.4} textAnchor="end" fontSize={PEN.smallText} fill={GREY}>
          {curve.label}
        </text>
      </g>
    )
  }
  const path = line().curve(curve.style === 'step' ? curveStepAfter : curveLinear)
  return (
    <path
      d={path(points) ?? ''}
      fill="none"
      stroke={color}
      strokeWidth={curve.isAccent ? PEN.strong + 0.1 : PEN.line - 0.05}
      strokeDasharray={curve.style === 'dashed' ? '1.6 1' : undefined}
      strokeLinejoin="round"
    />
  )
}
