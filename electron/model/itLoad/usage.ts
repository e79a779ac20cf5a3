import type { UsageStep } from '../../../shared/scenario/cluster.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { GroupPlan } from '../plan/plan.ts'

/** A step of utilisation and mix, on a day of the span or so many days after a row goes live; the other is `null`. */
export interface UsagePlan {
  day: number | null
  daysLive: number | null
  utilisation: number
  trainingRatio: number | null
  isAssumed: boolean
}

export function readUsage(startDate: string, steps: readonly UsageStep[]): UsagePlan[] {
  return steps.map(({ date, daysLive, utilisation, trainingRatio }) => ({
    day: date === undefined ? null : dayOf(startDate, date),
    daysLive: daysLive === undefined ? null : Math.ceil(daysLive.value),
    utilisation: utilisation.value,
    trainingRatio: trainingRatio?.value ?? null,
    isAssumed: [utilisation, trainingRatio, daysLive].some((input) => input?.confidence === 'assumed'),
  }))
}

/** Draw of one rack from a day on, kW. */
export interface DrawStep {
  day: number
  rackKw: number
}

/**
 * Draw of a rack of a group that goes live on a day: its first draw, then each step as it begins. Of steps that begin together the one
 * listed last holds; one that began before the row went live holds from the first day.
 */
export function drawSteps(group: GroupPlan, liveDay: number): DrawStep[] {
  const steps: DrawStep[] = [{ day: liveDay, rackKw: group.firstKw }]
  const begun = group.usage
    .map(({ day, daysLive, meanKw }) => ({ day: day ?? liveDay + (daysLive ?? 0), rackKw: meanKw }))
    .sort((a, b) => a.day - b.day)
  for (const step of begun) {
    const last = steps[steps.length - 1]
    if (last && step.day <= last.day) last.rackKw = step.rackKw
    else if (last?.rackKw !== step.rackKw) steps.push(step)
  }
  return steps
}
