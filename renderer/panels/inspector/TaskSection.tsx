import { taskPlace, type Schedule, type ScheduleTask } from '../../../shared/results/schedule.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { selectTask, type ViewStore } from '../../../shared/state/viewStore.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { FigureList } from './FigureList.tsx'
import './taskSection.css'

interface TaskSectionProps {
  viewStore: ViewStore
  result: SimulationResult
  task: ScheduleTask
}

/** A task of the programme: its days, its room, how it stands to the baseline, and what it hangs together with. */
export function TaskSection({ viewStore, result, task }: TaskSectionProps) {
  const { startDate, schedule } = result
  const date = (day: number): string => formatDay(startDate, day)
  const days = (count: number): string => `${formatCount(count)} d`
  const isOrder = task.kind === 'procurement'
  const { baselineStartDay, baselineEndDay } = task
  const lines = [
    { label: isOrder ? 'Ordered' : 'Starts', value: date(task.startDay) },
    { label: isOrder ? 'On site' : 'Ends', value: date(Math.max(task.startDay, task.endDay - 1)) },
    { label: 'Length', value: days(task.endDay - task.startDay) },
    { label: isOrder ? 'Order by' : 'Latest start', value: date(task.lateStartDay) },
    {
      label: isOrder ? 'Latest on site' : 'Latest end',
      value: date(Math.max(task.lateStartDay, task.lateEndDay - 1)),
    },
    { label: 'Total float', value: days(task.totalFloatDays) },
    { label: 'Free float', value: days(task.freeFloatDays) },
    ...(baselineStartDay === null || baselineEndDay === null
      ? []
      : [
          {
            label: 'Baseline',
            value: `${date(baselineStartDay)} to ${date(Math.max(baselineStartDay, baselineEndDay - 1))}`,
          },
        ]),
  ]
  const index = schedule.tasks.indexOf(task)
  return (
    <>
      <FigureList
        title={task.name}
        basis={
          task.isCritical
            ? 'On the critical path: a day lost here is a day lost at the end.'
            : `Off the critical path. Length ${task.confidence}.`
        }
        lines={lines}
      />
      <TaskLinks
        title="Waits for"
        viewStore={viewStore}
        result={result}
        links={linked(schedule, index, 'before')}
      />
      <TaskLinks
        title="Held up by it"
        viewStore={viewStore}
        result={result}
        links={linked(schedule, index, 'after')}
      />
    </>
  )
}

interface LinkedTask {
  task: ScheduleTask
  isDriving: boolean
}

/** The tasks before or after one, those that drive first. */
function linked({ tasks, links }: Schedule, index: number, side: 'before' | 'after'): LinkedTask[] {
  return links
    .filter((link) => (side === 'before' ? link.toTask : link.fromTask) === index)
    .flatMap(({ fromTask, toTask, isDriving }) => {
      const task = tasks[side === 'before' ? fromTask : toTask]
      return task ? [{ task, isDriving }] : []
    })
    .sort((a, b) => Number(b.isDriving) - Number(a.isDriving))
}

function TaskLinks(props: {
  title: string
  viewStore: ViewStore
  result: SimulationResult
  links: readonly LinkedTask[]
}) {
  const { title, viewStore, result, links } = props
  if (links.length === 0) return null
  const choose = ({ id, campusIndex, buildingIndex, hallIndex }: ScheduleTask): void => {
    if (hallIndex !== null) selectTask(viewStore, id, { kind: 'hall', index: hallIndex })
    else if (buildingIndex !== null) selectTask(viewStore, id, { kind: 'building', index: buildingIndex })
    else selectTask(viewStore, id, campusIndex === null ? null : { kind: 'campus', index: campusIndex })
  }
  return (
    <section className="inspector-section" aria-label={title}>
      <h3 className="inspector-heading">{title}</h3>
      <ul className="task-links">
        {links.map(({ task, isDriving }) => (
          <li key={task.id}>
            <button type="button" onClick={() => choose(task)}>
              {task.name}
            </button>{' '}
            <span className="reading-unit">
              {taskPlace(task, result)}
              {isDriving ? ', drives' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
