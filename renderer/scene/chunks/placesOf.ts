import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { NO_OWNER } from '../../../shared/results/plantTable.ts'
import type { Places } from './places.ts'

/** Places that belong to a thing: a building with its halls, a hall with its building, a campus with all of them and its substation. */
export function placesOf(result: SimulationResult, places: Places, entity: EntityRef): Set<number> {
  const building = (index: number, ownHall: number | null): number[] => {
    const spec = result.buildings[index]
    if (!spec) return []
    const halls = Array.from({ length: spec.hallCount }, (_, i) => spec.firstHall + i)
    return [
      places.ofBuilding(index),
      ...halls.filter((hall) => ownHall === null || hall === ownHall).map(places.ofHall),
    ]
  }
  const hall = (index: number): number[] => building(result.halls[index]?.buildingIndex ?? -1, index)
  const { kind, index } = entity
  switch (kind) {
    case 'campus': {
      const campus = result.campuses[index]
      const count = campus?.buildingCount ?? 0
      return new Set([
        places.ofCampus(index),
        ...Array.from({ length: count }, (_, i) => building((campus?.firstBuilding ?? 0) + i, null)).flat(),
      ])
    }
    case 'building':
      return new Set(building(index, null))
    case 'hall':
      return new Set(hall(index))
    case 'row':
    case 'rack':
      return new Set(hall(result.rows.hallIndex[index] ?? -1))
    case 'plant': {
      const ownHall = result.plant.hallIndex[index] ?? NO_OWNER
      const ownBuilding = result.plant.buildingIndex[index] ?? NO_OWNER
      if (ownBuilding === NO_OWNER) return new Set([places.ofCampus(result.plant.campusIndex[index] ?? 0)])
      return new Set(ownHall !== NO_OWNER ? hall(ownHall) : building(ownBuilding, null))
    }
  }
}
