import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'

/** Rows that go live together: of one hall on one day, or of one campus when a tranche lets them. */
export interface Wave {
  liveDay: number
  /** Its first row stands for all. */
  row: number
  campusIndex: number
  /** `null` for a wave across a campus. */
  hallIndex: number | null
  isUtility: boolean
  /** Mean IT power, MW. */
  mw: number
}

/** Whether a row could have gone live earlier, had the utility capacity been there. */
export function waitsForUtility(schedule: RowSchedule, row: number): boolean {
  return (schedule.liveDay[row] ?? 0) > (schedule.candidateDay[row] ?? 0)
}

/** All waves of the plan in order of the day they go live. */
export function findWaves(plan: Plan, layout: Layout, schedule: RowSchedule): Wave[] {
  const waves = new Map<string, Wave>()
  for (let row = 0; row < schedule.rowCount; row++) {
    const liveDay = schedule.liveDay[row] ?? NEVER_DAY
    if (liveDay >= NEVER_DAY) continue
    const { campusIndex, hallIndex, groupIndex, count } = itemAt(layout.rows, row)
    const isUtility = waitsForUtility(schedule, row)
    const mw = (count * itemAt(itemAt(plan.halls, hallIndex).groups, groupIndex).meanKw) / 1000
    const key = `${liveDay}/${campusIndex}/${isUtility ? 'utility' : hallIndex}`
    const wave = waves.get(key)
    if (wave) wave.mw += mw
    else waves.set(key, { liveDay, row, campusIndex, hallIndex: isUtility ? null : hallIndex, isUtility, mw })
  }
  return [...waves.values()].sort((a, b) => a.liveDay - b.liveDay || a.row - b.row)
}
