import type { ScaleLinear } from 'd3-scale'
import { useInk } from './ink.ts'
import { timeTicks } from './timeTicks.ts'

interface TimeAxisProps {
  scale: ScaleLinear<number, number>
  startDate: string
  y: number
}

/** Room that one tick's word needs, millimetres of paper. */
const TICK_ROOM_MM = 7.5

/** The calendar under a drawing: months or quarters, and the year where it begins. */
export function TimeAxis({ scale, startDate, y }: TimeAxisProps) {
  const { mm, smallText, grey, ink, thin, hair } = useInk()
  const [fromDay = 0, toDay = 1] = scale.domain()
  const [left = 0, right = 1] = scale.range()
  const ticks = timeTicks(startDate, fromDay, toDay, (right - left) / (TICK_ROOM_MM * mm))
  return (
    <g fontSize={smallText} fill={grey}>
      <path d={`M${left} ${y}H${right}`} stroke={ink} strokeWidth={thin} />
      {ticks.map(({ day, month, year }) => (
        <g key={day}>
          <path
            d={`M${scale(day)} ${y}v${(year === '' ? 1 : 1.6) * mm}`}
            stroke={ink}
            strokeWidth={year === '' ? hair : thin}
          />
          <text x={scale(day)} y={y + 3.6 * mm} textAnchor="middle">
            {month}
          </text>
          {year !== '' && (
            <text
              x={scale(day)}
              y={y + (month === '' ? 3.6 : 6.4) * mm}
              textAnchor="middle"
              fontWeight={600}
              fill={ink}
            >
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}
