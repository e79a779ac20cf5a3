import type { ReportTable } from '../../../shared/contract/reportDocument.ts'
import { taskPlace, type ScheduleTask } from '../../../shared/results/schedule.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'

/** Rows a table of tasks is cut to: what follows is read in the app. */
const MOST_ROWS = 40

/**
 * The chain that sets the date of the first target, or of the last contracted hall: from it back along driving links, each task with its
 * days and, where it is not critical, its float.
 */
export function criticalPathTable({ result, date }: Briefing): ReportTable {
  const { tasks, links } = result.schedule
  const goal =
    tasks.findIndex(({ id }) => id.startsWith('target/')) >= 0
      ? tasks.findIndex(({ id }) => id.startsWith('target/'))
      : lastOf(tasks, (task) => task.id.endsWith('/full'))
  const chain: ScheduleTask[] = []
  let at = goal
  for (let task = tasks[at]; task; task = tasks[at]) {
    chain.push(task)
    const drivers = links.filter(({ toTask, isDriving }) => toTask === at && isDriving)
    const next = drivers.reduce(
      (best, { fromTask }) =>
        (tasks[fromTask]?.endDay ?? 0) > (tasks[best]?.endDay ?? -Infinity) ? fromTask : best,
      -1,
    )
    if (next < 0 || chain.length >= MOST_ROWS) break
    at = next
  }
  const name = tasks[goal]?.name ?? 'the plan'
  return {
    caption: `Critical path: what sets the day of ${name}, first to last. A day lost on it is a day lost at the end.`,
    columns: [
      { title: 'Task', align: 'left' },
      { title: 'Place', align: 'left' },
      { title: 'Starts', align: 'right' },
      { title: 'Ends', align: 'right' },
      { title: 'Length', unit: 'd', align: 'right' },
      { title: 'Float', unit: 'd', align: 'right' },
    ],
    rows: chain
      .reverse()
      .map((task) => [
        task.name,
        taskPlace(task, result) || '–',
        date(task.startDay),
        date(Math.max(task.startDay, task.endDay - 1)),
        formatCount(task.endDay - task.startDay),
        formatCount(task.totalFloatDays),
      ]),
  }
}

/** Orders still to be placed in the span, or held to a day, by their last day; `null` where the plan orders nothing. */
export function orderTable({ result, date }: Briefing): ReportTable | null {
  const orders = result.schedule.tasks
    .filter(({ kind }) => kind === 'procurement')
    .toSorted((a, b) => a.lateStartDay - b.lateStartDay)
  if (orders.length === 0) return null
  const coming = orders.filter(({ lateStartDay }) => lateStartDay >= 0)
  const shown = ordersAlike(coming.length > 0 ? coming : orders).slice(0, MOST_ROWS)
  const past = orders.length - coming.length
  return {
    caption: `Orders by the last day to place them${past > 0 && coming.length > 0 ? `; ${formatCount(past)} more fall before the plan begins` : ''}. Orders of one kind with one last day share a row: the one with the least float.`,
    columns: [
      { title: 'Order', align: 'left' },
      { title: 'Alike', align: 'right' },
      { title: 'Place', align: 'left' },
      { title: 'Order by', align: 'right' },
      { title: 'Ordered', align: 'right' },
      { title: 'Lead time', unit: 'd', align: 'right' },
      { title: 'On site', align: 'right' },
      { title: 'Float', unit: 'd', align: 'right' },
    ],
    rows: shown.map(({ task, count }) => [
      task.name,
      formatCount(count),
      taskPlace(task, result),
      date(task.lateStartDay),
      date(task.startDay),
      formatCount(task.endDay - task.startDay),
      date(task.endDay),
      formatCount(task.totalFloatDays),
    ]),
  }
}

/** One order stands for those of its kind that have to be placed by the same day: the one with the least float. */
function ordersAlike(orders: readonly ScheduleTask[]): { task: ScheduleTask; count: number }[] {
  const groups = new Map<string, { task: ScheduleTask; count: number }>()
  for (const task of orders) {
    const key = JSON.stringify([task.name, task.campusIndex, Math.floor(task.lateStartDay)])
    const group = groups.get(key)
    if (!group) groups.set(key, { task, count: 1 })
    else {
      group.count++
      if (task.totalFloatDays < group.task.totalFloatDays) group.task = task
    }
  }
  return [...groups.values()]
}

function lastOf(tasks: readonly ScheduleTask[], isOne: (task: ScheduleTask) => boolean): number {
  return tasks.reduce(
    (best, task, index) => (isOne(task) && task.endDay > (tasks[best]?.endDay ?? -Infinity) ? index : best),
    -1,
  )
}
