import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReportMonthChart } from '../../../shared/contract/reportDocument.ts'
import { CurveEnds } from '../../charts/CurveEnds.tsx'
import { Drawing } from '../../charts/Drawing.tsx'
import { ACCENT, GREY, INK, PEN, textWidth } from '../../charts/pen.ts'
import { ValueAxis } from '../../charts/ValueAxis.tsx'

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
  const right = widthMm - 2 - Math.max(0, ...labelled.map(({ label }) => textWidth(label, PEN.smallText)))
  const top = 4
  const bottom = heightMm - 5
  const x = scaleLinear([0, 11], [left + 2, right - 1])
  const y = scaleLinear([Math.min(range[0], ...values), Math.max(range[1], ...values)], [bottom, top]).nice(5)
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, month) => x(month))
    .y((value) => y(value ?? 0))
  const lastValue = (of: (number | null)[]): number => of.findLast((value) => value !== null) ?? 0
  // An unlabelled curve belongs to the labelled one before it and is drawn with its pen.
  const strokes = curves.map((_, index) => {
    const place = curves.slice(0, index + 1).filter(({ label }) => label !== '').length - 1
    return STROKES[Math.max(0, place) % STROKES.length] ?? INK
  })
  return (
    <Drawing width={widthMm} height={heightMm} label={chart.caption}>
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
      <CurveEnds
        ends={labelled.map(({ label, values: of, isAccent }) => ({ label, y: y(lastValue(of)), isAccent }))}
        x={right}
        top={top}
        bottom={bottom}
        size={PEN.smallText}
      />
    </Drawing>
  )
}
