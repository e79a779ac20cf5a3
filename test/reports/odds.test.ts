import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../electron/reports/briefing.ts'
import { odds } from '../../electron/reports/odds.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import { SHARE_COUNT, type RiskMoment, type RiskResult } from '../../shared/results/risk.ts'
import { formatDay } from '../../shared/time/calendar.ts'

const briefing = {
  keyDays: { target: { day: 90 } },
  date: (day: number) => formatDay('2026-01-01', day),
} as Briefing

/** One target due on day 90; half of 1,000 runs reach it by `halfDay`, four fifths by `mostDay`. */
function runs(kept: number, halfDay: number, mostDay: number): RiskResult {
  const moment = { id: 't', name: 'T', kind: 'target', dueDay: 90, dueProbability: kept } as RiskMoment
  const momentDays = Float32Array.from({ length: SHARE_COUNT }, (_, index) =>
    index + 1 <= 50 ? halfDay : mostDay,
  )
  return { runCount: 1000, moments: [moment], finishMoment: 0, momentDays } as unknown as RiskResult
}

describe('the odds of the answer', () => {
  it('say how many runs keep the date and when half and most are complete', () => {
    expect(odds(briefing, runs(0.34, 100, 120))).toBe(
      'Of 1,000 runs with durations, deliveries and risks drawn anew 34 % keep the date; half are complete by 11 Apr 2026, eight in ten by 1 May 2026.',
    )
    expect(odds(briefing, runs(0, 100, 120))).toMatch(/anew none keeps the date; half/)
  })

  it('say what never comes within the plan', () => {
    expect(odds(briefing, runs(0, 100, NEVER_DAY))).toMatch(/half are complete by 11 Apr 2026\.$/)
    expect(odds(briefing, runs(0, NEVER_DAY, NEVER_DAY))).toMatch(
      /fewer than half are complete within the plan\.$/,
    )
  })

  it('are silent where no risk was run', () => {
    expect(odds(briefing, null)).toBe('')
  })
})
