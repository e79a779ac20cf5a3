import { dateOf } from '../../../shared/time/calendar.ts'
import { monthStartDay, YEAR_DAYS } from './weatherYear.ts'

/** 28 February, whose weather a leap day takes. */
const BEFORE_LEAP_DAY = 58

/** Day of the year, 0..364, of every day of a span; 29 February is another 28 February. */
export function daysOfYear(startDate: string, dayCount: number): Uint16Array {
  const result = new Uint16Array(dayCount)
  const [year = 0, month = 1, date = 1] = dateOf(startDate, 0).split('-').map(Number)
  const startsOnLeapDay = month === 2 && date === 29
  let day = startsOnLeapDay ? BEFORE_LEAP_DAY : monthStartDay(month - 1) + date - 1
  let isLeapDay = startsOnLeapDay
  let at = year
  for (let i = 0; i < dayCount; i++) {
    result[i] = day
    if (day === BEFORE_LEAP_DAY && !isLeapDay && isLeap(at)) {
      isLeapDay = true
      continue
    }
    isLeapDay = false
    day++
    if (day === YEAR_DAYS) {
      day = 0
      at++
    }
  }
  return result
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
