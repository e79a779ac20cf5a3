import { describe, expect, it } from 'vitest'
import type { MeasuredBlock } from '../../renderer/report/flow/block.ts'
import { fillSheets } from '../../renderer/report/flow/fillSheets.ts'

const measures = { sheetMm: 100, gapMm: 5 }

const solid = (
  section: number,
  heightMm: number,
  rest: { isHeading?: boolean; stretchMm?: number } = {},
): MeasuredBlock => ({
  section,
  kind: 'solid',
  heightMm,
  isHeading: rest.isHeading ?? false,
  stretchMm: rest.stretchMm ?? 0,
})

const rows = (
  section: number,
  count: number,
  rowMm: number,
  rest: { fixedMm?: number; isWhole?: boolean } = {},
): MeasuredBlock => ({
  section,
  kind: 'rows',
  isWhole: rest.isWhole ?? false,
  fixedMm: rest.fixedMm ?? 10,
  rowMm: Array.from({ length: count }, () => rowMm),
})

/** The blocks of each sheet, rows as `1:0-6`. */
const placed = (blocks: MeasuredBlock[]) =>
  fillSheets(blocks, measures).map(({ parts }) =>
    parts.map((part) => `${part.blockIndex}${part.rows ? `:${part.rows.from}-${part.rows.to}` : ''}`),
  )

describe('filling sheets', () => {
  it('stands blocks under each other while there is room', () => {
    // 40 + 5 + 55 = 100
    expect(placed([solid(1, 40), solid(1, 55)])).toEqual([['0', '1']])
    expect(placed([solid(1, 40), solid(1, 56)])).toEqual([['0'], ['1']])
  })

  it('begins a section on the sheet of the one before it where it fits', () => {
    expect(placed([solid(1, 60), solid(2, 20)])).toEqual([['0', '1']])
    expect(placed([solid(1, 60), solid(2, 40)])).toEqual([['0'], ['1']])
  })

  it('never leaves a heading alone at the foot of a sheet', () => {
    // 50 + 5 + 20 = 75 leave 20 for the gap, the head and one of three rows: the heading goes along.
    expect(placed([solid(1, 50), solid(2, 20, { isHeading: true }), rows(2, 20, 10)])[0]).toEqual(['0'])
    // 20 + 5 + 20 + 5 + 10 + 3 rows of 10 = 90.
    expect(placed([solid(1, 20), solid(2, 20, { isHeading: true }), rows(2, 20, 10)])[0]).toEqual([
      '0',
      '1',
      '2:0-4',
    ])
  })

  it('keeps a drawing and a short table in one piece', () => {
    // Both would fit in part: 100 - 40 - 5 - 10 = 45, four rows.
    expect(placed([solid(1, 40), rows(1, 9, 10, { isWhole: true })])).toEqual([['0'], ['1:0-9']])
    expect(placed([solid(1, 40), rows(1, 6, 10)])).toEqual([['0'], ['1:0-6']])
    expect(placed([solid(1, 40), rows(1, 9, 10)])).toEqual([['0', '1:0-4'], ['1:4-9']])
    // What is taller than a sheet goes on over the next all the same.
    expect(placed([rows(1, 12, 10, { isWhole: true })])).toEqual([['0:0-9'], ['0:9-12']])
  })

  it('goes on with rows over the next sheet and never cuts one', () => {
    // Head and caption take 10, so a sheet holds 9 rows of 10.
    expect(placed([rows(1, 20, 10)])).toEqual([['0:0-9'], ['0:9-17'], ['0:17-20']])
  })

  it('leaves no row or two alone on the last sheet', () => {
    // 9 fit; of 10 one would be alone, so the first sheet gives two away.
    expect(placed([rows(1, 10, 10)])).toEqual([['0:0-7'], ['0:7-10']])
  })

  it('begins a table on the next sheet rather than with one row at the foot', () => {
    // 75 used: 100 - 75 - 5 - 10 = 10 mm, one row.
    expect(placed([solid(1, 75), rows(1, 5, 10)])).toEqual([['0'], ['1:0-5']])
  })

  it('places every row once, in order, whatever their heights', () => {
    const heights = Array.from({ length: 137 }, (_, index) => 4 + ((index * 7) % 13))
    const table: MeasuredBlock = { section: 1, kind: 'rows', isWhole: false, fixedMm: 12, rowMm: heights }
    const sheets = fillSheets([solid(1, 30), table, solid(1, 20)], measures)
    const seen = sheets.flatMap(({ parts }) =>
      parts.flatMap(({ rows: span }) =>
        span ? Array.from({ length: span.to - span.from }, (_, index) => span.from + index) : [],
      ),
    )
    expect(seen).toEqual(heights.map((_, index) => index))
    for (const { parts } of sheets) {
      const used = parts.reduce((total, { blockIndex, rows: span }) => {
        if (blockIndex !== 1 || !span) return total + (blockIndex === 0 ? 30 : 20)
        return total + 12 + heights.slice(span.from, span.to).reduce((sum, mm) => sum + mm, 0)
      }, 0)
      expect(used + (parts.length - 1) * measures.gapMm).toBeLessThanOrEqual(measures.sheetMm)
    }
  })

  it('keeps a block taller than a sheet, and a row taller than a sheet, on one of their own', () => {
    expect(placed([solid(1, 20), solid(1, 150), solid(1, 20)])).toEqual([['0'], ['1'], ['2']])
    expect(placed([rows(1, 1, 150)])).toEqual([['0:0-1']])
  })

  it('gives the room that is left to the blocks that can use it', () => {
    // 100 - 60 - 5 - 15 = 20 left, wanted 30 and 10: three quarters and one quarter.
    const [sheet] = fillSheets([solid(1, 60, { stretchMm: 30 }), solid(1, 15, { stretchMm: 10 })], measures)
    expect(sheet?.parts.map(({ extraMm }) => extraMm)).toEqual([15, 5])
    // More room than wanted: each gets what it wants.
    const [roomy] = fillSheets([solid(1, 20, { stretchMm: 30 })], measures)
    expect(roomy?.parts[0]?.extraMm).toBe(30)
  })
})
