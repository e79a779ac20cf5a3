import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../electron/reports/briefing.ts'
import { verdict } from '../../electron/reports/verdict.ts'
import { emptyDayState } from '../../shared/results/stateAt.ts'
import type { TargetResult } from '../../shared/results/result.ts'
import { formatDay } from '../../shared/time/calendar.ts'

/** A plan complete on day 100 (11 Apr 2026) with a target of 1,000 on day 90 (1 Apr 2026). */
function briefingWith(target: Partial<TargetResult> | null, completeDay: number | null = 100) {
  const full: TargetResult = {
    id: 'target',
    name: 'Target',
    day: 90,
    acceleratorCount: 1000,
    liveAtTarget: 0,
    metDay: null,
    ...target,
  }
  return {
    keyDays: { completeDay, target: target === null ? null : full },
    complete: { ...emptyDayState(), itMw: 12.3 },
    acceleratorNoun: 'GPUs',
    date: (day: number) => formatDay('2026-01-01', day),
  } as Briefing
}

describe('the answer in one sentence', () => {
  it('says how early the target is met', () => {
    expect(verdict(briefingWith({ metDay: 76, liveAtTarget: 1000 }))).toBe(
      'The plan has 1,000 GPUs live on 18 Mar 2026, 14 days before the target date.',
    )
    expect(verdict(briefingWith({ metDay: 89, liveAtTarget: 1000 }))).toMatch(/one day before/)
    expect(verdict(briefingWith({ metDay: 90, liveAtTarget: 1000 }))).toMatch(/on the target date itself\.$/)
  })

  it('says how many are live on the date and how late the rest is', () => {
    expect(verdict(briefingWith({ metDay: 100, liveAtTarget: 640 }))).toBe(
      'On the target date, 1 Apr 2026, 640 of 1,000 GPUs are live; the last follow on 11 Apr 2026, ten days late.',
    )
  })

  it('says when the target is never met, when there is none, and when there is no load', () => {
    expect(verdict(briefingWith({ liveAtTarget: 640 }))).toMatch(
      /640 of 1,000 GPUs are live; the target is not met within the timeline\.$/,
    )
    expect(verdict(briefingWith(null))).toBe('The plan carries 12.3 MW of IT load from 11 Apr 2026 on.')
    expect(verdict(briefingWith(null, null))).toBe('No rack carries load within the timeline.')
  })
})
