import type { SimulationResult } from '../../shared/results/result.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { isSameEntity } from '../../shared/state/entityRef.ts'
import { formatDay } from '../../shared/time/calendar.ts'
import type { Lane } from './timelineModel.ts'

interface LaneLabelsProps {
  lanes: readonly Lane[]
  result: SimulationResult
  lanePx: number
  selection: EntityRef | null
  onSelect: (entity: EntityRef) => void
}

/** What a lane tells, for those who cannot see it. */
function describeLane(lane: Lane, { startDate }: SimulationResult): string {
  if (lane.kind === 'campus') return `Campus ${lane.name}`
  const { stages, stageDays, fullDay } = lane.building
  const day = (at: number): string => (at >= NEVER_DAY ? 'never' : formatDay(startDate, at))
  const begins = stages[0] ? day(stages[0].startDay) : 'never'
  return `${lane.name}: work begins ${begins}, first load ${day(stageDays.liveDay)}, full ${day(fullDay)}`
}

/** Names of the lanes; a name selects its campus or building. */
export function LaneLabels({ lanes, result, lanePx, selection, onSelect }: LaneLabelsProps) {
  return (
    <ul className="lane-labels">
      {lanes.map((lane) => {
        const entity: EntityRef = { kind: lane.kind, index: lane.index }
        return (
          <li key={`${lane.kind}:${lane.index}`} style={{ height: lanePx }}>
            <button
              type="button"
              className={`lane-label lane-${lane.kind}`}
              aria-label={describeLane(lane, result)}
              aria-pressed={isSameEntity(selection, entity)}
              title={lane.name}
              tabIndex={-1}
              onClick={() => onSelect(entity)}
            >
              {lane.name}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
