import type { RowTable } from '../../../shared/results/rowTable.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Commitment } from '../../../shared/scenario/contract.ts'
import { accumulate, add } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { fillSteps, outsideSteps } from '../portfolio/outsideDays.ts'
import { fromDay } from '../series/rackCounts.ts'

/** What a contract gets and is meant to get. */
export interface Delivered {
  /** Live that day: provisioned IT MW and accelerators. */
  itMw: Float64Array
  accelerators: Float64Array
  /** Accelerators in all its halls, by campus; and over everything, outside sites at their most. */
  contractedByCampus: number[]
  contractedCount: number
  /** Accelerators a provisioned MW of IT, networks and CPUs included; 0 where it has neither halls nor sites. */
  acceleratorsPerMw: number
}

/** Whether a hall is paid for by a commitment. */
export function isUnder(plan: Plan, commitment: Commitment, hall: HallPlan): boolean {
  const campus = itemAt(plan.campuses, hall.campusIndex)
  const building = itemAt(plan.buildings, hall.buildingIndex)
  if (campus.spec.providerId !== commitment.providerId) return false
  if (hall.spec.tenantId !== commitment.customerId) return false
  return commitment.phaseIds?.includes(building.spec.phaseId) ?? !building.isOptional
}

export function countDelivered(plan: Plan, commitment: Commitment, rows: RowTable): Delivered {
  const itMw = new Float64Array(plan.dayCount)
  const accelerators = new Float64Array(plan.dayCount)
  for (let row = 0; row < rows.rowCount; row++) {
    const hall = itemAt(plan.halls, rows.hallIndex[row] ?? 0)
    const live = fromDay(rows.liveDay[row] ?? NEVER_DAY, plan.dayCount)
    if (live === null || !isUnder(plan, commitment, hall)) continue
    const group = itemAt(hall.groups, rows.groupIndex[row] ?? 0)
    const count = rows.count[row] ?? 0
    add(itMw, live, (count * group.maxKw) / 1000)
    add(accelerators, live, count * group.rackType.acceleratorCount.value)
  }
  accumulate(itMw)
  accumulate(accelerators)

  const contractedByCampus = plan.campuses.map((campus) => plannedCount(plan, campus, commitment))
  let contractedCount = contractedByCampus.reduce((sum, count) => sum + count, 0)
  let contractedMw = plan.halls
    .filter((hall) => isUnder(plan, commitment, hall))
    .reduce(
      (sum, { groups }) => sum + groups.reduce((kw, group) => kw + group.rackCount * group.maxKw, 0) / 1000,
      0,
    )
  for (const site of plan.scenario.outsideSites ?? []) {
    if (!isServedBy(commitment, site)) continue
    const steps = outsideSteps(plan, site)
    fillSteps(itMw, steps, (step) => step.itMw)
    fillSteps(accelerators, steps, ({ acceleratorCount }) => acceleratorCount)
    contractedCount += steps.reduce((most, step) => Math.max(most, step.acceleratorCount), 0)
    contractedMw += steps.reduce((most, step) => Math.max(most, step.itMw), 0)
  }
  return {
    itMw,
    accelerators,
    contractedByCampus,
    contractedCount,
    acceleratorsPerMw: contractedMw > 0 ? contractedCount / contractedMw : 0,
  }
}

/** A site that names a contract serves that one; one that names none serves those of its provider and customer that count. */
function isServedBy(
  { id, providerId, customerId, isOptional }: Commitment,
  site: { providerId: string; customerId: string; commitmentId?: string | undefined },
): boolean {
  if (site.providerId !== providerId || site.customerId !== customerId) return false
  return site.commitmentId === undefined ? !isOptional : site.commitmentId === id
}

/** Accelerators of a campus in halls that a commitment pays for. */
function plannedCount(plan: Plan, campus: CampusPlan, commitment: Commitment): number {
  let count = 0
  for (const hall of campus.halls) {
    if (!isUnder(plan, commitment, hall)) continue
    for (const group of hall.groups) count += group.rackCount * group.rackType.acceleratorCount.value
  }
  return count
}
