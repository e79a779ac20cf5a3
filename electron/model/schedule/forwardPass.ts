import { endAfter, endWith, startFrom, startWith, workBefore } from './calendarTime.ts'
import {
  FINISH_FINISH,
  FINISH_START,
  START_FINISH,
  START_START,
  type Network,
  type NetworkCalendar,
} from './network.ts'

/** Dates of every task by index: days since the scenario's start, `endDay` the first instant after the work. */
export interface NetworkDates {
  startDay: Float64Array
  endDay: Float64Array
}

/**
 * Early dates: every task as soon as its links, its calendar and its not-before day let it, worked without a break of its own.
 * Two instants with no working time between them count as one, so what ends on a Friday has also ended by Monday morning.
 *
 * @param durationDays  lengths in place of the network's own, in days of each task's calendar
 */
export function forwardPass(
  network: Network,
  durationDays: Float64Array = network.durationDays,
): NetworkDates {
  const { taskCount, linkStart, linkFrom, linkKind, linkLagDays, notBeforeDay } = network
  const startDay = new Float64Array(taskCount)
  const endDay = new Float64Array(taskCount)
  for (let task = 0; task < taskCount; task++) {
    let starts = notBeforeDay[task] ?? -Infinity
    let ends = -Infinity
    for (let link = linkStart[task] ?? 0; link < (linkStart[task + 1] ?? 0); link++) {
      const from = linkFrom[link] ?? 0
      const lag = linkLagDays[link] ?? 0
      const kind = linkKind[link]
      if (kind === FINISH_START) starts = Math.max(starts, (endDay[from] ?? 0) + lag)
      else if (kind === START_START) starts = Math.max(starts, (startDay[from] ?? 0) + lag)
      else if (kind === FINISH_FINISH) ends = Math.max(ends, (endDay[from] ?? 0) + lag)
      else if (kind === START_FINISH) ends = Math.max(ends, (startDay[from] ?? 0) + lag)
    }
    const duration = durationDays[task] ?? 0
    const calendar = calendarOf(network, task)
    if (starts === -Infinity) starts = ends === -Infinity ? 0 : ends - duration
    let start = startFrom(calendar, starts)
    let end = endAfter(calendar, start, duration)
    if (end < ends && (calendar.isContinuous || workBefore(calendar, end) < workBefore(calendar, ends))) {
      const work = workBefore(calendar, ends)
      start = startWith(calendar, work - duration)
      end = duration > 0 ? endWith(calendar, work) : start
    }
    startDay[task] = start
    endDay[task] = end
  }
  return { startDay, endDay }
}

/** The calendar a task keeps. */
export function calendarOf({ calendars, calendarIndex }: Network, task: number): NetworkCalendar {
  const calendar = calendars[calendarIndex[task] ?? 0]
  if (!calendar) throw new Error(`Task ${task} keeps a calendar that the network does not hold.`)
  return calendar
}
