import type { RowTable } from '../../../shared/results/rowTable.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Commitment } from '../../../shared/scenario/programme.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { accumulate, add, addAll } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import { fromDay } from '../series/rackCounts.ts'

const DAYS_PER_YEAR = 365.25

/**
 * Cumulative value accrued of all commitments, USD, into the portfolio's series; and into each campus's the part that its
 * accelerators stand for.
 *
 * straight: the same amount every day of the term. by-delivery: every accelerator-day delivered to the customer by the
 * provider's campuses is worth total / (contracted accelerators x term days), never more than the total. A campus's part is its
 * share of the contracted accelerators; a provider without campuses in the plan accrues in the portfolio alone.
 */
export function accrueCommitments(
  plan: Plan,
  rows: RowTable,
  portfolio: DailySeries,
  campusSeries: readonly DailySeries[],
): void {
  const total = new Float64Array(plan.dayCount)
  const byCampus = plan.campuses.map(() => new Float64Array(plan.dayCount))
  for (const commitment of plan.scenario.commitments) {
    const contracted = plan.campuses.map((campus) => contractedCount(plan, campus, commitment))
    const all = contracted.reduce((sum, count) => sum + count, 0)
    const accrued =
      commitment.drawdown === 'straight'
        ? straight(plan, commitment)
        : byDelivery(plan, commitment, rows, all)
    addAll(total, accrued)
    contracted.forEach((count, index) => {
      if (count === 0) return
      const target = itemAt(byCampus, index)
      for (let day = 0; day < plan.dayCount; day++) add(target, day, (accrued[day] ?? 0) * (count / all))
    })
  }
  portfolio.accruedUsd.set(total)
  campusSeries.forEach((series, index) => series.accruedUsd.set(itemAt(byCampus, index)))
}

const termDays = (commitment: Commitment) => commitment.termYears.value * DAYS_PER_YEAR

function straight(plan: Plan, commitment: Commitment): Float64Array {
  const start = dayOf(plan.startDate, commitment.startDate)
  const days = termDays(commitment)
  return Float64Array.from({ length: plan.dayCount }, (_, day) => {
    const passed = Math.max(0, Math.min(days, day + 1 - start))
    return (commitment.totalUsd.value * passed) / days
  })
}

/** Accelerators of contracted halls of a campus that belong to a commitment. */
function contractedCount(plan: Plan, campus: CampusPlan, commitment: Commitment): number {
  if (campus.spec.providerId !== commitment.providerId) return 0
  let count = 0
  for (const hall of campus.halls) {
    if (hall.spec.tenantId !== commitment.customerId) continue
    if (itemAt(plan.buildings, hall.buildingIndex).isOptional) continue
    for (const group of hall.groups) count += group.rackCount * group.rackType.acceleratorCount.value
  }
  return count
}

function byDelivery(plan: Plan, commitment: Commitment, rows: RowTable, contracted: number): Float64Array {
  const accrued = new Float64Array(plan.dayCount)
  if (contracted === 0) return accrued
  for (let row = 0; row < rows.rowCount; row++) {
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    const campus = itemAt(plan.campuses, hall.campusIndex)
    if (campus.spec.providerId !== commitment.providerId || hall.spec.tenantId !== commitment.customerId)
      continue
    const live = fromDay(rows.liveDay[row] ?? NEVER_DAY, plan.dayCount)
    if (live === null) continue
    const group = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
    add(accrued, live, (rows.count[row] ?? 0) * group.rackType.acceleratorCount.value)
  }
  accumulate(accrued)
  const start = dayOf(plan.startDate, commitment.startDate)
  const end = start + termDays(commitment)
  const usdPerAcceleratorDay = commitment.totalUsd.value / (contracted * termDays(commitment))
  for (let day = 0; day < plan.dayCount; day++) {
    const isInTerm = day >= start && day < end
    accrued[day] = isInTerm ? (accrued[day] ?? 0) * usdPerAcceleratorDay : 0
  }
  accumulate(accrued)
  return accrued.map((usd) => Math.min(commitment.totalUsd.value, usd))
}
