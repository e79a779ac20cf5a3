import { NO_OWNER, type PlantTable } from '../../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'

/**
 * One campus of a result in its own terms: its buildings, halls and machines counted from 0, its board in the middle of the table.
 * So what stands on it depends on nothing beside it, and an edit elsewhere leaves it as it is.
 */
export type CampusSlice = Pick<SimulationResult, 'campuses' | 'buildings' | 'halls' | 'plant'>

/** Where a slice lies in its result. */
export interface CampusPlace {
  campus: number
  firstBuilding: number
  buildingCount: number
  firstHall: number
  hallCount: number
  firstPlant: number
  boardX: number
  boardZ: number
}

/** First machine of each campus, and the count of all at the end: the plant table runs campus by campus. */
export function firstPlantOf({ campuses, plant }: Pick<SimulationResult, 'campuses' | 'plant'>): Uint32Array {
  const first = new Uint32Array(campuses.length + 1).fill(plant.count)
  for (let i = plant.count - 1; i >= 0; i--) first[plant.campusIndex[i] ?? 0] = i
  for (let campus = campuses.length - 1; campus >= 0; campus--) {
    first[campus] = Math.min(first[campus] ?? 0, first[campus + 1] ?? 0)
  }
  return first
}

export function placesOfCampuses(result: SimulationResult): CampusPlace[] {
  const firstPlant = firstPlantOf(result)
  return result.campuses.map((campus, index) => ({
    campus: index,
    firstBuilding: campus.firstBuilding,
    buildingCount: campus.buildingCount,
    firstHall: campus.firstHall,
    hallCount: campus.hallCount,
    firstPlant: firstPlant[index] ?? 0,
    boardX: campus.boardX,
    boardZ: campus.boardZ,
  }))
}

/** @param plantEnd first machine of the next campus */
export function sliceOf(result: SimulationResult, place: CampusPlace, plantEnd: number): CampusSlice {
  const campus = result.campuses[place.campus]
  if (!campus) throw new RangeError(`no campus ${place.campus}`)
  const { firstBuilding, firstHall } = place
  const from = (index: number | null, first: number): number | null => (index === null ? null : index - first)
  return {
    campuses: [
      {
        ...campus,
        boardX: 0,
        boardZ: 0,
        firstBuilding: 0,
        firstHall: 0,
        runs: campus.runs.map((run) => ({
          ...run,
          buildingIndex: from(run.buildingIndex, firstBuilding),
          hallIndex: from(run.hallIndex, firstHall),
        })),
      },
    ],
    buildings: result.buildings
      .slice(firstBuilding, firstBuilding + place.buildingCount)
      .map((building) => ({ ...building, campusIndex: 0, firstHall: building.firstHall - firstHall })),
    halls: result.halls
      .slice(firstHall, firstHall + place.hallCount)
      .map((hall) => ({ ...hall, campusIndex: 0, buildingIndex: hall.buildingIndex - firstBuilding })),
    plant: plantSlice(result.plant, place, plantEnd),
  }
}

function plantSlice(
  plant: PlantTable,
  { firstPlant, firstBuilding, firstHall }: CampusPlace,
  end: number,
): PlantTable {
  const own = <T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(column: T): T =>
    column.subarray(firstPlant, end) as T
  const counted = (column: Uint32Array, first: number): Uint32Array =>
    own(column).map((owner) => (owner === NO_OWNER ? NO_OWNER : owner - first))
  return {
    count: end - firstPlant,
    kind: own(plant.kind),
    campusIndex: new Uint16Array(end - firstPlant),
    buildingIndex: counted(plant.buildingIndex, firstBuilding),
    hallIndex: counted(plant.hallIndex, firstHall),
    x: own(plant.x),
    y: own(plant.y),
    z: own(plant.z),
    yaw: own(plant.yaw),
    lengthM: own(plant.lengthM),
    widthM: own(plant.widthM),
    heightM: own(plant.heightM),
    rating: own(plant.rating),
    appearDay: own(plant.appearDay),
    installedDay: own(plant.installedDay),
    commissioningDay: own(plant.commissioningDay),
    liveDay: own(plant.liveDay),
    retiredDay: own(plant.retiredDay),
  }
}
