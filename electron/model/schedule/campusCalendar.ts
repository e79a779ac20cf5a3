import type { Holiday, WorkCalendar } from '../../../shared/catalog/workCalendar.ts'
import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import { dateOf } from '../../../shared/time/calendar.ts'
import type { NetworkCalendar } from './network.ts'

const DAYS_A_WEEK = 7
const SATURDAY = 6
const SUNDAY = 0

/** Working days of every day from `firstDay` on, for one kind of work at a place with these monthly mean temperatures. */
export function tabulateCalendar(
  calendar: WorkCalendar,
  work: WorkKind | null,
  dryBulbMonthlyC: readonly number[],
  startDate: string,
  firstDay: number,
  dayCount: number,
): NetworkCalendar {
  const { coldPause } = calendar
  const pauses = (month: number) =>
    coldPause !== undefined &&
    work !== null &&
    coldPause.works.includes(work) &&
    (dryBulbMonthlyC[month] ?? 20) < coldPause.belowMeanC.value
  const workedBefore = new Int32Array(dayCount + 1)
  const workingDay: number[] = []
  const offByYear = new Map<number, Set<string>>()
  const start = new Date(`${dateOf(startDate, firstDay)}T00:00:00Z`)
  for (let index = 0; index < dayCount; index++) {
    const weekday = (start.getUTCDay() + index) % DAYS_A_WEEK
    const date = dateOf(startDate, firstDay + index)
    const year = Number(date.slice(0, 4))
    let off = offByYear.get(year)
    if (!off) offByYear.set(year, (off = daysOff(calendar.holidays, year)))
    const isWorked =
      calendar.workWeekdays.includes(weekday) && !off.has(date) && !pauses(Number(date.slice(5, 7)) - 1)
    if (isWorked) workingDay.push(firstDay + index)
    workedBefore[index + 1] = workingDay.length
  }
  return { isContinuous: false, firstDay, workedBefore, workingDay: Int32Array.from(workingDay) }
}

/** Working days of a stage that takes this many calendar days in weeks of this calendar without holidays and pauses. */
export function workingDays(calendar: WorkCalendar | null, calendarDays: number): number {
  return calendar ? (calendarDays * calendar.workWeekdays.length) / DAYS_A_WEEK : calendarDays
}

/** The dates off in a year; those of the next year's New Year that fall on its last day counted. */
export function daysOff(holidays: readonly Holiday[], year: number): Set<string> {
  const dates = new Set<string>()
  for (const holiday of holidays) {
    for (const of of [year, year + 1]) {
      const date = dayOff(holiday, of)
      if (date.startsWith(String(year))) dates.add(date)
    }
  }
  return dates
}

/** The date on which a holiday of a year is kept. */
function dayOff(holiday: Holiday, year: number): string {
  if ('day' in holiday) {
    const date = new Date(Date.UTC(year, holiday.month - 1, holiday.day))
    const weekday = date.getUTCDay()
    const shift = weekday === SATURDAY ? -1 : weekday === SUNDAY ? 1 : 0
    return isoDate(new Date(Date.UTC(year, holiday.month - 1, holiday.day + shift)))
  }
  const { month, weekday, nth } = holiday
  if (nth > 0) {
    const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay()
    const day = 1 + ((weekday - first + DAYS_A_WEEK) % DAYS_A_WEEK) + (nth - 1) * DAYS_A_WEEK
    return isoDate(new Date(Date.UTC(year, month - 1, day)))
  }
  const last = new Date(Date.UTC(year, month, 0))
  const back = (last.getUTCDay() - weekday + DAYS_A_WEEK) % DAYS_A_WEEK
  return isoDate(new Date(Date.UTC(year, month - 1, last.getUTCDate() - back)))
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10)
