import type { Hall } from '../results/place.ts'
import type { SimulationResult } from '../results/result.ts'
import { splitPlace } from '../scenario/story.ts'
import type { EntityRef } from './entityRef.ts'

/** The element that a place of a story names (`hall:hall-d1a`, `rack:hall-d1a`), or null where the result has none. */
export function findPlace(result: SimulationResult, place: string): EntityRef | null {
  const { kind, id } = splitPlace(place)
  const at = (kind: EntityRef['kind'], index: number): EntityRef | null =>
    index < 0 ? null : { kind, index }
  if (kind === 'campus')
    return at(
      'campus',
      result.campuses.findIndex((campus) => campus.id === id),
    )
  if (kind === 'building')
    return at(
      'building',
      result.buildings.findIndex((building) => building.id === id),
    )
  const hallIndex = result.halls.findIndex((hall) => hall.id === id)
  const hall = result.halls[hallIndex]
  if (kind === 'hall' || !hall) return at('hall', hallIndex)
  return hall.rowCount > 0
    ? { kind: 'rack', index: rowOnAisle(result, hall), slot: 0 }
    : at('hall', hallIndex)
}

/** The first row of a hall whose doors face another row across an aisle rather than a wall: there they are seen best. */
function rowOnAisle({ rows }: SimulationResult, { firstRow, rowCount }: Hall): number {
  for (let row = firstRow; row < firstRow + rowCount; row++) {
    const [x = 0, z = 0, yaw = 0] = [rows.x[row], rows.z[row], rows.yaw[row]]
    for (let other = firstRow; other < firstRow + rowCount; other++) {
      const ahead = ((rows.x[other] ?? 0) - x) * Math.sin(yaw) + ((rows.z[other] ?? 0) - z) * Math.cos(yaw)
      if (ahead > 1) return row
    }
  }
  return firstRow
}
