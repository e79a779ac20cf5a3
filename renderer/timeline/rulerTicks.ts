import { dateOf, dayOf } from '../../shared/time/calendar.ts'
import type { TimeView } from './timeView.ts'

export interface RulerTick {
  day: number
  /** Empty for a line without words. */
  label: string
  /** A year's beginning stands taller than a quarter's, a quarter's than a month's. */
  rank: 'year' | 'quarter' | 'month' | 'day'
}

/** Pixels a label needs to its right before the next may come. */
const LABEL_PX = { quarter: 30, month: 34, day: 22 }
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS_A_MONTH = 30.44

const isoDate = (year: number, month: number, date: number): string =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`

/** Years, quarters, months or days, as fine as there is room for. */
export function rulerTicks(startDate: string, view: TimeView, widthPx: number): RulerTick[] {
  const pxPerDay = widthPx / (view.lastDay - view.firstDay)
  const showsMonthLabels = pxPerDay * DAYS_A_MONTH >= LABEL_PX.month
  const showsQuarterLabels = pxPerDay * DAYS_A_MONTH * 3 >= LABEL_PX.quarter
  const showsMonths = pxPerDay * DAYS_A_MONTH >= 5
  const showsDays = pxPerDay >= LABEL_PX.day / 7
  const ticks: RulerTick[] = []
  const [firstYear = 0, firstMonth = 1] = dateOf(startDate, Math.max(0, view.firstDay)).split('-').map(Number)
  for (let step = 0; ; step++) {
    const monthFromStart = firstMonth - 1 + step
    const year = firstYear + Math.floor(monthFromStart / 12)
    const month = monthFromStart % 12
    const day = dayOf(startDate, isoDate(year, month, 1))
    if (day > view.lastDay) break
    const isYear = month === 0
    const isQuarter = month % 3 === 0
    if (day >= view.firstDay) {
      if (isYear) ticks.push({ day, label: String(year), rank: 'year' })
      else if (showsMonthLabels)
        ticks.push({ day, label: MONTHS[month] ?? '', rank: isQuarter ? 'quarter' : 'month' })
      else if (isQuarter)
        ticks.push({ day, label: showsQuarterLabels ? `Q${month / 3 + 1}` : '', rank: 'quarter' })
      else if (showsMonths) ticks.push({ day, label: '', rank: 'month' })
    }
    if (!showsDays) continue
    for (const date of [8, 15, 22]) {
      const at = dayOf(startDate, isoDate(year, month, date))
      if (at >= view.firstDay && at <= view.lastDay) ticks.push({ day: at, label: String(date), rank: 'day' })
    }
  }
  return ticks
}
