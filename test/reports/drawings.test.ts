import { barLengthM, drawingScale } from '../../renderer/report/drawings/drawingScale.ts'
import { describe, expect, it } from 'vitest'
import { hatchPath } from '../../renderer/charts/hatchPath.ts'
import { spreadLabels } from '../../renderer/charts/spreadLabels.ts'
import { stackLabels } from '../../renderer/charts/stackLabels.ts'
import { tickText } from '../../renderer/charts/axisFormat.ts'
import { timeTicks } from '../../renderer/charts/timeTicks.ts'
import { columnWidths } from '../../renderer/report/parts/columnWidths.ts'

describe('labels', () => {
  it('stay where they are when they have room', () => {
    expect(spreadLabels([10, 20, 30], 3, [0, 100])).toEqual([10, 20, 30])
  })

  it('move apart by the gap, in their order', () => {
    expect(spreadLabels([20, 19], 3, [0, 100])).toEqual([22, 19])
  })

  it('stay inside the drawing', () => {
    expect(spreadLabels([99, 100, 100], 3, [0, 100])).toEqual([94, 97, 100])
    expect(spreadLabels([-5], 3, [0, 100])).toEqual([0])
  })

  it('over the same days stand in rows of their own, and end at their day where the edge is near', () => {
    const labels = stackLabels(
      [
        { x: 10, width: 20 },
        { x: 12, width: 20 },
        { x: 40, width: 20 },
        { x: 95, width: 20 },
      ],
      100,
    )
    expect(labels.map(({ row }) => row)).toEqual([0, 1, 0, 0])
    expect(labels.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'start', 'end'])
  })
})

describe('a time axis', () => {
  it('has every month of a short span', () => {
    const ticks = timeTicks('2025-11-03', 0, 120, 12)
    expect(ticks.map(({ month }) => month)).toEqual(['Dec', 'Jan', 'Feb', 'Mar'])
    // 28 days of November are left from the 3rd on.
    expect(ticks.map(({ day }) => day)).toEqual([28, 59, 90, 118])
    expect(ticks.map(({ year }) => year)).toEqual(['2025', '2026', '', ''])
  })

  it('has quarters where months would crowd, and years where quarters would', () => {
    expect(timeTicks('2026-01-01', 0, 729, 10).map(({ month }) => month)).toEqual([
      'Jan', 'Apr', 'Jul', 'Oct', 'Jan', 'Apr', 'Jul', 'Oct',
    ]) // prettier-ignore
    const years = timeTicks('2026-01-01', 0, 20 * 365, 10)
    expect(years.slice(0, 3).map(({ year }) => year)).toEqual(['2026', '2027', '2028'])
    expect(years.every(({ month }) => month === '')).toBe(true)
  })

  it('may begin before day 0', () => {
    expect(timeTicks('2026-01-01', -40, 0, 10).map(({ day }) => day)).toEqual([-31, 0])
  })
})

describe('hatches', () => {
  const box = { x: 0, y: 0, width: 4, height: 2 }

  it('run across and up', () => {
    expect(hatchPath(box, 1, 'horizontal')).toBe('M0 0.5L4 0.5M0 1.5L4 1.5')
    expect(hatchPath(box, 2, 'vertical')).toBe('M1 0L1 2M3 0L3 2')
  })

  it('end at the edges when they slant', () => {
    // x + y = 1: from (0, 1) to (1, 0). x + y = 3: from (1, 2) to (3, 0). x + y = 5: from (3, 2) to (4, 1).
    expect(hatchPath(box, 2, 'rising')).toBe('M0 1L1 0M1 2L3 0M3 2L4 1')
    const ends = [...hatchPath(box, 0.7, 'falling').matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)]
    for (const [, x, y] of ends) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(4)
      expect(Number(y)).toBeGreaterThanOrEqual(0)
      expect(Number(y)).toBeLessThanOrEqual(2)
    }
    expect(ends.length).toBeGreaterThan(10)
  })
})

describe('scales', () => {
  it('are the largest usual ones at which the ground fits the paper', () => {
    // 889 m on 265 mm asks for 1:3,355 at least, 608 m on 84 mm for 1:7,238.
    expect(drawingScale({ width: 889, height: 608 }, { width: 265, height: 84 })).toBe(7500)
    expect(drawingScale({ width: 200, height: 12 }, { width: 250, height: 40 })).toBe(1000)
    // 400 km on 250 mm: 1:1,600,000 is more than any in the list.
    expect(drawingScale({ width: 400_000, height: 1 }, { width: 250, height: 40 })).toBe(1_600_000)
  })

  it('have a bar of a round length', () => {
    // 1:7,500 is 0.133 mm a metre: 200 m are 26.7 mm, 500 m would be 66.7.
    expect(barLengthM(1000 / 7500, 30)).toBe(200)
    expect(barLengthM(1000 / 1000, 30)).toBe(20)
  })
})

describe('columns', () => {
  const table = {
    caption: '',
    columns: [
      { title: 'Where', align: 'left' as const },
      { title: 'Racks', align: 'right' as const },
      { title: 'Grade', align: 'left' as const },
      { title: 'Reason', align: 'left' as const },
    ],
    rows: [
      [
        'A campus with quite a long name',
        '1,000,000',
        'measured',
        'Said by its operator in a letter to the city',
      ],
      ['Another campus of that length..', '5', 'assumed', 'As the one before it, for want of a better idea'],
    ],
  }
  const inMm = (widthMm: number) => columnWidths(table, widthMm).map((share) => share * widthMm)

  it('take the whole width together', () => {
    for (const widthMm of [60, 120, 265]) {
      expect(inMm(widthMm).reduce((sum, mm) => sum + mm, 0)).toBeCloseTo(widthMm, 9)
    }
  })

  it('of numbers and short words get what their longest entry needs, those of words share the rest', () => {
    const [where, racks, grade, reason] = inMm(120)
    expect(racks).toBeCloseTo(9 * 1.49 + 4, 6) // "1,000,000"
    expect(grade).toBeCloseTo(8 * 1.4 + 8, 6) // "measured", which follows numbers
    // 31 letters against 44 and 47, whose mean times 1.5 is above the longest: 47.
    expect(reason! / where!).toBeCloseTo(47 / 31, 6)
  })

  it('stand apart alike where there is more room than anyone needs', () => {
    const [tight, wide] = [inMm(200), inMm(240)]
    tight.forEach((mm, index) => expect(wide[index]! - mm).toBeCloseTo(10, 6))
  })
})

describe('ticks of values', () => {
  it('are short where the axis is high', () => {
    expect(tickText(1500, 2000)).toBe('1,500')
    expect(tickText(150_000, 300_000)).toBe('150 k')
    expect(tickText(1_500_000, 3_000_000)).toBe('1.5 M')
    expect(tickText(-10, 40)).toBe('−10')
  })
})
