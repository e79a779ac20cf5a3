import { scaleLinear } from 'd3-scale'
import type { ReportTornado } from '../../shared/contract/reportDocument.ts'
import { Drawing } from './Drawing.tsx'
import { hatchPath } from './hatchPath.ts'
import { useInk } from './ink.ts'
import { textWidth } from './pen.ts'
import { RowName } from './RowName.tsx'

/** Of outcomes this large a tenth says nothing. */
const WHOLE_FROM = 20

interface TornadoChartProps {
  chart: ReportTornado
  /** In the unit of the ink. */
  width: number
  rowHeight?: number
}

/** Bars to both sides of the mean, the longest on top: hatched for a low input, full for a high one. */
export function TornadoChart({ chart, width, rowHeight }: TornadoChartProps) {
  const { mm, text, smallText, ink, grey, accent, light, thin, hair } = useInk()
  const row = rowHeight ?? 5.4 * mm
  const { bars, unit } = chart
  const head = 4.6 * mm
  const height = head + bars.length * row + mm
  const longest = Math.max(0, ...bars.map(({ label }) => textWidth(label, text)))
  const left = 2 * mm + Math.min(longest, width * 0.54)
  const values = bars.flatMap(({ low, high }) => [low, high])
  const shortUnit = unit === 'days' ? 'd' : unit
  const room = 3.4 * mm + textWidth(`−00.0 ${shortUnit}`, smallText)
  const x = scaleLinear([Math.min(0, ...values), Math.max(1e-9, ...values)], [left + room, width - room])
  const zero = x(0)
  const apart = textWidth(`−0.0 ${unit}`, smallText) + mm
  const ticks = [4, 3, 2, 1].map((count) => x.ticks(count)).find((some) => stepOf(some, x) >= apart) ?? [0]
  const isWhole = Math.max(0, ...values.map(Math.abs)) >= WHOLE_FROM
  return (
    <Drawing width={width} height={height} label={chart.caption}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${x(tick)} ${head}V${height}`}
            stroke={tick === 0 ? ink : light}
            strokeWidth={tick === 0 ? thin : hair}
          />
          <text x={x(tick)} y={smallText} textAnchor="middle" fontSize={smallText} fill={grey}>
            {signed(tick)}
            {tick === 0 ? ` ${unit}` : ''}
          </text>
        </g>
      ))}
      {bars.map(({ label, low, high }, index) => {
        const middle = head + index * row + row / 2
        const box = (value: number) => ({
          x: Math.min(zero, x(value)),
          y: middle - row * 0.3,
          width: Math.abs(x(value) - zero),
          height: row * 0.6,
        })
        const from = Math.min(zero, x(low), x(high))
        const to = Math.max(zero, x(low), x(high))
        const ending = { y: middle, unit: shortUnit, isWhole }
        return (
          <g key={`${index}/${label}`}>
            <RowName label={label} x={left - 1.6 * mm} y={middle} width={left - 2 * mm} />
            <rect {...box(high)} fill={accent} />
            <rect {...box(low)} fill="none" stroke={accent} strokeWidth={thin} />
            <path d={hatchPath(box(low), 1.1 * mm, 'rising')} stroke={accent} strokeWidth={thin} />
            <Ending {...ending} x={from - mm} value={x(low) <= x(high) ? low : high} anchor="end" />
            <Ending {...ending} x={to + mm} value={x(low) <= x(high) ? high : low} anchor="start" />
          </g>
        )
      })}
    </Drawing>
  )
}

/** Room from one tick to the next. */
const stepOf = (ticks: readonly number[], x: (value: number) => number): number =>
  ticks.length < 2 ? Infinity : x(ticks[1] ?? 0) - x(ticks[0] ?? 0)

interface EndingProps {
  x: number
  y: number
  value: number
  unit: string
  anchor: 'start' | 'end'
  isWhole: boolean
}

function Ending({ x, y, value, unit, anchor, isWhole }: EndingProps) {
  const { smallText, grey } = useInk()
  return Math.abs(value) < (isWhole ? 0.5 : 0.05) ? null : (
    <text x={x} y={y + smallText * 0.36} textAnchor={anchor} fontSize={smallText} fill={grey}>
      {signed(isWhole ? Math.round(value) : value)} {unit}
    </text>
  )
}

const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'exceptZero' })

const signed = (value: number): string => decimals.format(value).replace('-', '−')
