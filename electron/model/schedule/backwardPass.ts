import { endAfter, startBefore, startFrom, workBefore, endWith } from './calendarTime.ts'
import { calendarOf, type NetworkDates } from './forwardPass.ts'
import {
  FINISH_FINISH,
  FINISH_START,
  START_FINISH,
  START_START,
  type Network,
  type NetworkCalendar,
} from './network.ts'

/** Days of two instants that count as one: rounding of running sums. */
const SLACK_DAYS = 1e-6

/** What the late dates of a network say, by task index; floats in calendar days. */
export interface NetworkFloats {
  lateStartDay: Float64Array
  lateEndDay: Float64Array
  /** How far a task may slip before it moves what its late dates are held to; negative where a fixed day is already missed. */
  totalFloatDays: Float64Array
  /** How far it may slip before it moves another task. */
  freeFloatDays: Float64Array
  /** By link index: whether it sets the start (or end) of the task it leads to. */
  isDriving: Uint8Array
}

/**
 * Late dates, floats and driving links under given early dates.
 *
 * @param latestEndDay  day by which a task must have ended, `Infinity` for none; a task that nothing holds is held to the end of the network
 */
export function backwardPass(
  network: Network,
  dates: NetworkDates,
  latestEndDay: Float64Array = new Float64Array(network.taskCount).fill(Infinity),
): NetworkFloats {
  const { taskCount, linkStart, linkFrom, linkKind, linkLagDays, durationDays } = network
  const networkEnd = dates.endDay.reduce((latest, day) => Math.max(latest, day), -Infinity)
  const endBound = Float64Array.from(latestEndDay)
  const startBound = new Float64Array(taskCount).fill(Infinity)
  /** How far the end may slip before the first successor moves. */
  const freeEnd = new Float64Array(taskCount).fill(Infinity)
  const freeStart = new Float64Array(taskCount).fill(Infinity)
  const lateStartDay = new Float64Array(taskCount)
  const lateEndDay = new Float64Array(taskCount)
  const totalFloatDays = new Float64Array(taskCount)
  const freeFloatDays = new Float64Array(taskCount)
  const isDriving = new Uint8Array(linkFrom.length)
  for (let task = taskCount - 1; task >= 0; task--) {
    const calendar = calendarOf(network, task)
    const duration = durationDays[task] ?? 0
    const start = dates.startDay[task] ?? 0
    const end = dates.endDay[task] ?? 0
    const bound = endBound[task] === Infinity ? networkEnd : (endBound[task] ?? networkEnd)
    let lateStart = startBefore(calendar, bound, duration)
    if (lateStart > (startBound[task] ?? Infinity)) {
      lateStart = startOnOrBefore(calendar, startBound[task] ?? Infinity)
    }
    const lateEnd = endAfter(calendar, lateStart, duration)
    lateStartDay[task] = lateStart
    lateEndDay[task] = lateEnd
    const total = snap(Math.min(lateStart - start, lateEnd - end))
    totalFloatDays[task] = total
    const free = Math.min(
      slackTo(calendar, end, freeEnd[task] ?? Infinity),
      slackTo(calendar, start, freeStart[task] ?? Infinity),
    )
    freeFloatDays[task] = Math.max(0, Math.min(snap(free), total))
    for (let link = linkStart[task] ?? 0; link < (linkStart[task + 1] ?? 0); link++) {
      const from = linkFrom[link] ?? 0
      const lag = linkLagDays[link] ?? 0
      const kind = linkKind[link]
      const toStart = kind === FINISH_START || kind === START_START
      const fromEnd = kind === FINISH_START || kind === FINISH_FINISH
      const late = (toStart ? lateStart : lateEnd) - lag
      const early = (toStart ? start : end) - lag
      const bounds = fromEnd ? endBound : startBound
      const frees = fromEnd ? freeEnd : freeStart
      bounds[from] = Math.min(bounds[from] ?? Infinity, late)
      frees[from] = Math.min(frees[from] ?? Infinity, early)
      const asked = ((fromEnd ? dates.endDay : dates.startDay)[from] ?? 0) + lag
      isDriving[link] = sets(calendar, asked, toStart ? start : end, kind ?? FINISH_START) ? 1 : 0
    }
  }
  return { lateStartDay, lateEndDay, totalFloatDays, freeFloatDays, isDriving }
}

const snap = (days: number): number => (Math.abs(days) < SLACK_DAYS ? 0 : days)

/** The last instant of work that is not after a day. */
function startOnOrBefore(calendar: NetworkCalendar, day: number): number {
  if (calendar.isContinuous) return day
  const start = startFrom(calendar, day)
  return start <= day + SLACK_DAYS ? start : endWith(calendar, workBefore(calendar, day))
}

/** Calendar days from an instant to the last one of work before a bound. */
function slackTo(calendar: NetworkCalendar, day: number, bound: number): number {
  if (bound === Infinity || calendar.isContinuous) return bound - day
  if (workBefore(calendar, bound) - workBefore(calendar, day) < SLACK_DAYS) return Math.min(0, bound - day)
  return endWith(calendar, workBefore(calendar, bound)) - day
}

/** Whether the day a link asks for is the day the task took, pauses of its calendar left out. */
function sets(calendar: NetworkCalendar, askedDay: number, takenDay: number, kind: number): boolean {
  if (askedDay >= takenDay - SLACK_DAYS) return true
  if (calendar.isContinuous || kind === FINISH_FINISH || kind === START_FINISH) {
    return Math.abs(workBefore(calendar, takenDay) - workBefore(calendar, askedDay)) < SLACK_DAYS
  }
  return kind === START_START || kind === FINISH_START
    ? Math.abs(startFrom(calendar, askedDay) - takenDay) < SLACK_DAYS
    : false
}
