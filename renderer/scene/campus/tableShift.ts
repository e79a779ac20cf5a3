import { numberPlaces, type PlaceNumbers } from '../chunks/places.ts'
import { FLOATS, TAGS, type InstanceBatch } from '../layers/instanceBatch.ts'
import { NO_PLACE, PLACE_MASK } from '../materials/instanceTag.ts'
import { ID_KIND_COUNT, kindNumberOfId, shiftsOfKinds } from '../picking/entityId.ts'
import type { CampusPlace } from '../layers/campusSlice.ts'

/** What turns a campus's own terms into those of the whole table. */
export interface TableShift {
  x: number
  z: number
  /** Added to an entity id, by the number of its kind. */
  ids: Uint32Array
  /** Place on the table of each of the campus's own. */
  places: Uint16Array
}

/** For what is not of a campus. */
export const NO_SHIFT: TableShift = { x: 0, z: 0, ids: shiftsOfKinds({}), places: new Uint16Array(1) }

export function tableShift(place: CampusPlace, table: PlaceNumbers): TableShift {
  const { campus, firstBuilding, buildingCount, firstHall, hallCount } = place
  const own = numberPlaces({ buildingCount, hallCount, campusCount: 1 })
  const places = new Uint16Array(own.count)
  places[own.ofCampus(0)] = table.ofCampus(campus)
  for (let i = 0; i < hallCount; i++) places[own.ofHall(i)] = table.ofHall(firstHall + i)
  for (let i = 0; i < buildingCount; i++) places[own.ofBuilding(i)] = table.ofBuilding(firstBuilding + i)
  // What had no number of its own is nowhere.
  places[NO_PLACE] = NO_PLACE
  const ids = shiftsOfKinds({
    campus,
    building: firstBuilding,
    hall: firstHall,
    plant: place.firstPlant,
  })
  return { x: place.boardX, z: place.boardZ, ids, places }
}

/** Whether what was written with one shift is right with the other. */
export function isSameShift(a: TableShift, b: TableShift): boolean {
  if (a.x !== b.x || a.z !== b.z || a.places.length !== b.places.length) return false
  for (let i = 0; i < ID_KIND_COUNT; i++) if (a.ids[i] !== b.ids[i]) return false
  for (let i = 0; i < a.places.length; i++) if (a.places[i] !== b.places[i]) return false
  return true
}

/** Writes a campus's instances in the table's terms, from instance `at` on. */
export function writeShifted(
  from: InstanceBatch,
  shift: TableShift,
  floats: Float32Array,
  tags: Uint32Array,
  at: number,
): void {
  const { count } = from
  floats.set(from.floats.subarray(0, count * FLOATS), at * FLOATS)
  for (let i = 0; i < count; i++) {
    const to = (at + i) * FLOATS
    floats[to] = (floats[to] ?? 0) + shift.x
    floats[to + 2] = (floats[to + 2] ?? 0) + shift.z
    const id = from.tags[i * TAGS] ?? 0
    const tag = from.tags[i * TAGS + 1] ?? 0
    tags[(at + i) * TAGS] = id + (shift.ids[kindNumberOfId(id)] ?? 0)
    tags[(at + i) * TAGS + 1] = (tag & ~PLACE_MASK) | (shift.places[tag & PLACE_MASK] ?? 0)
  }
}
