import type { Scenario } from '../../../../shared/scenario/scenario.ts'
import { spendCapital, sumCosts } from '../../cost/spend.ts'
import { sizeFacilities } from '../../facility/campusFacility.ts'
import { buildRowTable } from '../../instances/rowTable.ts'
import { layOut } from '../../layout/layOut.ts'
import { readPlan } from '../../plan/readPlan.ts'
import type { DatedPlan } from '../../programme/datedPlan.ts'
import { countContracted, judgeTargets } from '../../programme/targets.ts'
import { rollOut } from '../../rollout/rollOut.ts'
import { buildNetwork } from '../../schedule/buildNetwork.ts'
import { emptySeries } from '../../series/dailySeries.ts'

/** Dates a scenario without its hourly physics, to the same days as a whole run. */
export function datePlan(scenario: Scenario): DatedPlan {
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan, {})
  const layout = layOut(plan, facilities)
  const rollout = rollOut(plan, facilities, layout)
  const rows = buildRowTable(plan, layout, rollout.rows)
  const contracted = countContracted(plan, rows)
  const programme = buildNetwork(plan, layout, rollout.rows, judgeTargets(plan, contracted))
  const series = () => emptySeries(plan.dayCount)
  const { costs } = spendCapital(plan, rollout, rows, series(), plan.campuses.map(series))
  return { plan, rows, contracted, programme, plannedCostUsd: sumCosts(costs) }
}
