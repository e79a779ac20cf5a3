import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Note } from '../../../shared/scenario/programme.ts'
import { dayOf } from '../../../shared/time/calendar.ts'

/** What stands on the days a reader jumps between: milestones, targets and notes inside the plan, by day. */
export function milestoneNames(result: SimulationResult, notes: readonly Note[] = []): Map<number, string> {
  const named = [
    ...result.milestones,
    ...result.targets,
    ...notes.map(({ date, text }) => ({ day: dayOf(result.startDate, date), name: text })),
  ]
  const names = new Map<number, string>()
  for (const { day, name } of named.filter((entry) => entry.day >= 0 && entry.day < result.dayCount)) {
    const standing = names.get(day)
    names.set(day, standing === undefined || standing === name ? name : `${standing}; ${name}`)
  }
  return names
}

/** Those days, ascending, each once. */
export function milestoneDays(result: SimulationResult, notes: readonly Note[] = []): number[] {
  return [...milestoneNames(result, notes).keys()].sort((a, b) => a - b)
}

/** The next such day after a day, or the last before it; null where there is none. */
export function nextMilestone(days: readonly number[], day: number, direction: -1 | 1): number | null {
  const whole = Math.floor(day)
  const found = direction === 1 ? days.find((at) => at > whole) : days.findLast((at) => at < whole)
  return found ?? null
}
