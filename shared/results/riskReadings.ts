import { momentDayAt, SHARE_COUNT, type RiskEventOutcome, type RiskResult } from './risk.ts'
import { NEVER_DAY } from './stage.ts'

/** Shares of runs that dates are quoted at. */
export const QUOTED_SHARES = [0.1, 0.5, 0.8, 0.9] as const

/** `P80`. */
export const shareName = (share: number): string => `P${Math.round(share * 100)}`

/**
 * Days by which an entry of the register makes the finish later, in whole days; `'none seen'` where chance alone gives as much
 * (two standard errors), `null` where it happened in no run or in all, so that there is nothing to compare.
 */
export function seenDelayDays(outcome: RiskEventOutcome): number | 'none seen' | null {
  const { happenedShare, finishDelayDays, finishDelayErrorDays } = outcome
  if (happenedShare <= 0 || happenedShare >= 1) return null
  return Math.abs(finishDelayDays) <= 2 * finishDelayErrorDays ? 'none seen' : Math.round(finishDelayDays)
}

/** The S-curve of a moment: by each day the share of runs, 0..1, in which it has come. Empty where it hardly ever does. */
export function probabilityCurve(
  risk: RiskResult,
  momentIndex: number,
): { days: number[]; shares: number[] } {
  const days: number[] = []
  const shares: number[] = []
  for (let percent = 1; percent <= SHARE_COUNT; percent++) {
    const day = momentDayAt(risk, momentIndex, percent / 100)
    if (day >= NEVER_DAY) break
    days.push(day)
    shares.push(percent / 100)
  }
  return { days, shares }
}

/** Share of runs in which a moment has come by a day, to the per cent that is kept. */
export function probabilityBy(risk: RiskResult, momentIndex: number, day: number): number {
  let low = 0
  let high = SHARE_COUNT
  while (low < high) {
    const middle = (low + high) >> 1
    if ((risk.momentDays[momentIndex * SHARE_COUNT + middle] ?? NEVER_DAY) <= day) low = middle + 1
    else high = middle
  }
  return low / 100
}
