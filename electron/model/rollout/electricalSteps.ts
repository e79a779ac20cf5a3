import { dayOf } from '../../../shared/time/calendar.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'

/** A step of a hall's electrical plant as a row waits for it. */
export interface PoweredStep {
  /** Index into the hall's `electricalSteps`; -1 where the plan names none. */
  index: number
  /** Day it is energised; long past where the plan names none, `NEVER_DAY` where no step carries the row. */
  day: number
}

const AT_HAND: PoweredStep = { index: -1, day: -NEVER_DAY }

/** Room for rounding of sums, kW. */
const SLACK_KW = 1e-6

/**
 * The step from which on a hall's plant carries a load. A plan may take plant away again: what counts is the first step after the
 * last that is too small.
 *
 * @param loadKw racks at provisioned power, the row and everything set before it
 */
export function stepFor(plan: Plan, { spec }: HallPlan, loadKw: number): PoweredStep {
  const steps = spec.electricalSteps
  if (!steps) return AT_HAND
  const index = steps.findLastIndex(({ feedKw }) => feedKw.value + SLACK_KW < loadKw) + 1
  const step = steps[index]
  return { index, day: step ? dayOf(plan.startDate, step.date) : NEVER_DAY }
}

/** What the hall's plant carries for good, kW. */
export function lastingFeedKw({ spec }: HallPlan): number {
  return Math.min(spec.feedKw.value, spec.electricalSteps?.at(-1)?.feedKw.value ?? Infinity)
}
