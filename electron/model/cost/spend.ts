import { CAPITAL_LINES, type CapitalLine } from '../../../shared/results/cashFlow.ts'
import type { CostTotals } from '../../../shared/results/result.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { substationDays } from '../instances/plantDays.ts'
import { accumulate, spread } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { BuildingPlan, CampusPlan, Plan } from '../plan/plan.ts'
import type { Rollout } from '../rollout/rollOut.ts'
import type { WorkDays } from '../rollout/stageDays.ts'

/** Daily capital spending by component, USD. */
export type Spending = Record<CapitalLine, Float64Array>

/**
 * Capital spent, cumulative, into the campuses' and the portfolio's series; totals by component at the end of the span.
 *
 * Building costs follow the power the halls are built for and are spread over the stages that cause them; racks are
 * paid when they are set down; the cluster network follows the racks. A campus of retrofits alone buys neither land nor substation.
 */
export function spendCapital(
  plan: Plan,
  rollout: Rollout,
  rows: RowTable,
  portfolio: DailySeries,
  campusSeries: readonly DailySeries[],
): { costs: CostTotals[]; spendings: Spending[] } {
  const totals = new Map<CapitalLine, number>(CAPITAL_LINES.map((component) => [component, 0]))
  const all = new Float64Array(plan.dayCount)
  const spendings = plan.campuses.map((campus) => spendOnBuildings(plan, campus, rollout))
  for (let row = 0; row < rows.rowCount; row++) spendOnRow(plan, rows, row, spendings)
  spendings.forEach((spending, index) => {
    const campusTotal = new Float64Array(plan.dayCount)
    for (const component of CAPITAL_LINES) {
      let sum = 0
      spending[component].forEach((usd, day) => {
        campusTotal[day] = (campusTotal[day] ?? 0) + usd
        all[day] = (all[day] ?? 0) + usd
        sum += usd
      })
      totals.set(component, (totals.get(component) ?? 0) + sum)
    }
    accumulate(campusTotal)
    itemAt(campusSeries, index).capexUsd.set(campusTotal)
  })
  accumulate(all)
  portfolio.capexUsd.set(all)
  return {
    costs: CAPITAL_LINES.map((component) => ({ component, usd: totals.get(component) ?? 0 })),
    spendings,
  }
}

export const sumCosts = (costs: readonly CostTotals[]): number => costs.reduce((sum, { usd }) => sum + usd, 0)

function spendOnBuildings(plan: Plan, campus: CampusPlan, rollout: Rollout): Spending {
  const spending = Object.fromEntries(
    CAPITAL_LINES.map((component) => [component, new Float64Array(plan.dayCount)]),
  ) as Spending
  const { costSet } = campus
  const fresh = campus.buildings.filter(({ template }) => template.path !== 'retrofit')
  if (fresh.length > 0) {
    const starts = fresh.map(({ index }) => itemAt(rollout.work, index).startDay)
    const first = starts.reduce((day, other) => Math.min(day, other))
    spread(spending.land, costSet.landUsdPerHa.value * campus.spec.landHa.value, first, first + 1)
    const { appearDay, liveDay } = substationDays(campus)
    spread(spending.substation, costSet.substationUsd.value, appearDay, liveDay)
  }
  for (const building of campus.buildings) {
    spendOnBuilding(building, campus, itemAt(rollout.work, building.index), spending)
  }
  return spending
}

function spendOnBuilding(
  building: BuildingPlan,
  { costSet }: CampusPlan,
  work: WorkDays,
  spending: Spending,
): void {
  const share = building.template.path === 'retrofit' ? costSet.retrofitRatio.value : 1
  const itMw = building.halls.reduce((sum, { spec }) => sum + spec.feedKw.value, 0) / 1000
  const shell = costSet.shellUsdPerItMw.value * itMw * share
  const electrical = costSet.electricalUsdPerItMw.value * itMw * share
  const mechanical = costSet.mechanicalUsdPerItMw.value * itMw * share
  const shellFrom = work.isRetrofit ? work.fitOutStart : work.startDay
  const shellTo = work.isRetrofit ? work.fitOutEnd : work.shellEnd
  spread(spending.shell, shell, shellFrom, shellTo)
  spread(spending.electrical, electrical, work.fitOutStart, work.fitOutEnd)
  spread(spending.mechanical, mechanical, work.fitOutStart, work.fitOutEnd)
  const tests = costSet.commissioningRatio.value * (shell + electrical + mechanical)
  spread(spending.commissioning, tests, work.commissioningStart, work.readyDay)
}

function spendOnRow(plan: Plan, rows: RowTable, row: number, spendings: readonly Spending[]): void {
  const appear = rows.appearDay[row] ?? NEVER_DAY
  if (appear >= NEVER_DAY) return
  const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
  const { rackType } = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
  const count = rows.count[row] ?? 0
  const usd = count * rackType.priceUsd.value
  const end = appear + count * (rows.daysPerRack[row] ?? 0)
  const spending = itemAt(spendings, hall.campusIndex)
  spread(spending.it, usd, appear, end)
  const ratio = itemAt(plan.campuses, hall.campusIndex).costSet.networkRatioOfIt.value
  spread(spending.network, usd * ratio, appear, end)
}
