import { dateOf, dayOf } from '../../shared/time/calendar.ts'
import { isoDate } from '../../shared/time/parseDate.ts'
import type { TimeView } from './timeView.ts'

export interface RulerTick {
  day: number
  /** Empty for a line without words. */
  label: string
  /** A year's beginning stands taller than a quarter's, a quarter's than a month's. */
  rank: 'year' | 'quarter' | 'month' | 'day'
}

/** Pixels a label needs to its right before the next may come. */
const LABEL_PX = { year: 36, quarter: 30, month: 34, day: 22, weekday: 52 }
/** Pixels between two lines before either has words. */
const LINE_PX = 5
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const DAYS_A_MONTH = 30.44
const DAYS_A_YEAR = 365.25
/** Dates that stand for their weeks where not every day has room. */
const WEEK_DATES = [8, 15, 22]
/** Decades where years have no room. */
const YEAR_STEPS = [1, 2, 5, 10]

/** Day of the week of a scenario day, 0 for Sunday. */
export const weekdayOf = (startDate: string, day: number): number =>
  new Date(`${dateOf(startDate, day)}T00:00:00Z`).getUTCDay()

/** Decades, years, quarters, months, weeks or single days, as fine as there is room for. */
export function rulerTicks(startDate: string, view: TimeView, widthPx: number): RulerTick[] {
  const pxPerDay = widthPx / (view.lastDay - view.firstDay)
  const pxPerMonth = pxPerDay * DAYS_A_MONTH
  const yearStep = YEAR_STEPS.find((step) => pxPerDay * DAYS_A_YEAR * step >= LABEL_PX.year) ?? 10
  const shows = {
    monthLabels: pxPerMonth >= LABEL_PX.month,
    quarterLabels: pxPerMonth * 3 >= LABEL_PX.quarter,
    quarters: pxPerMonth * 3 >= LINE_PX,
    months: pxPerMonth >= LINE_PX,
    weeks: pxPerDay * 7 >= LABEL_PX.day,
    days: pxPerDay >= LINE_PX,
    dayLabels: pxPerDay >= LABEL_PX.day,
    weekdays: pxPerDay >= LABEL_PX.weekday,
  }
  const ticks: RulerTick[] = []
  const [firstYear = 0, firstMonth = 1] = dateOf(startDate, view.firstDay).split('-').map(Number)
  for (let step = 0; ; step++) {
    const monthFromStart = firstMonth - 1 + step
    const year = firstYear + Math.floor(monthFromStart / 12)
    const month = monthFromStart % 12
    const day = dayOf(startDate, isoDate(year, month + 1, 1) ?? startDate)
    if (day > view.lastDay) break
    const isQuarter = month % 3 === 0
    if (day >= view.firstDay) {
      if (month === 0) ticks.push({ day, label: year % yearStep === 0 ? String(year) : '', rank: 'year' })
      else if (shows.monthLabels)
        ticks.push({ day, label: MONTHS[month] ?? '', rank: isQuarter ? 'quarter' : 'month' })
      else if (isQuarter && shows.quarters)
        ticks.push({ day, label: shows.quarterLabels ? `Q${month / 3 + 1}` : '', rank: 'quarter' })
      else if (shows.months) ticks.push({ day, label: '', rank: 'month' })
    }
    if (!shows.weeks) continue
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    for (let date = 2; date <= length; date++) {
      const at = day + date - 1
      const isNamed = shows.dayLabels || WEEK_DATES.includes(date)
      if (at < view.firstDay || at > view.lastDay || !(isNamed || shows.days)) continue
      const weekday = shows.weekdays ? `${WEEKDAYS[weekdayOf(startDate, at)] ?? ''} ` : ''
      ticks.push({ day: at, label: isNamed ? `${weekday}${date}` : '', rank: 'day' })
    }
  }
  return ticks
}
