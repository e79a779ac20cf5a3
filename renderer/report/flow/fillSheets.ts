import type { MeasuredBlock } from './block.ts'

/** A block, or some of its rows, on a sheet. */
export interface PlacedPart {
  blockIndex: number
  /** Rows `from .. to - 1`; absent for a solid block. */
  rows?: { from: number; to: number }
  /** Height given to a solid block beyond its own, mm. */
  extraMm: number
}

export interface PlacedSheet {
  parts: PlacedPart[]
  /** The section that the sheet's first block belongs to. */
  section: number
}

interface Measures {
  sheetMm: number
  gapMm: number
}

/** Fewer rows than this are not left alone at the foot or the head of a sheet. */
const FEWEST_ROWS = 3
/** A table of so many rows is not cut. */
const LONGEST_WHOLE = 8

/**
 * Pours blocks onto sheets. A section begins on the sheet of the one before it where its opening fits there; a heading
 * stands with the first rows under it; rows are never cut; what room a sheet has left goes to the blocks that can use it.
 */
export function fillSheets(blocks: readonly MeasuredBlock[], measures: Measures): PlacedSheet[] {
  const { sheetMm, gapMm } = measures
  const sheets: (PlacedSheet & { usedMm: number })[] = []
  let sheet: (PlacedSheet & { usedMm: number }) | undefined

  const openSheet = (section: number) => {
    sheet = { parts: [], section, usedMm: 0 }
    sheets.push(sheet)
    return sheet
  }
  const roomOn = (on: { usedMm: number }): number => sheetMm - on.usedMm - (on.usedMm > 0 ? gapMm : 0)
  const place = (on: PlacedSheet & { usedMm: number }, part: PlacedPart, heightMm: number): void => {
    on.usedMm += (on.usedMm > 0 ? gapMm : 0) + heightMm
    on.parts.push(part)
  }

  blocks.forEach((block, blockIndex) => {
    let on = sheet ?? openSheet(block.section)

    if (block.kind === 'solid') {
      const neededMm =
        block.heightMm + (block.isHeading ? gapMm + leastMm(blocks, blockIndex + 1, measures) : 0)
      if (on.usedMm > 0 && neededMm > roomOn(on)) on = openSheet(block.section)
      place(on, { blockIndex, extraMm: 0 }, block.heightMm)
      return
    }
    const { rowMm, fixedMm } = block
    const least = fewestRows(blocks, blockIndex, measures)
    let from = 0
    do {
      let to = rowsThatFit(rowMm, from, roomOn(on) - fixedMm)
      const fewest = Math.min(least, rowMm.length - from)
      if (to - from < fewest) {
        if (on.usedMm > 0) {
          on = openSheet(block.section)
          continue
        }
        // A row taller than a sheet stands on a sheet of its own.
        to = from + Math.max(1, to - from)
      }
      const left = rowMm.length - to
      if (left > 0 && left < FEWEST_ROWS && to - from > 2 * FEWEST_ROWS) to -= FEWEST_ROWS - left
      place(on, { blockIndex, rows: { from, to }, extraMm: 0 }, fixedMm + sum(rowMm, from, to))
      from = to
      if (from < rowMm.length) on = openSheet(block.section)
    } while (from < rowMm.length)
  })

  for (const filled of sheets) stretch(filled, blocks, sheetMm - filled.usedMm)
  return sheets.map(({ parts, section }) => ({ parts, section }))
}

/** A drawing or a short table stands whole where a sheet has room for it and its heading; of others a few rows stand together. */
function fewestRows(blocks: readonly MeasuredBlock[], index: number, { sheetMm, gapMm }: Measures): number {
  const [before, block] = [blocks[index - 1], blocks[index]]
  if (block?.kind !== 'rows') return 0
  const { rowMm, fixedMm, isWhole } = block
  const headingMm = before?.kind === 'solid' && before.isHeading ? before.heightMm + gapMm : 0
  const fits = headingMm + fixedMm + sum(rowMm, 0, rowMm.length) <= sheetMm
  return fits && (isWhole || rowMm.length <= LONGEST_WHOLE)
    ? rowMm.length
    : Math.min(FEWEST_ROWS, rowMm.length)
}

/** The least of a block that may stand on a sheet: all of a solid one, the head and a few rows of a table. */
function leastMm(blocks: readonly MeasuredBlock[], index: number, measures: Measures): number {
  const block = blocks[index]
  if (block === undefined) return 0
  if (block.kind === 'solid') return block.heightMm
  return block.fixedMm + sum(block.rowMm, 0, fewestRows(blocks, index, measures))
}

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0
  for (let index = from; index < to; index++) total += values[index] ?? 0
  return total
}

/** The first row after `from` that does not fit into the room. */
function rowsThatFit(rowMm: readonly number[], from: number, roomMm: number): number {
  let usedMm = 0
  let to = from
  while (to < rowMm.length) {
    usedMm += rowMm[to] ?? 0
    if (usedMm > roomMm) break
    to++
  }
  return to
}

/** Shares the room left on a sheet among its blocks in proportion to what each can use. */
function stretch(sheet: PlacedSheet, blocks: readonly MeasuredBlock[], leftMm: number): void {
  const wanted = sheet.parts.map(({ blockIndex }) => {
    const block = blocks[blockIndex]
    return block?.kind === 'solid' ? block.stretchMm : 0
  })
  const allMm = sum(wanted, 0, wanted.length)
  if (allMm <= 0 || leftMm <= 0) return
  const share = Math.min(1, leftMm / allMm)
  sheet.parts.forEach((part, index) => (part.extraMm = (wanted[index] ?? 0) * share))
}
