import type { Commitment } from '../../../shared/scenario/contract.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'

export const DAYS_PER_YEAR = 365.25

/** assumed: a ramped contract that does not say reaches its full amount after a year, the length of the build-outs seen. */
const RAMP_DAYS = 365

/** First day of a commitment and the end of its term, in days of the scenario; the end may fall inside a day. */
export function termOf(plan: Plan, commitment: Commitment): { start: number; days: number } {
  return {
    start: dayOf(plan.startDate, commitment.startDate),
    days: commitment.termYears.value * DAYS_PER_YEAR,
  }
}

/** Share of a contract drawn after `passed` days of a term, 0..1: equal every day. */
export function straightShare(passed: number, termDays: number): number {
  return Math.max(0, Math.min(termDays, passed)) / termDays
}

/**
 * Share of a contract drawn after `passed` days of a term, 0..1, where the daily amount rises in a straight line from nothing over
 * `rampDays` and stays. The area of the ramp is half its length: after it, passed - rampDays / 2 of termDays - rampDays / 2.
 */
export function rampedShare(passed: number, termDays: number, rampDays: number): number {
  const at = Math.max(0, Math.min(termDays, passed))
  const ramp = Math.min(rampDays, termDays)
  const drawn = at < ramp ? (at * at) / (2 * ramp) : at - ramp / 2
  return drawn / (termDays - ramp / 2)
}

/** Cumulative value of a contract that is drawn by the calendar, USD a day. */
export function drawByCalendar(plan: Plan, commitment: Commitment): Float64Array {
  const { start, days } = termOf(plan, commitment)
  const ramp = commitment.rampDays?.value ?? RAMP_DAYS
  return Float64Array.from({ length: plan.dayCount }, (_, day) => {
    const passed = day + 1 - start
    const share =
      commitment.drawdown === 'ramped' ? rampedShare(passed, days, ramp) : straightShare(passed, days)
    return commitment.totalUsd.value * share
  })
}
