import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { hallsOf } from '../../panels/entities.ts'

/** A height that opens one floor to the eye from above. */
interface FloorCut {
  name: string
  cutM: number
}

/** Below a ceiling, metres: the cut goes through the walls, above the racks. */
const UNDER_CEILING_M = 0.6

/** Floors of what is looked at, the lowest first: cut under its ceiling, each shows its halls and those below are covered by it. */
export function floorCuts(result: SimulationResult, shown: EntityRef | null): FloorCut[] {
  const { first, count } = shown ? hallsOf(result, shown) : { first: 0, count: result.halls.length }
  const halls = count > 0 ? result.halls.slice(first, first + count) : result.halls
  const ceilings = new Map<number, number>()
  for (const { floorY, heightM } of halls) {
    const floor = Math.round(floorY * 10)
    ceilings.set(floor, Math.max(ceilings.get(floor) ?? 0, floorY + heightM))
  }
  return [...ceilings]
    .sort(([a], [b]) => a - b)
    .map(([, ceilingM], index) => ({ name: String(index + 1), cutM: ceilingM - UNDER_CEILING_M }))
}
