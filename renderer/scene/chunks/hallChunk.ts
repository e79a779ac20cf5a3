import type { Box3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Drawable } from '../passes/drawList.ts'
import { hallBounds, type RackChunk } from './rackChunk.ts'

/** A hall as the camera sees it: how near it is, and its racks one by one while that is near enough. */
export interface HallChunk {
  bounds: Box3
  /** The hall with the racks that are on their way to their place. */
  reach: Box3
  level: number
  chunk: RackChunk | null
  drawables: Drawable[]
  /** Those a pick leaves out while it lasts. */
  leftOut: Drawable[]
}

/** A rack comes in from within this of its place, metres. */
const ROLLS_IN_M = 3

export function hallChunks(result: SimulationResult): HallChunk[] {
  return result.halls.map((hall) => ({
    bounds: hallBounds(result, hall),
    reach: hallBounds(result, hall).expandByScalar(ROLLS_IN_M),
    level: 0,
    chunk: null,
    drawables: [],
    leftOut: [],
  }))
}

/** First row and end of the rows to draw. */
export interface RowSpan {
  first: number
  end: number
}

/** Leaves out the racks of halls that cannot be under the pointer. Writes the rows of the others, of those `seen`, to `rows`. */
export function leaveOutRacks(
  chunks: readonly HallChunk[],
  result: SimulationResult,
  isUnder: (box: Box3) => boolean,
  seen: RowSpan,
  rows: RowSpan,
): void {
  rows.first = seen.end
  rows.end = seen.first
  for (const [index, chunk] of chunks.entries()) {
    const hall = result.halls[index]
    if (hall && hall.rowCount > 0 && isUnder(chunk.reach)) {
      rows.first = Math.max(seen.first, Math.min(rows.first, hall.firstRow))
      rows.end = Math.min(seen.end, Math.max(rows.end, hall.firstRow + hall.rowCount))
      continue
    }
    for (const drawable of chunk.drawables) {
      if (!drawable.isVisible) continue
      drawable.isVisible = false
      chunk.leftOut.push(drawable)
    }
  }
}

/** Puts back what `leaveOutRacks` took. */
export function putBackRacks(chunks: readonly HallChunk[]): void {
  for (const { leftOut } of chunks) {
    for (const drawable of leftOut) drawable.isVisible = true
    leftOut.length = 0
  }
}
