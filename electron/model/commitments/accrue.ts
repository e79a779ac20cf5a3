import type { DailySeries } from '../../../shared/results/series.ts'
import { add, addAll } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { ContractDays } from './contracts.ts'

/**
 * Cumulative value accrued, USD, of all contracts that count and that campuses of the plan serve, into the portfolio's series, where it
 * stands beside what those campuses cost; and into each campus's the part that its accelerators stand for.
 */
export function accrueCommitments(
  contracts: readonly ContractDays[],
  portfolio: DailySeries,
  campusSeries: readonly DailySeries[],
): void {
  const total = new Float64Array(portfolio.accruedUsd.length)
  const byCampus = campusSeries.map(() => new Float64Array(total.length))
  for (const { contract, accruedUsd, shareOfCampus } of contracts) {
    if (!contract.isCounted || !contract.isInPlan) continue
    addAll(total, accruedUsd)
    shareOfCampus.forEach((share, index) => {
      if (share === 0) return
      const target = itemAt(byCampus, index)
      for (let day = 0; day < target.length; day++) add(target, day, (accruedUsd[day] ?? 0) * share)
    })
  }
  portfolio.accruedUsd.set(total)
  campusSeries.forEach((series, index) => series.accruedUsd.set(itemAt(byCampus, index)))
}
