import { dayOf, monthOf } from '../../shared/time/calendar.ts'

export interface TimeTick {
  day: number
  /** `Jan`, `Apr`; empty where the axis is ruled by years alone. */
  month: string
  /** The year, on its first tick. */
  year: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Firsts of months, quarters or years between two days, at most `mostTicks` of them where a year's rhythm allows. */
export function timeTicks(startDate: string, fromDay: number, toDay: number, mostTicks: number): TimeTick[] {
  const months = (toDay - fromDay) / 30.4
  const every = [1, 2, 3, 6].find((step) => months / step <= mostTicks) ?? 12
  const ticks: TimeTick[] = []
  const first = monthOf(startDate, fromDay)
  let lastYear = ''
  for (let month = Math.ceil(first.month / every) * every, year = first.year; ; month += every) {
    year += Math.floor(month / 12)
    month %= 12
    const day = dayOf(startDate, `${year}-${String(month + 1).padStart(2, '0')}-01`)
    if (day > toDay) return ticks
    if (day < fromDay) continue
    const isNewYear = String(year) !== lastYear
    lastYear = String(year)
    ticks.push({
      day,
      month: every === 12 ? '' : (MONTHS[month] ?? ''),
      year: isNewYear ? lastYear : '',
    })
  }
}
