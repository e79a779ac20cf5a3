import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReportMonthChart } from '../../../shared/contract/reportDocument.ts'
import { ACCENT, GREY, INK, PEN, textWidthMm } from './pen.ts'
import { spreadLabels } from './spreadLabels.ts'
import { ValueAxis } from './ValueAxis.tsx'

interface MonthChartProps {
  chart: ReportMonthChart
  widthMm: number
  heightMm: number
}

const MONTHS = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D']

/** Pens for the curves of a chart without a colour each: they differ in weight and grey. */
const STROKES = [INK, GREY, '#8b9196']

/** Twelve months, one curve a place, labelled at December. */
export function MonthChart({ chart, widthMm, heightMm }: MonthChartProps) {
  const { curves, unit, range } = chart
  const values = curves.flatMap((curve) => curve.values.filter((value) => value !== null))
  const labelled = curves.filter(({ label }) => label !== '')
  const left = 12
  const right = widthMm - 2 - Math.max(0, ...labelled.map(({ label }) => textWidthMm(label, PEN.smallText)))
  const top = 4
  const bottom = heightMm - 5
  const x = scaleLinear([0, 11], [left + 2, right - 1])
  const y = scaleLinear([Math.min(range[0], ...values), Math.max(range[1], ...values)], [bottom, top]).nice(5)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, month) => x(month))
    .y((value) => y(value ?? 0))
  const lastValue = (of: (number | null)[]): number => of.findLast((value) => value !== null) ?? 0
  const labelYs = spreadLabels(
    labelled.map((curve) => y(lastValue(curve.values))),
    2.7,
    [top, bottom],
  )
  // An unlabelled curve belongs to the labelled one before it and is drawn with its pen.
  const strokes = curves.map((_, index) => {
    const place = curves.slice(0, index + 1).filter(({ label }) => label !== '').length - 1
    return STROKES[Math.max(0, place) % STROKES.length] ?? INK
  })
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
      <path d={`M${left} ${bottom}H${right}`} stroke={INK} strokeWidth={PEN.thin} />
      {MONTHS.map((month, index) => (
        <text
          key={index}
          x={x(index)}
          y={bottom + 3.6}
          textAnchor="middle"
          fontSize={PEN.smallText}
          fill={GREY}
        >
          {month}
        </text>
      ))}
      {curves.map((curve, index) => (
        <path
          key={index}
          d={path(curve.values) ?? ''}
          fill="none"
          stroke={curve.isAccent ? ACCENT : strokes[index]}
          strokeWidth={curve.isAccent ? PEN.strong + 0.1 : PEN.line - 0.05}
          strokeDasharray={curve.style === 'dashed' ? '1.2 0.8' : undefined}
          strokeLinejoin="round"
        />
      ))}
      {labelled.map((curve, index) => (
        <text
          key={curve.label}
          x={right + 1.2}
          y={(labelYs[index] ?? 0) + 0.7}
          fontSize={PEN.smallText}
          fontWeight={curve.isAccent ? 600 : 400}
          fill={curve.isAccent ? ACCENT : INK}
        >
          {curve.label}
        </text>
      ))}
    </svg>
  )
}
