import { PATTERN } from '../geometry/parts.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { ALWAYS, type Instance } from './instanceBatch.ts'

/** Thickness of a board, metres at the model's scale. */
export const BOARD_THICKNESS_M = 3

/** The drafting table under all boards, a `flat`. */
export function draftingTable(centre: { x: number; z: number }, reachM: number): Instance {
  return {
    x: centre.x,
    y: -BOARD_THICKNESS_M - 0.5,
    z: centre.z,
    scale: [reachM * 14, 0.5, reachM * 14],
    days: ALWAYS,
    surface: 'table',
    pattern: PATTERN.table,
  }
}

/** The board a campus stands on. Ground level of every campus is the top of its board, y = 0. */
export function layBoards(assembly: Assembly): void {
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
