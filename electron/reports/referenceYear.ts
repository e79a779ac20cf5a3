import type { SimulationResult } from '../../shared/results/result.ts'
import type { DailySeries } from '../../shared/results/series.ts'
import { monthOf } from '../../shared/time/calendar.ts'
import type { KeyDays } from './keyDays.ts'

const YEAR_DAYS = 365

/** Days `fromDay .. toDay - 1` over which annual figures are read, and how to say so. */
export interface ReferenceYear {
  fromDay: number
  toDay: number
  name: string
}

/** The first year with the contracted plan live; where the timeline ends before that, its last year, or all of it. */
export function findReferenceYear(result: SimulationResult, { completeDay }: KeyDays): ReferenceYear {
  const { dayCount } = result
  if (completeDay !== null && completeDay + YEAR_DAYS <= dayCount) {
    return { fromDay: completeDay, toDay: completeDay + YEAR_DAYS, name: 'the first full year' }
  }
  if (dayCount > YEAR_DAYS) {
    return { fromDay: dayCount - YEAR_DAYS, toDay: dayCount, name: 'the last year of the timeline' }
  }
  return { fromDay: 0, toDay: dayCount, name: 'the timeline' }
}

/** Energy and water over a number of days. */
export interface Totals {
  itMwh: number
  facilityMwh: number
  coolingMwh: number
  waterM3: number
  /** Facility over IT energy; 0 where nothing runs. */
  pue: number
  /** Litres a kWh of IT; 0 where nothing runs. */
  wue: number
}

/** @param isIn which of the days count; all when left out */
export function totalsOver(
  series: DailySeries,
  { fromDay, toDay }: { fromDay: number; toDay: number },
  isIn: (day: number) => boolean = () => true,
): Totals {
  const totals: Totals = { itMwh: 0, facilityMwh: 0, coolingMwh: 0, waterM3: 0, pue: 0, wue: 0 }
  for (let day = fromDay; day < toDay; day++) {
    if (!isIn(day)) continue
    totals.itMwh += (series.itMw[day] ?? 0) * 24
    totals.facilityMwh += (series.facilityMw[day] ?? 0) * 24
    totals.coolingMwh += (series.coolingMw[day] ?? 0) * 24
    totals.waterM3 += series.waterM3[day] ?? 0
  }
  if (totals.itMwh > 0) {
    totals.pue = totals.facilityMwh / totals.itMwh
    // m3 over MWh is litres a kWh.
    totals.wue = totals.waterM3 / totals.itMwh
  }
  return totals
}

/** PUE of each calendar month of the year, `null` for months in which nothing ran. */
export function monthlyPue(
  result: SimulationResult,
  series: DailySeries,
  year: ReferenceYear,
): (number | null)[] {
  return Array.from({ length: 12 }, (_, month) => {
    const { pue } = totalsOver(series, year, (day) => monthOf(result.startDate, day).month === month)
    return pue > 0 ? pue : null
  })
}
