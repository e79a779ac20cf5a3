import type { YearTotals } from '../../../shared/results/result.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { monthOf } from '../../../shared/time/calendar.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { addEnergy, emptyEnergy, settleEnergy, type Energy } from './energyTotals.ts'

const HOURS = 24

/** Days of one calendar year inside the span. */
interface YearSpan {
  year: number
  from: number
  to: number
}

/** Energy, water, carbon and money by calendar year; the first and last count the days inside the span. */
export interface Years {
  portfolio: YearTotals[]
  /** By campus. */
  campuses: YearTotals[][]
}

/** Sums the days of every campus, each with its own grid and tariff. */
export function sumYears(plan: Plan, campusSeries: readonly DailySeries[]): Years {
  const spans = yearSpans(plan)
  const byCampus = plan.campuses.map(({ index, location }) =>
    spans.map((span) => addEnergy(emptyEnergy(), sumDays(itemAt(campusSeries, index), span), location)),
  )
  const settled = (energy: Energy, at: number): YearTotals => ({
    year: itemAt(spans, at).year,
    ...settleEnergy(energy),
  })
  return {
    portfolio: spans.map((_, at) => {
      const sum = emptyEnergy()
      for (const years of byCampus) {
        const own = itemAt(years, at)
        for (const key of Object.keys(sum) as (keyof Energy)[]) sum[key] += own[key]
      }
      return settled(sum, at)
    }),
    campuses: byCampus.map((years) => years.map(settled)),
  }
}

function yearSpans(plan: Plan): YearSpan[] {
  const spans: YearSpan[] = []
  let from = 0
  while (from < plan.dayCount) {
    const { year } = monthOf(plan.startDate, from)
    let to = from + 1
    while (to < plan.dayCount && monthOf(plan.startDate, to).year === year) to++
    spans.push({ year, from, to })
    from = to
  }
  return spans
}

function sumDays(series: DailySeries, { from, to }: YearSpan) {
  const sum = (values: Float32Array) => {
    let total = 0
    for (let day = from; day < to; day++) total += values[day] ?? 0
    return total
  }
  return {
    itMwh: sum(series.itMw) * HOURS,
    facilityMwh: sum(series.facilityMw) * HOURS,
    waterM3: sum(series.waterM3),
    waterConsumedM3: sum(series.waterConsumedM3),
    heatReusedMwh: sum(series.heatReusedMw) * HOURS,
  }
}
