import type { BuildingSpec, CampusSpec } from './campus.ts'
import type { HallSpec } from './hall.ts'
import type { Scenario } from './scenario.ts'

/** A hall with where it stands; results list halls in this same order. */
export interface HallPlace {
  campus: CampusSpec
  building: BuildingSpec
  hall: HallSpec
  campusIndex: number
  /** Place of the building, and of the hall, in the whole scenario. */
  buildingIndex: number
  hallIndex: number
  /** `campuses/0/buildings/2/halls/1`. */
  path: string
}

/** Every hall, campus by campus, building by building: index `i` here is index `i` in `SimulationResult.halls`. */
export function listHalls(scenario: Scenario): HallPlace[] {
  const places: HallPlace[] = []
  let buildingIndex = 0
  scenario.campuses.forEach((campus, campusIndex) => {
    campus.buildings.forEach((building, localBuilding) => {
      building.halls.forEach((hall, localHall) => {
        const path = `campuses/${campusIndex}/buildings/${localBuilding}/halls/${localHall}`
        places.push({ campus, building, hall, campusIndex, buildingIndex, hallIndex: places.length, path })
      })
      buildingIndex++
    })
  })
  return places
}

/** The entry with this id; a scenario that passed `checkReferences` always has it. */
export function byId<T extends { id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`the scenario holds no entry "${id}"`)
  return found
}

/** Contracts with providers whose campuses the plan builds; others are kept beside it. */
export function contractsOnSite({ campuses, commitments }: Scenario): Scenario['commitments'] {
  const builders = new Set(campuses.map(({ providerId }) => providerId))
  return commitments.filter(({ providerId }) => builders.has(providerId))
}
