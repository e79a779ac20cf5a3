import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { ReportLane, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { HatchedRect, isHatchName } from './HatchedRect.tsx'
import { ACCENT, GREY, INK, LIGHT, PEN, textWidth } from '../../charts/pen.ts'
import { stackLabels } from '../../charts/stackLabels.ts'
import { timeTicks } from '../../charts/timeTicks.ts'

type Schedule = SectionOf<'schedule'>

export const LANE_MM = 8
const NAMES_MM = 46

/** Days to millimetres, the lanes' names on the left. */
export function programmeScale({ fromDay, toDay }: Schedule, widthMm: number): ScaleLinear<number, number> {
  return scaleLinear([fromDay, toDay], [NAMES_MM, widthMm - 2])
}

interface RulerProps {
  schedule: Schedule
  startDate: string
  widthMm: number
}

/** The head of the drawing: milestones by name, then years and months. */
export function ProgrammeRuler({ schedule, startDate, widthMm }: RulerProps) {
  const x = programmeScale(schedule, widthMm)
  const { milestones, fromDay, toDay } = schedule
  const labels = stackLabels(
    milestones.map(({ day, label }) => ({ x: x(day) + 0.9, width: textWidth(label, PEN.smallText) })),
    widthMm,
  )
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1))
  const rulerY = rows * 2.9 + 1
  const heightMm = rulerY + 8
  const ticks = timeTicks(startDate, fromDay, toDay, (widthMm - NAMES_MM) / 7)
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${heightMm}mm`}
      viewBox={`0 0 ${widthMm} ${heightMm}`}
    >
      {milestones.map(({ day, label, kind }, index) => {
        const { row = 0, anchor = 'start' } = labels[index] ?? {}
        const y = rulerY - (rows - row) * 2.9 + 2
        return (
          <g key={`${day}/${label}`}>
            <path d={`M${x(day)} ${y - 1.8}V${heightMm}`} {...milestonePen(kind)} />
            <text
              x={x(day) + (anchor === 'start' ? 0.9 : -0.9)}
              y={y}
              textAnchor={anchor}
              fontSize={PEN.smallText}
              fontWeight={kind === 'target' ? 600 : 400}
              fill={kind === 'target' ? INK : GREY}
            >
              {label}
            </text>
          </g>
        )
      })}
      <path d={`M${NAMES_MM} ${heightMm}H${widthMm - 2}`} stroke={INK} strokeWidth={PEN.line} />
      {ticks.map(({ day, month, year }) => (
        <g key={day} fontSize={PEN.smallText}>
          <path d={`M${x(day)} ${heightMm}v-1.2`} stroke={INK} strokeWidth={PEN.thin} />
          <text x={x(day)} y={heightMm - 1.9} textAnchor="middle" fill={GREY}>
            {month}
          </text>
          {year !== '' && (
            <text x={x(day)} y={heightMm - 4.7} textAnchor="middle" fontWeight={600} fill={INK}>
              {year}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

function milestonePen(kind: Schedule['milestones'][number]['kind']) {
  if (kind === 'target') return { stroke: INK, strokeWidth: PEN.line }
  return { stroke: GREY, strokeWidth: PEN.thin, strokeDasharray: kind === 'modelled' ? '0.4 0.6' : '1.2 0.8' }
}

interface LaneProps {
  schedule: Schedule
  lane: ReportLane
  /** The campus is named on its first lane. */
  campusName: string
  widthMm: number
}

/** One building: its stages, the setting of its racks, its first load; the milestones run through. */
export function ProgrammeLane({ schedule, lane, campusName, widthMm }: LaneProps) {
  const x = programmeScale(schedule, widthMm)
  const clamp = (day: number): number => x(Math.max(schedule.fromDay, Math.min(day, schedule.toDay)))
  const top = 1.5
  const barMm = 4.2
  const { rackStartDay, firstLoadDay, fullDay } = lane
  return (
    <svg
      className="drawing"
      width={`${widthMm}mm`}
      height={`${LANE_MM}mm`}
      viewBox={`0 0 ${widthMm} ${LANE_MM}`}
    >
      <path
        d={`M${campusName === '' ? NAMES_MM : 0} 0H${widthMm - 2}`}
        stroke={campusName === '' ? LIGHT : GREY}
        strokeWidth={PEN.hair}
      />
      {schedule.milestones.map(({ day, label, kind }) => (
        <path
          key={`${day}/${label}`}
          d={`M${x(day)} 0V${LANE_MM}`}
          {...milestonePen(kind)}
          strokeOpacity={0.55}
        />
      ))}
      {campusName !== '' && (
        <text x={0} y={2.7} fontSize={PEN.smallText} fill={GREY}>
          {campusName}
        </text>
      )}
      <text x={0} y={5.9} fontSize={PEN.text} fontWeight={500} fill={INK}>
        {lane.building}
      </text>
      {lane.spans.map(({ name, work, startDay, endDay }, index) => {
        const from = clamp(startDay)
        const to = clamp(endDay)
        if (to - from < 0.05) return null
        // Stages overlap: each stands a little lower than the one before, so that none is hidden.
        const lift = (index % 2) * 0.5
        return (
          <HatchedRect
            key={name}
            hatch={isHatchName(work) ? work : 'site'}
            x={from}
            y={top + lift}
            width={to - from}
            height={barMm - 0.5}
            isDashed={lane.isOptional}
          />
        )
      })}
      {rackStartDay !== null && fullDay !== null && (
        <rect
          x={clamp(rackStartDay)}
          y={top + barMm - 0.1}
          width={Math.max(0.3, clamp(fullDay) - clamp(rackStartDay))}
          height={1.5}
          fill={ACCENT}
        />
      )}
      {firstLoadDay !== null && firstLoadDay <= schedule.toDay && (
        <path
          d={`M${x(firstLoadDay) - 0.9} ${top + barMm + 1.7}h1.8l-0.9 -1.7z`}
          fill="#fff"
          stroke={INK}
          strokeWidth={PEN.thin}
        />
      )}
    </svg>
  )
}
