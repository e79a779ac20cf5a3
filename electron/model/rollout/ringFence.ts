import type { CampusPlan, HallPlan } from '../plan/plan.ts'

/** Whether two halls of a campus draw on the same part of its utility capacity. */
export function shareCapacity(a: HallPlan, b: HallPlan): boolean {
  if (!a.isRingFenced && !b.isRingFenced) return true
  return a.isRingFenced && b.isRingFenced && a.spec.tenantId === b.spec.tenantId
}

/**
 * Part of a campus's utility capacity that a hall and those it shares with may draw on, 0..1: their planned IT power as provisioned
 * over the campus's.
 */
export function ringFenceShare(campus: CampusPlan, hall: HallPlan): number {
  const planned = (halls: readonly HallPlan[]) =>
    halls.reduce(
      (sum, { groups }) => sum + groups.reduce((kw, { rackCount, maxKw }) => kw + rackCount * maxKw, 0),
      0,
    )
  const all = planned(campus.halls)
  return all > 0 ? planned(campus.halls.filter((other) => shareCapacity(hall, other))) / all : 1
}
