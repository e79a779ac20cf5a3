import { describe, expect, it } from 'vitest'
import { localDate, untilMidnight } from '../../renderer/app/today.ts'

describe('today', () => {
  it('is the date on the wall, not in Greenwich', () => {
    expect(localDate(new Date(2026, 10, 21, 23, 30))).toBe('2026-11-21')
    expect(localDate(new Date(2026, 0, 5, 0, 10))).toBe('2026-01-05')
  })
  it('changes a second after midnight', () => {
    expect(untilMidnight(new Date(2026, 10, 21, 23, 59, 0))).toBe(61_000)
  })
})
