import { PATTERN } from '../geometry/parts.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { ALWAYS } from './instanceBatch.ts'

/** Thickness of a board, metres at the model's scale. */
export const BOARD_THICKNESS_M = 3

/** The drafting table and the boards on it. Ground level of every campus is the top of its board, y = 0. */
export function layTable(assembly: Assembly, centre: { x: number; z: number }, reachM: number): void {
  assembly.put('flat', {
    x: centre.x,
    y: -BOARD_THICKNESS_M - 0.5,
    z: centre.z,
    scale: [reachM * 14, 0.5, reachM * 14],
    days: ALWAYS,
    surface: 'table',
    pattern: PATTERN.table,
  })
  for (const [index, campus] of assembly.result.campuses.entries()) {
    assembly.put('board', {
      x: campus.boardX,
      y: -BOARD_THICKNESS_M,
      z: campus.boardZ,
      scale: [campus.boardLengthM, BOARD_THICKNESS_M, campus.boardWidthM],
      days: ALWAYS,
      surface: 'board',
      pattern: PATTERN.grid,
      entity: entityId('campus', index),
    })
  }
}
