import type { Finding } from '../../../shared/results/finding.ts'
import type { Schedule, ScheduleTask } from '../../../shared/results/schedule.ts'
import { dayOf, formatDay } from '../../../shared/time/calendar.ts'
import { formatCount } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProgrammeTask } from '../schedule/programmeTask.ts'

/** Fixed days that are missed, and orders whose last day has passed. */
export function findInSchedule(
  plan: Plan,
  schedule: Schedule,
  programme: readonly ProgrammeTask[],
): Finding[] {
  const { statusDate } = plan.scenario.schedule ?? {}
  const statusDay = statusDate === undefined ? null : dayOf(plan.startDate, statusDate)
  return schedule.tasks.flatMap((task, index) => {
    const { finishByDay } = itemAt(programme, index)
    if (task.endDay > finishByDay + 1e-6) return [finishMissed(plan, task, finishByDay)]
    if (task.kind !== 'procurement') return []
    if (isPlaced(plan, task)) return findHeldUp(plan, schedule, programme, index)
    const asOf = Math.max(0, statusDay ?? 0)
    return task.lateStartDay < asOf
      ? [orderPassed(plan, task, asOf, statusDay !== null && statusDay > 0)]
      : []
  })
}

/** Whether an order has a day of its own or follows another task; otherwise it is placed for what waits for it. */
function isPlaced({ campuses, scenario }: Plan, { id, campusIndex }: ScheduleTask): boolean {
  const campus = campuses[campusIndex ?? -1]
  const order = campus?.procurement.find(({ spec }) => id === `${campus.spec.id}/order-${spec.id}`)
  if (order?.spec.orderDate !== undefined) return true
  return scenario.schedule?.dependencies?.some(({ to }) => to === id) ?? false
}

const place = (plan: Plan, { buildingIndex, campusIndex }: ScheduleTask): string =>
  [plan.buildings[buildingIndex ?? -1]?.spec.name, plan.campuses[campusIndex ?? -1]?.spec.name]
    .filter((name) => name !== undefined)
    .join(', ')

const at = (task: ScheduleTask) => ({
  campusIndex: task.campusIndex,
  buildingIndex: task.buildingIndex,
  hallIndex: task.hallIndex,
  fromDay: Math.floor(task.startDay),
  toDay: Math.ceil(task.endDay),
})

function finishMissed(plan: Plan, task: ScheduleTask, finishByDay: number): Finding {
  const lateDays = Math.ceil(task.endDay - finishByDay)
  return {
    ...at(task),
    code: 'finish-by-missed',
    severity: 'warning',
    message: `${task.name} of ${place(plan, task)} ends on ${formatDay(plan.startDate, Math.ceil(task.endDay) - 1)}, ${days(lateDays)} after the ${formatDay(plan.startDate, finishByDay - 1)} it must be finished by.`,
    remedy: 'Start it earlier, shorten what it waits for, or move the day.',
    value: lateDays,
    limit: 0,
    unit: 'days',
  }
}

/** The stages an order holds up: what else they hang on is done before it comes. */
function findHeldUp(
  plan: Plan,
  { tasks, links }: Schedule,
  programme: readonly ProgrammeTask[],
  order: number,
): Finding[] {
  let worst: { stage: ScheduleTask; lateDays: number } | null = null
  for (const { fromTask, toTask, isDriving } of links) {
    if (fromTask !== order || !isDriving) continue
    const stage = itemAt(tasks, toTask)
    const otherwise = links.reduce((day, link) => {
      if (link.toTask !== toTask || link.fromTask === order) return day
      const before = itemAt(tasks, link.fromTask)
      if (link.kind === 'FS') return Math.max(day, before.endDay + link.lagDays)
      return link.kind === 'SS' ? Math.max(day, before.startDay + link.lagDays) : day
    }, itemAt(programme, toTask).notBeforeDay)
    const lateDays = Math.floor(stage.startDay - otherwise)
    if (lateDays >= 1 && lateDays > (worst?.lateDays ?? 0)) worst = { stage, lateDays }
  }
  if (!worst) return []
  const { stage, lateDays } = worst
  const task = itemAt(tasks, order)
  return [
    {
      ...at(task),
      code: 'order-holds-work',
      severity: 'warning',
      message: `${task.name} for ${place(plan, task)} comes on ${formatDay(plan.startDate, task.endDay)}, ${days(lateDays)} after ${stage.name} of ${place(plan, stage)} could start.`,
      remedy: 'Order it earlier or find a shorter lead time.',
      value: lateDays,
      limit: 0,
      unit: 'days',
    },
  ]
}

function orderPassed(plan: Plan, task: ScheduleTask, asOfDay: number, isStatus: boolean): Finding {
  const lateDays = Math.ceil(asOfDay - task.lateStartDay)
  const when = formatDay(plan.startDate, task.lateStartDay)
  return {
    ...at(task),
    code: isStatus ? 'order-by-passed' : 'order-before-plan',
    severity: 'warning',
    message: isStatus
      ? `${task.name} for ${place(plan, task)} should have been ordered by ${when}, ${days(lateDays)} before the status date, and is not.`
      : `${task.name} for ${place(plan, task)} has to be ordered by ${when}, ${days(lateDays)} before the plan begins.`,
    remedy: 'Enter the day it was ordered, or let the stages that wait for it start later.',
    value: lateDays,
    limit: 0,
    unit: 'days',
  }
}

const days = (count: number): string => `${formatCount(count)} ${count === 1 ? 'day' : 'days'}`
