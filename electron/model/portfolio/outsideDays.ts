import type { OutsideSite } from '../../../shared/scenario/portfolio.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'

/** A site's totals from a day on. */
export interface OutsideStep {
  day: number
  itMw: number
  acceleratorCount: number
  h100eCount: number
}

/** The dated totals of an outside site by day, ascending. */
export function outsideSteps(plan: Plan, site: OutsideSite): OutsideStep[] {
  return site.points
    .map(({ date, itMw, acceleratorCount, h100eCount }) => ({
      day: dayOf(plan.startDate, date),
      itMw: itMw.value,
      acceleratorCount: acceleratorCount.value,
      h100eCount: h100eCount.value,
    }))
    .sort((a, b) => a.day - b.day)
}

/** Writes one total of an outside site into an array of days, held between its dates. */
export function fillSteps(
  target: Float32Array | Float64Array,
  steps: readonly OutsideStep[],
  total: (step: OutsideStep) => number,
): void {
  let next = 0
  let now = 0
  for (let day = 0; day < target.length; day++) {
    for (let step = steps[next]; step && step.day <= day; step = steps[++next]) now = total(step)
    target[day] = (target[day] ?? 0) + now
  }
}
