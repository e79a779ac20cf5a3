import type { YearTotals } from '../../../shared/results/result.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { monthOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'

const HOURS = 24
const LITRES_PER_M3 = 1000
const KWH_PER_MWH = 1000
const GRAMS_PER_TONNE = 1e6

/**
 * Energy, water, carbon and energy cost of each calendar year of the span, all campuses, each with its own grid and tariff.
 * The first and last year count the days inside the span.
 */
export function sumYears(plan: Plan, campusSeries: readonly DailySeries[]): YearTotals[] {
  const years: YearTotals[] = []
  let from = 0
  while (from < plan.dayCount) {
    const { year } = monthOf(plan.startDate, from)
    let to = from + 1
    while (to < plan.dayCount && monthOf(plan.startDate, to).year === year) to++
    years.push(sumYear(plan, campusSeries, year, from, to))
    from = to
  }
  return years
}

function sumYear(
  plan: Plan,
  campusSeries: readonly DailySeries[],
  year: number,
  from: number,
  to: number,
): YearTotals {
  const totals: YearTotals = {
    year,
    itMwh: 0,
    facilityMwh: 0,
    pue: 0,
    waterM3: 0,
    wue: 0,
    carbonT: 0,
    energyUsd: 0,
  }
  for (const { index, location } of plan.campuses) {
    const { itMw, facilityMw, waterM3 } = itemAt(campusSeries, index)
    let campusMwh = 0
    for (let day = from; day < to; day++) {
      totals.itMwh += (itMw[day] ?? 0) * HOURS
      campusMwh += (facilityMw[day] ?? 0) * HOURS
      totals.waterM3 += waterM3[day] ?? 0
    }
    totals.facilityMwh += campusMwh
    totals.carbonT += (campusMwh * KWH_PER_MWH * location.gridCarbonGPerKwh.value) / GRAMS_PER_TONNE
    totals.energyUsd += campusMwh * location.tariffUsdPerMwh.value
  }
  if (totals.itMwh > 0) {
    totals.pue = totals.facilityMwh / totals.itMwh
    totals.wue = (totals.waterM3 * LITRES_PER_M3) / (totals.itMwh * KWH_PER_MWH)
  }
  return totals
}
