import {
  CAPITAL_LINES,
  RUNNING_LINES,
  type CapitalLine,
  type CashFlow,
  type RunningLine,
} from '../../../shared/results/cashFlow.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { accumulate, add, addAll } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import { depreciate } from './depreciate.ts'
import type { Spending } from './spend.ts'

const HOURS_PER_DAY = 24
const DAYS_PER_YEAR = 365.25

type Running = Record<RunningLine, Float64Array>

/**
 * Money by line and day: capital as spent, running costs as they arise, capital written off.
 *
 * @param spendings by campus, capital of each day, USD
 */
export function followCash(
  plan: Plan,
  spendings: readonly Spending[],
  portfolio: DailySeries,
  campusSeries: readonly DailySeries[],
): CashFlow {
  const zeros = () => new Float64Array(plan.dayCount)
  const capital = Object.fromEntries(CAPITAL_LINES.map((line) => [line, zeros()])) as Record<
    CapitalLine,
    Float64Array
  >
  const running = Object.fromEntries(RUNNING_LINES.map((line) => [line, zeros()])) as Running
  const depreciation = zeros()
  for (const campus of plan.campuses) {
    const spending = itemAt(spendings, campus.index)
    for (const line of CAPITAL_LINES) addAll(capital[line], spending[line])
    addAll(depreciation, depreciate(campus.costSet, spending, plan.dayCount))
    runCampus(campus, itemAt(campusSeries, campus.index), running)
  }
  const usdPerAcceleratorHour = new Float32Array(plan.dayCount)
  for (let day = 0; day < plan.dayCount; day++) {
    const hours = (portfolio.acceleratorsLive[day] ?? 0) * HOURS_PER_DAY
    let usd = depreciation[day] ?? 0
    for (const line of RUNNING_LINES) usd += running[line][day] ?? 0
    usdPerAcceleratorHour[day] = hours > 0 ? usd / hours : 0
  }
  for (const days of [...Object.values(capital), ...Object.values(running), depreciation]) {
    accumulate(days)
  }
  const capexUsd = CAPITAL_LINES.reduce((sum, line) => sum + (capital[line].at(-1) ?? 0), 0)
  const itMw = portfolio.provisionedItMw.at(-1) ?? 0
  return {
    currency: 'USD',
    baseYears: [...new Set(plan.campuses.map(({ costSet }) => costSet.baseYear))].sort((a, b) => a - b),
    lines: [
      ...CAPITAL_LINES.map((id) => ({ id, kind: 'capital' as const, usd: Float32Array.from(capital[id]) })),
      ...RUNNING_LINES.map((id) => ({ id, kind: 'running' as const, usd: Float32Array.from(running[id]) })),
    ],
    depreciationUsd: Float32Array.from(depreciation),
    lives: plan.campuses.map(({ index, costSet }) => ({
      campusIndex: index,
      itYears: costSet.itLifeYears?.value ?? null,
      plantYears: costSet.plantLifeYears?.value ?? null,
      shellYears: costSet.shellLifeYears?.value ?? null,
    })),
    usdPerAcceleratorHour,
    capexUsdPerItMw: itMw > 0 ? capexUsd / itMw : 0,
  }
}

/** Adds what a campus costs to run, day by day: energy at the meter, water, people and the rest by live IT power as provisioned. */
function runCampus({ location, costSet }: CampusPlan, series: DailySeries, running: Running): void {
  const perMwDay = costSet.opexUsdPerItMwYear.value / DAYS_PER_YEAR
  const staff = (costSet.staffPerItMw?.value ?? 0) * (costSet.staffUsdPerYear?.value ?? 0)
  const staffPerMwDay = Math.min(perMwDay, staff / DAYS_PER_YEAR)
  for (let day = 0; day < series.itMw.length; day++) {
    const itMw = series.provisionedItMw[day] ?? 0
    const mwh = (series.facilityMw[day] ?? 0) * HOURS_PER_DAY
    add(running.energy, day, mwh * location.tariffUsdPerMwh.value)
    add(running.water, day, (series.waterM3[day] ?? 0) * costSet.waterUsdPerM3.value)
    add(running.staff, day, itMw * staffPerMwDay)
    add(running.maintenance, day, itMw * (perMwDay - staffPerMwDay))
  }
}
