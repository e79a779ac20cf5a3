import type { Confidence } from '../../../shared/catalog/graded.ts'
import type { ScheduleTask } from '../../../shared/results/schedule.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { selectTask, type ViewStore } from '../../../shared/state/viewStore.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { ConfidenceMark } from '../ConfidenceMark.tsx'
import './programmeList.css'

interface ProgrammeListProps {
  viewStore: ViewStore
  result: SimulationResult
  selection: EntityRef
}

/** The work on what is selected in order of its days: start, length, and the room it has. Each leads to its task. */
export function ProgrammeList({ viewStore, result, selection }: ProgrammeListProps) {
  const tasks = tasksOf(result, selection)
  if (tasks.length === 0) return null
  return (
    <section className="inspector-section" aria-label="Programme">
      <h3 className="inspector-heading">Programme</h3>
      <ul className="programme-list" data-testid="programme-list">
        {tasks.map((task) => (
          <li key={task.id}>
            <button
              type="button"
              className="programme-name"
              onClick={() => selectTask(viewStore, task.id, selection)}
            >
              {task.name}
            </button>
            <span className="programme-days">
              <span className="reading-unit">{formatDay(result.startDate, task.startDay)}</span>{' '}
              {formatCount(task.endDay - task.startDay)} <span className="reading-unit">d</span>
            </span>
            <span className="programme-room" data-critical={task.isCritical ? '' : undefined}>
              {roomOf(task, result.startDate)}
            </span>
            <ConfidenceMark
              confidence={task.confidence as Confidence}
              source={`length of ${task.name.toLowerCase()}`}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `critical`, `float 12 d`; of an order the last day to place it. */
function roomOf(task: ScheduleTask, startDate: string): string {
  if (task.kind === 'procurement') return `order by ${formatDay(startDate, task.lateStartDay)}`
  if (task.totalFloatDays < 0) return `late ${formatCount(-task.totalFloatDays)} d`
  return task.isCritical ? 'critical' : `float ${formatCount(task.totalFloatDays)} d`
}

/** Stages and orders of a building, waves of a hall, works, orders and tranches of a campus. */
function tasksOf({ schedule }: SimulationResult, { kind, index }: EntityRef): ScheduleTask[] {
  const own = schedule.tasks.filter(({ campusIndex, buildingIndex, hallIndex }) => {
    if (kind === 'hall') return hallIndex === index
    if (kind === 'building') return buildingIndex === index && hallIndex === null
    return kind === 'campus' && campusIndex === index && buildingIndex === null
  })
  return own.toSorted((a, b) => a.startDay - b.startDay || a.endDay - b.endDay)
}
