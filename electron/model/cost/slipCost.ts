import type { ContractResult } from '../../../shared/results/contractResult.ts'
import type { SlipCost } from '../../../shared/results/cashFlow.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'

const DAYS_PER_YEAR = 365.25

/**
 * What one more day of waiting costs on each day: the contract value of the committed accelerators that are not live, and the cost of
 * capital spent on power that is not live, campus by campus at the rate of its cost set.
 */
export function priceSlip(
  plan: Plan,
  contracts: readonly ContractResult[],
  campusSeries: readonly DailySeries[],
): SlipCost {
  const accrualUsdPerDay = new Float32Array(plan.dayCount)
  for (const contract of contracts) {
    if (!contract.isCounted) continue
    const { tranches, usdPerAcceleratorHour, series, endDay, startDay } = contract
    const asked = tranches.reduce((sum, { acceleratorCount }) => sum + acceleratorCount, 0)
    for (let day = Math.max(0, startDay); day < Math.min(endDay, plan.dayCount); day++) {
      const missing = Math.max(0, asked - (series.deliveredAccelerators[day] ?? 0))
      accrualUsdPerDay[day] = (accrualUsdPerDay[day] ?? 0) + missing * usdPerAcceleratorHour * 24
    }
  }
  const carryingUsdPerDay = new Float32Array(plan.dayCount)
  for (const campus of plan.campuses) {
    const { capexUsd, provisionedItMw } = itemAt(campusSeries, campus.index)
    const rate = (campus.costSet.capitalRatioPerYear?.value ?? 0) / DAYS_PER_YEAR
    const finalMw = provisionedItMw.at(-1) ?? 0
    const finalUsd = capexUsd.at(-1) ?? 0
    if (rate === 0) continue
    for (let day = 0; day < plan.dayCount; day++) {
      const earning = finalMw > 0 ? (finalUsd * (provisionedItMw[day] ?? 0)) / finalMw : 0
      const idle = Math.max(0, (capexUsd[day] ?? 0) - earning)
      carryingUsdPerDay[day] = (carryingUsdPerDay[day] ?? 0) + idle * rate
    }
  }
  return { accrualUsdPerDay, carryingUsdPerDay }
}
