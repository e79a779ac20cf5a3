import type { Campus, Footprint } from '../../../shared/results/place.ts'
import type { Assembly } from './assembly.ts'
import type { Span } from './buildingSpans.ts'
import { onTable, within } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import type { ShapeName } from './shapes.ts'

/** A piece of a building, placed along the building's own axes from its middle, metres. */
export interface Piece extends Partial<Omit<Instance, 'x' | 'z' | 'fromDay' | 'toDay' | 'scale' | 'yaw'>> {
  along?: number
  across?: number
  /** Turn beyond the building's own, rad. */
  turn?: number
  size?: Instance['scale']
  /** When it grows, or is there. */
  span: Span
}

export type SetPiece = (shape: ShapeName, piece: Piece) => void

/** Sets pieces on an area of a campus; what a piece leaves out comes from `common`. */
export function pieceSetter(
  assembly: Assembly,
  campus: Campus,
  area: Footprint,
  common: Partial<Instance> & Pick<Instance, 'days'>,
): SetPiece {
  return (shape, { along = 0, across = 0, turn = 0, size = [1, 1, 1], span, ...more }) => {
    const at = within(area, along, across)
    assembly.put(shape, {
      ...common,
      ...more,
      ...onTable(campus, at.x, at.z),
      yaw: area.yaw + turn,
      scale: size,
      fromDay: span.from,
      toDay: span.to,
    })
  }
}
