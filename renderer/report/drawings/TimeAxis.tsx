import type { ScaleLinear } from 'd3-scale'
import { GREY, INK, PEN } from './pen.ts'
import { timeTicks } from './timeTicks.ts'

interface TimeAxisProps {
  scale: ScaleLinear<number, number>
  startDate: string
  y: number
}

/** Room that one tick's word needs, mm. */
const TICK_ROOM = 7.5

/** The calendar under a drawing: months or quarters, and the year where it begins. */
export function TimeAxis({ scale, startDate, y }: TimeAxisProps) {
  const [fromDay = 0, toDay = 1] = scale.domain()
  const [left = 0, right = 1] = scale.range()
  const ticks = timeTicks(startDate, fromDay, toDay, (right - left) / TICK_ROOM)
  return (
    <g fontSize={PEN.smallText} fill={GREY}>
      <path d={`M${left} ${y}H${right}`} stroke={INK} strokeWidth={PEN.thin} />
      {ticks.map(({ day, month, year }) => (
        <g key={day}>
          <path
            d={`M${scale(day)} ${y}v${year === '' ? 1 : 1.6}`}
            stroke={INK}
            strokeWidth={year === '' ? PEN.hair : PEN.thin}
          />
          <text x={scale(day)} y={y + 3.6} textAnchor="middle">
            {month}
          </text>
          {year !== '' && (
            <text
              x={scale(day)}
              y={y + (month === '' ? 3.6 : 6.4)}
              textAnchor="middle"
              fontWeight={600}
              fill={INK}
            >
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
