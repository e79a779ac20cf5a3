import type { SimulationResult } from '../../shared/results/result.ts'

/** Days a reader jumps between: milestones and targets inside the plan, ascending, each once. */
export function milestoneDays(result: SimulationResult): number[] {
  const days = [...result.milestones, ...result.targets].map((entry) => entry.day)
  return [...new Set(days)].filter((day) => day >= 0 && day < result.dayCount).sort((a, b) => a - b)
}

/** The next such day after a day, or the last before it; null where there is none. */
export function nextMilestone(days: readonly number[], day: number, direction: -1 | 1): number | null {
  const whole = Math.floor(day)
  const found = direction === 1 ? days.find((at) => at > whole) : days.findLast((at) => at < whole)
  return found ?? null
}
