import { learnedRatio } from '../../../shared/results/learnedRatio.ts'
import type { Platform } from '../../../shared/scenario/portfolio.ts'
import { add } from '../numbers/accumulate.ts'

/** Capacity that starts carrying load on a day; negative where a site gives some up. */
export interface Arrival {
  day: number
  amount: number
}

/**
 * Capacity that software can use, day by day: what arrived, each part climbing from nothing to all of it over the platform's
 * `integrationDays`, times the platform's learned ratio of the day.
 */
export function usableDays(
  arrivals: readonly Arrival[],
  platform: Platform | null,
  firstDay: number,
  dayCount: number,
): Float64Array {
  const integrated = new Float64Array(dayCount)
  const rampDays = Math.round(platform?.integrationDays.value ?? 0)
  const full = new Float64Array(dayCount)
  for (const { day, amount } of arrivals) {
    const start = Math.ceil(day)
    const rampEnd = start + rampDays
    if (rampEnd < dayCount) add(full, Math.max(0, rampEnd), amount)
    for (let at = Math.max(0, start); at < Math.min(rampEnd, dayCount); at++) {
      add(integrated, at, (amount * (at - start)) / rampDays)
    }
  }
  const learning = platform && {
    startRatio: platform.startRatio.value,
    matureRatio: platform.matureRatio.value,
    learningDays: platform.learningDays.value,
    firstDay,
  }
  let sum = 0
  for (let day = 0; day < dayCount; day++) {
    sum += full[day] ?? 0
    integrated[day] = ((integrated[day] ?? 0) + sum) * (learning ? learnedRatio(learning, day) : 1)
  }
  return integrated
}
