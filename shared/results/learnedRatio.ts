import { NEVER_DAY } from './stage.ts'

/** How a platform is learned: ratios 0..1, days; `firstDay` is its first live rack. */
interface Learning {
  startRatio: number
  matureRatio: number
  learningDays: number
  firstDay: number
}

/**
 * Share of what the hardware could do that a platform delivers on a day: from `startRatio` on the day of its first rack in a
 * straight line to `matureRatio`.
 */
export function learnedRatio(
  { startRatio, matureRatio, learningDays, firstDay }: Learning,
  day: number,
): number {
  const passed = firstDay >= NEVER_DAY ? 0 : Math.max(0, day - firstDay)
  const share = learningDays > 0 ? Math.min(1, passed / learningDays) : 1
  return startRatio + (matureRatio - startRatio) * share
}
