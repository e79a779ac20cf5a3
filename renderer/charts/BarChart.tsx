import { scaleLinear } from 'd3-scale'
import type { ReportBarChart } from '../../shared/contract/reportDocument.ts'
import { Drawing } from './Drawing.tsx'
import { useInk } from './ink.ts'
import { textWidth } from './pen.ts'
import { RowName } from './RowName.tsx'

interface BarChartProps {
  chart: ReportBarChart
  /** In the unit of the ink. */
  width: number
  rowHeight?: number
}

/** Most of the width that names may take. */
const LABEL_SHARE = 0.62

/** Bars from one line, named on the left, their values written at their ends. */
export function BarChart({ chart, width, rowHeight }: BarChartProps) {
  const { mm, text: textSize, smallText, ink, grey, accent, bar: quiet, thin } = useInk()
  const row = rowHeight ?? 6 * mm
  const { bars } = chart
  const height = bars.length * row + mm
  const longest = Math.max(0, ...bars.map(({ label }) => textWidth(label, textSize)))
  const left = 2 * mm + Math.min(longest, width * LABEL_SHARE)
  const right = width - 3 * mm - Math.max(0, ...bars.map(({ text }) => textWidth(text, smallText)))
  const x = scaleLinear([0, Math.max(1e-9, ...bars.map(({ value }) => value))], [left, right])
  return (
    <Drawing width={width} height={height} label={chart.caption}>
      {bars.map(({ label, value, text, isAccent }, index) => {
        const middle = index * row + row / 2
        return (
          <g key={`${index}/${label}`}>
            <RowName label={label} x={left - 2 * mm} y={middle} width={left - 2 * mm} />
            <rect
              x={left}
              y={middle - row * 0.28}
              width={Math.max(0.1 * mm, x(value) - left)}
              height={row * 0.56}
              fill={isAccent ? accent : quiet}
            />
            <text x={x(value) + 1.4 * mm} y={middle + smallText * 0.36} fontSize={smallText} fill={grey}>
              {text}
            </text>
          </g>
        )
      })}
      <path d={`M${left} 0V${height}`} stroke={ink} strokeWidth={thin} />
    </Drawing>
  )
}
