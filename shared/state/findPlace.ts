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
  return hall.rowCount > 0 ? { kind: 'rack', index: hall.firstRow, slot: 0 } : at('hall', hallIndex)
}
