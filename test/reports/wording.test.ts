import { describe, expect, it } from 'vitest'
import { countOf, joinWords, sentence } from '../../electron/reports/wording.ts'
import { thinCurve } from '../../electron/reports/thinCurve.ts'
import { totalsOver } from '../../electron/reports/referenceYear.ts'
import type { DailySeries } from '../../shared/results/series.ts'

describe('words', () => {
  it('join as in a sentence', () => {
    expect(joinWords([])).toBe('')
    expect(joinWords(['Ohio'])).toBe('Ohio')
    expect(joinWords(['Ohio', 'Texas'])).toBe('Ohio and Texas')
    expect(joinWords(['Ohio', 'Texas', 'Iowa'])).toBe('Ohio, Texas and Iowa')
  })

  it('count small numbers in letters', () => {
    expect(countOf(1, 'hall')).toBe('one hall')
    expect(countOf(2, 'campus', 'campuses')).toBe('two campuses')
    expect(countOf(1234, 'rack')).toBe('1,234 racks')
    expect(countOf(0, 'finding')).toBe('no findings')
    expect(sentence(countOf(3, 'hall'))).toBe('Three halls')
  })
})

describe('a curve for paper', () => {
  it('keeps both ends and both sides of a jump', () => {
    const series = new Float32Array(2000).fill(10)
    series.fill(50, 1001)
    const { days, values } = thinCurve(series, 0, 1999)
    expect(days[0]).toBe(0)
    expect(days.at(-1)).toBe(1999)
    expect(days).toContain(1000)
    expect(days).toContain(1001)
    expect(values[days.indexOf(1000)]).toBe(10)
    expect(values[days.indexOf(1001)]).toBe(50)
    expect(days.length).toBeLessThan(260)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  it('keeps every day of a short span', () => {
    expect(thinCurve(Float32Array.of(1, 2, 3), 0, 2)).toEqual({ days: [0, 1, 2], values: [1, 2, 3] })
  })
})

describe('annual figures', () => {
  it('weigh PUE by energy and count water in litres a kilowatt-hour', () => {
    // Two days: 1 MW of IT at 1.2 MW of facility, then 3 MW at 3.3 MW; 48 m3 a day.
    const series = {
      itMw: Float32Array.of(1, 3),
      facilityMw: Float32Array.of(1.2, 3.3),
      coolingMw: Float32Array.of(0.1, 0.1),
      waterM3: Float32Array.of(48, 48),
    } as DailySeries
    const totals = totalsOver(series, { fromDay: 0, toDay: 2 })
    expect(totals.itMwh).toBeCloseTo(96, 6) // 24 + 72
    expect(totals.pue).toBeCloseTo(4.5 / 4, 6)
    expect(totals.wue).toBeCloseTo(1, 6) // 96 m3 over 96 MWh
    expect(totalsOver(series, { fromDay: 0, toDay: 2 }, () => false).pue).toBe(0)
  })
})
