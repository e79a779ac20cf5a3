import type { Location } from '../../../shared/catalog/location.ts'
import { dateOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'

/** Days of a leap year, so that 29 February has weather of its own. */
export const YEAR_DAYS = 366
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The warm half of a day lies this far above its mean, the cool half as far below, K. */
// assumed: a daily range of 11 K as a cosine, inland US; its halves average 11 / pi from the mean. Wet bulb swings a third as much.
export const HALF_DAY_DRY_K = 3.5
export const HALF_DAY_WET_K = 1.2

/** A place's mean day by day of the year, and its design day, degrees C. Wet bulb is never above dry bulb. */
export interface Weather {
  dryBulbC: Float64Array
  wetBulbC: Float64Array
  designDryBulbC: number
  designWetBulbC: number
}

/** Mean temperatures of every day of the year from monthly normals, and the design day. */
export function readWeather(location: Location): Weather {
  const dryBulbC = smoothYear(location.dryBulbMonthlyC.value)
  const wetBulbC = smoothYear(location.wetBulbMonthlyC.value)
  for (let day = 0; day < YEAR_DAYS; day++) {
    wetBulbC[day] = Math.min(wetBulbC[day] ?? 0, dryBulbC[day] ?? 0)
  }
  const designDryBulbC = location.designDryBulbC.value
  return {
    dryBulbC,
    wetBulbC,
    designDryBulbC,
    designWetBulbC: Math.min(designDryBulbC, location.designWetBulbC.value),
  }
}

/**
 * A periodic course through the year whose monthly means are the twelve given: straight lines between mid-month values that
 * are raised or lowered until each month's mean comes out right (after Killworth 1996), within 0.01 K.
 */
export function smoothYear(monthlyC: readonly number[]): Float64Array {
  const middles: number[] = []
  let start = 0
  for (const days of MONTH_DAYS) {
    middles.push(start + (days - 1) / 2)
    start += days
  }
  const nodes = monthlyC.slice()
  const year = new Float64Array(YEAR_DAYS)
  for (let pass = 0; pass < 30; pass++) {
    drawLines(year, middles, nodes)
    let first = 0
    for (let month = 0; month < 12; month++) {
      const days = itemAt(MONTH_DAYS, month)
      let sum = 0
      for (let day = first; day < first + days; day++) sum += year[day] ?? 0
      nodes[month] = itemAt(nodes, month) + itemAt(monthlyC, month) - sum / days
      first += days
    }
  }
  return year
}

function drawLines(year: Float64Array, middles: readonly number[], nodes: readonly number[]): void {
  for (let month = 0; month < 12; month++) {
    const next = (month + 1) % 12
    const from = itemAt(middles, month)
    const to = itemAt(middles, next) + (next === 0 ? YEAR_DAYS : 0)
    const start = itemAt(nodes, month)
    const slope = (itemAt(nodes, next) - start) / (to - from)
    for (let day = Math.ceil(from); day < to; day++) year[day % YEAR_DAYS] = start + slope * (day - from)
  }
}

/** Day of the (leap) year, 0..365, of every day of a span. */
export function daysOfYear(startDate: string, dayCount: number): Uint16Array {
  const result = new Uint16Array(dayCount)
  const [year = 0, month = 1, date = 1] = dateOf(startDate, 0).split('-').map(Number)
  let day = date - 1
  for (let m = 0; m < month - 1; m++) day += itemAt(MONTH_DAYS, m)
  let at = year
  for (let i = 0; i < dayCount; i++) {
    result[i] = day
    day++
    if (day === 59 && !isLeap(at)) day++
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
