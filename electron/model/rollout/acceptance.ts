import type { HallPlan } from '../plan/plan.ts'

/** Whole days from a row standing to it carrying load: burn-in, then data copied in. */
export function acceptanceDays({ spec, seedingDays }: HallPlan): number {
  return Math.ceil(spec.burnInDays.value) + Math.ceil(seedingDays?.value ?? 0)
}
