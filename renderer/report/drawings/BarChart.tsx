import { scaleLinear } from 'd3-scale'
import type { ReportBarChart } from '../../../shared/contract/reportDocument.ts'
import { ACCENT, GREY, INK, PEN, textWidthMm } from './pen.ts'

interface BarChartProps {
  chart: ReportBarChart
  widthMm: number
  rowMm?: number
}

/** Bars from one line, named on the left, their values written at their ends. */
export function BarChart({ chart, widthMm, rowMm = 6 }: BarChartProps) {
  const { bars } = chart
  const heightMm = bars.length * rowMm + 1
  const left = 2 + Math.max(0, ...bars.map(({ label }) => textWidthMm(label, PEN.text)))
  const right = widthMm - 3 - Math.max(0, ...bars.map(({ text }) => textWidthMm(text, PEN.smallText)))
  const x = scaleLinear([0, Math.max(1e-9, ...bars.map(({ value }) => value))], [left, right])
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      role="img"
      aria-label={chart.caption}
    >
      {bars.map(({ label, value, text, isAccent }, index) => {
        const middle = index * rowMm + rowMm / 2
        return (
          <g key={`${index}/${label}`}>
            <text x={left - 2} y={middle + 0.8} textAnchor="end" fontSize={PEN.text} fill={INK}>
              {label}
            </text>
            <rect
              x={left}
              y={middle - rowMm * 0.28}
              width={Math.max(0.1, x(value) - left)}
              height={rowMm * 0.56}
              fill={isAccent ? ACCENT : '#aeb6bd'}
            />
            <text x={x(value) + 1.4} y={middle + 0.75} fontSize={PEN.smallText} fill={GREY}>
              {text}
            </text>
          </g>
        )
      })}
      <path d={`M${left} 0V${heightMm}`} stroke={INK} strokeWidth={PEN.thin} />
    </svg>
  )
}
