import { describe, expect, it } from 'vitest'
import { addMonths, parseMoment } from '../../shared/time/parseMoment.ts'

/** A plan from 1 Sep 2025 to 30 Nov 2032, seen on day 122: 1 Jan 2026. */
const context = { startDate: '2025-09-01', today: '2026-11-21', dayCount: 2648, fromDay: 122 }
const dayOf = (text: string): number | string => {
  const parsed = parseMoment(text, context)
  return parsed.ok ? parsed.day : parsed.message
}

describe('a typed moment', () => {
  it('is the first day of a quarter, half, month, week or year', () => {
    expect(dayOf('Q3 2026')).toBe(303) // 1 Jul 2026: 122 + 31+28+31+30+31+30
    expect(dayOf('2026 q3')).toBe(303)
    expect(dayOf('H2 2026')).toBe(303)
    expect(dayOf('2026-09')).toBe(365)
    expect(dayOf('sep 2026')).toBe(365)
    expect(dayOf('September 2026')).toBe(365)
    expect(dayOf('2027')).toBe(487)
    expect(dayOf('2026-W36')).toBe(364) // Monday, 31 Aug 2026
  })

  it('is a date in any form that means one day only', () => {
    expect(dayOf('1 Sep 2026')).toBe(365)
    expect(dayOf('2026-09-01')).toBe(365)
    expect(dayOf('Sep 1, 2026')).toBe(365)
    expect(dayOf('today')).toBe(446) // 21 Nov 2026
  })

  it('is a step from the day that shows', () => {
    expect(dayOf('+90 d')).toBe(212)
    expect(dayOf('+90')).toBe(212)
    expect(dayOf('-2 w')).toBe(108)
    expect(dayOf('+3 mo')).toBe(212) // 1 Apr 2026: 31+28+31 days on
    expect(dayOf('+1y')).toBe(487)
  })

  it('is refused with what is wrong and what to type', () => {
    expect(dayOf('soon')).toMatch(/^"soon" is not a date\. Type a day such as 1 Sep 2026, /)
    expect(dayOf('31 Feb 2026')).toMatch(/^"31 Feb 2026" is not on the calendar\./)
    expect(dayOf('2026-13')).toMatch(/not on the calendar/)
    expect(dayOf('3/1/2026')).toMatch(/is not a date/)
    expect(dayOf('Q3 2040')).toMatch(
      /^"Q3 2040" is 1 Jul 2040, outside this plan\. It runs from 1 Sept? 2025 to 30 Nov 2032\.$/,
    )
    expect(dayOf('-1 y')).toMatch(/is 1 Jan 2025, outside this plan/)
    expect(dayOf('')).toMatch(/^Type a day/)
  })

  it('keeps the date over months, or takes the last that a month has', () => {
    expect(addMonths('2026-01-31', 0, 1)).toBe(28) // 28 Feb 2026
    expect(addMonths('2026-01-31', 0, -2)).toBe(-62) // 30 Nov 2025
  })
})
