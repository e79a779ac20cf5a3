import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, dayOf, formatDay, monthOf, spanDays } from '../../shared/time/calendar.ts'

const start = '2025-11-03'

describe('dates and scenario days', () => {
  it('counts the start as day 0, the next day as 1, the day before as -1', () => {
    expect([dayOf(start, start), dayOf(start, '2025-11-04'), dayOf(start, '2025-11-02')]).toEqual([0, 1, -1])
  })

  it('finds the end of 2026 on day 423: 58 days to the new year, 365 of 2026', () => {
    // 3 Nov to 31 Dec 2025 is 27 + 31 days, day 58; 31 Dec 2026 is 365 days later.
    expect(dayOf(start, '2026-12-31')).toBe(423)
    expect(dateOf(start, 423)).toBe('2026-12-31')
  })

  it('knows the leap day of 2028', () => {
    expect(dayOf('2028-02-28', '2028-03-01')).toBe(2)
    expect(dayOf('2027-02-28', '2027-03-01')).toBe(1)
  })

  it('counts both ends of a span: a common year is 365 days', () => {
    expect(spanDays('2026-01-01', '2026-12-31')).toBe(365)
  })

  it('floors a day within', () => {
    expect(dateOf(start, 0.99)).toBe(start)
    expect(dateOf(start, -0.01)).toBe('2025-11-02')
  })

  it('gives back the day of the date of any day within 40 years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -365, max: 40 * 366 }), (day) => {
        expect(dayOf(start, dateOf(start, day))).toBe(day)
      }),
    )
  })

  it('writes days and months for people, and counts months from 0', () => {
    expect(formatDay(start, 423)).toBe('31 Dec 2026')
    expect(formatDay('2026-09-01', 0)).toBe('1 Sep 2026')
    expect(monthOf(start, 423)).toEqual({ year: 2026, month: 11 })
  })
})
