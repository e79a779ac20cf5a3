import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { ReportChart } from '../../shared/contract/reportDocument.ts'
import { Curve } from './Curve.tsx'
import { CurveEnds, type CurveEnd } from './CurveEnds.tsx'
import { Drawing } from './Drawing.tsx'
import { useInk } from './ink.ts'
import { textWidth } from './pen.ts'
import { StackedBands, stackBands } from './StackedBands.tsx'
import { stackLabels } from './stackLabels.ts'
import { TimeAxis } from './TimeAxis.tsx'
import { ValueAxis } from './ValueAxis.tsx'

/** Where a chart has put its days and values. */
export interface ChartPlot {
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  left: number
  right: number
  top: number
  bottom: number
}

interface LineChartProps {
  chart: ReportChart
  startDate: string
  /** In the unit of the ink. */
  width: number
  height: number
  /** What stands over the curves, such as the line of the day. */
  children?: (plot: ChartPlot) => ReactNode
}

/** Bands and curves over time, named at their ends; milestones as lines from top to bottom. */
export function LineChart({ chart, startDate, width, height, children }: LineChartProps) {
  const { mm, text, smallText, grey, thin } = useInk()
  const { curves, markers, unit, stack = [] } = chart
  const bands = stackBands(stack)
  const days = [...curves, ...stack].flatMap((curve) => curve.days)
  // One by one: a chart of every day of ten years has more values than a call takes arguments.
  const highest = greatest([...curves.map(({ values }) => values), ...bands.map(({ high }) => high)])
  const lowest = -greatest(curves.map(({ values }) => values.map((value) => -value)))
  const fromDay = -greatest([days.map((day) => -day)], -Infinity)
  const toDay = Math.max(fromDay + 1, greatest([days], -Infinity))
  const ends = curves.filter(({ style, label }) => style !== 'dots' && style !== 'rings' && label !== '')
  const names = [...bands, ...ends].map(({ label }) => textWidth(label, text))
  const left = 12 * mm
  const right = width - 2 * mm - Math.max(0, ...names)
  const x = scaleLinear([fromDay, toDay], [left, right])
  const labels = stackLabels(
    markers.map(({ day, label }) => ({
      x: x(day) + 0.8 * mm,
      width: textWidth(label, smallText),
    })),
    width,
    1.5 * mm,
  )
  const rowHeight = smallText * 1.4
  const top = 4 * mm + rowHeight * Math.max(0, ...labels.map(({ row }) => row + 1))
  const bottom = height - 8 * mm
  // An axis of nothing but zero still has a height.
  const y = scaleLinear(
    [chart.lowest ?? lowest * 1.04, chart.highest ?? (highest || 1) * 1.04],
    [bottom, top],
  )
  if (chart.highest === undefined) y.nice(5)
  const named: CurveEnd[] = [
    ...bands.map(({ label, low, high }) => ({ label, y: y(((low.at(-1) ?? 0) + (high.at(-1) ?? 0)) / 2) })),
    ...ends.map(({ label, values, isAccent }) => ({ label, y: y(values.at(-1) ?? 0), isAccent })),
  ]

  return (
    <Drawing width={width} height={height} label={chart.caption}>
      <StackedBands
        bands={bands}
        x={x}
        y={y}
        box={{ x: left, y: top, width: right - left, height: bottom - top }}
      />
      <ValueAxis scale={y} unit={unit} left={left} right={right} top={top} />
      <TimeAxis scale={x} startDate={startDate} y={bottom} />
      {markers.map(({ day, label }, index) => {
        const { row, anchor } = labels[index] ?? { row: 0, anchor: 'start' }
        const labelY = 3 * mm + rowHeight * row
        return (
          <g key={`${day}/${label}`}>
            <path
              d={`M${x(day)} ${labelY - smallText * 0.8}V${bottom}`}
              stroke={grey}
              strokeWidth={thin}
              strokeDasharray={`${0.9 * mm} ${0.7 * mm}`}
            />
            <text
              x={x(day) + (anchor === 'start' ? 0.8 : -0.8) * mm}
              y={labelY}
              textAnchor={anchor}
              fontSize={smallText}
              fill={grey}
            >
              {label}
            </text>
          </g>
        )
      })}
      {curves.map((curve, index) => (
        <Curve key={`${index}/${curve.label}`} curve={curve} x={x} y={y} />
      ))}
      <CurveEnds ends={named} x={right} top={top} bottom={bottom} size={text} />
      {children?.({ x, y, left, right, top, bottom })}
    </Drawing>
  )
}

/** The greatest of many values, at least `floor`. */
function greatest(lists: readonly (readonly number[])[], floor = 0): number {
  let found = floor
  for (const list of lists) for (const value of list) if (value > found) found = value
  return found
}
