import type { NetworkCalendar } from './network.ts'

/** Rounding of running sums: a millionth of a day is a tenth of a second. */
const SLACK_DAYS = 1e-6

/** Steps a hair off a whole number are that number, so that sums of fractions land on days. */
const settle = (work: number): number => {
  const whole = Math.round(work)
  return Math.abs(work - whole) < SLACK_DAYS ? whole : work
}

/** Working days done before an instant, counted from the calendar's first day; beyond its tables every day counts. */
export function workBefore(calendar: NetworkCalendar, day: number): number {
  if (calendar.isContinuous) return day
  const { firstDay, workedBefore } = calendar
  const last = workedBefore.length - 1
  if (day <= firstDay) return day - firstDay
  const total = workedBefore[last] ?? 0
  if (day >= firstDay + last) return total + (day - firstDay - last)
  const index = Math.floor(day - firstDay)
  const before = workedBefore[index] ?? 0
  const isWorked = (workedBefore[index + 1] ?? 0) > before
  return isWorked ? before + (day - firstDay - index) : before
}

/** The instant from which the next work is done, `work` days of it being behind: never inside a pause. */
export function startWith(calendar: NetworkCalendar, work: number): number {
  if (calendar.isContinuous) return work
  const { firstDay, workingDay, workedBefore } = calendar
  const done = settle(work)
  if (done < 0) return firstDay + done
  if (done >= workingDay.length) return firstDay + workedBefore.length - 1 + (done - workingDay.length)
  const whole = Math.floor(done)
  return (workingDay[whole] ?? 0) + (done - whole)
}

/** The instant at which `work` days have just been done: the end of the last of them, before any pause after it. */
export function endWith(calendar: NetworkCalendar, work: number): number {
  if (calendar.isContinuous) return work
  const { firstDay, workingDay, workedBefore } = calendar
  const done = settle(work)
  if (done <= 0) return firstDay + done
  if (done > workingDay.length) return firstDay + workedBefore.length - 1 + (done - workingDay.length)
  const before = Math.ceil(done) - 1
  return (workingDay[before] ?? 0) + (done - before)
}

/** The first instant at or after `day` at which work can be done. */
export const startFrom = (calendar: NetworkCalendar, day: number): number =>
  calendar.isContinuous ? day : startWith(calendar, workBefore(calendar, day))

/** End of a task that starts at an instant of work; one without length ends where it starts. */
export const endAfter = (calendar: NetworkCalendar, startDay: number, durationDays: number): number =>
  calendar.isContinuous || durationDays <= 0
    ? startDay + Math.max(0, durationDays)
    : endWith(calendar, workBefore(calendar, startDay) + durationDays)

/** Latest start of a task that ends at or before an instant. */
export const startBefore = (calendar: NetworkCalendar, endDay: number, durationDays: number): number =>
  calendar.isContinuous
    ? endDay - Math.max(0, durationDays)
    : startWith(calendar, workBefore(calendar, endDay) - Math.max(0, durationDays))
