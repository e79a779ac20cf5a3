const MS_PER_DAY = 86_400_000

/** Days since 1970-01-01 of an ISO date (`2025-11-03`), proleptic Gregorian, no time zone. */
function epochDay(isoDate: string): number {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / MS_PER_DAY)
}

/** Whole days from `startDate` to `date`, negative before it; both ISO dates. */
export function dayOf(startDate: string, date: string): number {
  return epochDay(date) - epochDay(startDate)
}

/** The ISO date of a scenario day; the day is floored. */
export function dateOf(startDate: string, day: number): string {
  return new Date((epochDay(startDate) + Math.floor(day)) * MS_PER_DAY).toISOString().slice(0, 10)
}

/** Days from the first to the last date, both counted. */
export function spanDays(start: string, end: string): number {
  return dayOf(start, end) + 1
}

/** Month 0..11 and year of a scenario day. */
export function monthOf(startDate: string, day: number): { year: number; month: number } {
  const date = new Date((epochDay(startDate) + Math.floor(day)) * MS_PER_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** September as short as its neighbours, and the same on every ICU: newer ones write `Sept` in British English. */
const threeLetters = (date: string): string => date.replace('Sept', 'Sep')

/** `3 Nov 2025`. */
export function formatDay(startDate: string, day: number): string {
  return threeLetters(long.format((epochDay(startDate) + Math.floor(day)) * MS_PER_DAY))
}
