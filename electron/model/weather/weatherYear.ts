/** Hours of the model's year. A leap day has no weather of its own: it takes that of 28 February. */
export const YEAR_HOURS = 8760
export const YEAR_DAYS = 365
export const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Hourly weather of a place. Hour 0 is 00:00 to 01:00 local standard time on 1 January. */
export interface WeatherYear {
  name: string
  /** Degrees north; negative in the south. Nothing is turned round: months are as measured. */
  latitude: number
  elevationM: number
  /** `epw` measured or typical-year file; `synthetic` built from monthly normals and to be graded `assumed`; `design` one repeated day. */
  origin: 'epw' | 'synthetic' | 'design'
  /** One value an hour. */
  dryBulbC: Float64Array
  /** 0..1. */
  relativeHumidity: Float64Array
  pressurePa: Float64Array
}

/** First day of a month 0..11, days from 1 January. */
export function monthStartDay(month: number): number {
  let day = 0
  for (let m = 0; m < month && m < 12; m++) day += MONTH_DAYS[m] ?? 0
  return day
}

/** Month 0..11 of every day of the year. */
export function monthOfDays(): Uint8Array {
  const months = new Uint8Array(YEAR_DAYS)
  for (let month = 0; month < 12; month++) {
    months.fill(month, monthStartDay(month), monthStartDay(month + 1))
  }
  return months
}

/** Value that a share of the hours exceeds: 0.004 gives the 0.4 % design value. */
export function exceededBy(values: Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort()
  const at = Math.min(sorted.length - 1, Math.max(0, Math.floor((1 - share) * sorted.length)))
  return sorted[at] ?? 0
}
