import { Box3, Vector3 } from 'three'
import type { Footprint } from '../../shared/results/place.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { EntityRef } from '../../shared/state/entityRef.ts'
import { hallBounds } from './chunks/rackChunk.ts'

/** Upright box round a turned rectangle, world metres. */
function boxOf(area: Footprint, boardX: number, boardZ: number, y: number, heightM: number): Box3 {
  const c = Math.abs(Math.cos(area.yaw))
  const s = Math.abs(Math.sin(area.yaw))
  const halfX = (area.lengthM * c + area.widthM * s) / 2
  const halfZ = (area.lengthM * s + area.widthM * c) / 2
  const x = area.x + boardX
  const z = area.z + boardZ
  return new Box3(new Vector3(x - halfX, y, z - halfZ), new Vector3(x + halfX, y + heightM, z + halfZ))
}

/** Height of a yard with its gantries, metres. */
const SUBSTATION_M = 12

function campusBounds(result: SimulationResult, index: number): Box3 {
  const campus = result.campuses[index]
  if (!campus) throw new RangeError(`no campus ${index}`)
  const board: Footprint = { x: 0, z: 0, lengthM: campus.boardLengthM, widthM: campus.boardWidthM, yaw: 0 }
  return boxOf(board, campus.boardX, campus.boardZ, 0, 12)
}

/** What belongs to a campus stays within this of its board, metres; and under this height, with machines on their way down. */
const REACH_M = 12
const HIGHEST_M = 90

/** A campus with all that stands and hangs on it. */
export function campusReach(result: SimulationResult, index: number): Box3 {
  const bounds = campusBounds(result, index).expandByVector(new Vector3(REACH_M, 0, REACH_M))
  bounds.max.y = HIGHEST_M
  return bounds
}

export function buildingBounds(result: SimulationResult, index: number): Box3 {
  const building = result.buildings[index]
  const campus = result.campuses[building?.campusIndex ?? -1]
  if (!building || !campus) throw new RangeError(`no building ${index}`)
  return boxOf(building.footprint, campus.boardX, campus.boardZ, 0, building.heightM + 1)
}

/** A campus' substation; nothing where it has none. */
export function substationBounds({ campuses }: SimulationResult, index: number): Box3 {
  const campus = campuses[index]
  if (!campus?.substation) return new Box3()
  return boxOf(campus.substation, campus.boardX, campus.boardZ, 0, SUBSTATION_M)
}

/** All boards. A table without a campus still has a size, so that there is something to look at. */
export function tableBounds(result: SimulationResult): Box3 {
  const bounds = new Box3()
  for (let i = 0; i < result.campuses.length; i++) bounds.union(campusBounds(result, i))
  return bounds.isEmpty() ? new Box3(new Vector3(-200, 0, -150), new Vector3(200, 12, 150)) : bounds
}

/**
 * What is built on a campus: buildings with their yards, plant and substation, without the empty rest of the board.
 * The board itself where nothing is.
 */
export function contentBounds(result: SimulationResult, campusIndex: number): Box3 {
  const campus = result.campuses[campusIndex]
  if (!campus) throw new RangeError(`no campus ${campusIndex}`)
  const bounds = new Box3()
  if (campus.substation) bounds.union(boxOf(campus.substation, campus.boardX, campus.boardZ, 0, SUBSTATION_M))
  for (let i = 0; i < campus.buildingCount; i++)
    bounds.union(buildingBounds(result, campus.firstBuilding + i))
  for (let i = 0; i < result.plant.count; i++) {
    if (result.plant.campusIndex[i] === campusIndex) bounds.union(plantBounds(result, i))
  }
  return bounds.isEmpty() ? campusBounds(result, campusIndex) : bounds
}

function rowBounds(result: SimulationResult, row: number, fromSlot: number, toSlot: number): Box3 {
  const { rows } = result
  const campus = result.campuses[rows.campusIndex[row] ?? -1]
  const rackType = result.rackTypes[rows.rackTypeIndex[row] ?? -1]
  if (!campus || !rackType) throw new RangeError(`no row ${row}`)
  const pitch = rows.pitchM[row] ?? 0
  const yaw = rows.yaw[row] ?? 0
  const middle = ((fromSlot + toSlot) / 2) * pitch
  const area: Footprint = {
    x: (rows.x[row] ?? 0) + middle * Math.cos(yaw),
    z: (rows.z[row] ?? 0) - middle * Math.sin(yaw),
    lengthM: (toSlot - fromSlot + 1) * pitch,
    widthM: rackType.depthM,
    yaw,
  }
  return boxOf(area, campus.boardX, campus.boardZ, rows.y[row] ?? 0, rackType.heightM)
}

function plantBounds(result: SimulationResult, index: number): Box3 {
  const { plant } = result
  const campus = result.campuses[plant.campusIndex[index] ?? -1]
  if (!campus) throw new RangeError(`no plant ${index}`)
  const area: Footprint = {
    x: plant.x[index] ?? 0,
    z: plant.z[index] ?? 0,
    lengthM: plant.lengthM[index] ?? 0,
    widthM: plant.widthM[index] ?? 0,
    yaw: plant.yaw[index] ?? 0,
  }
  return boxOf(area, campus.boardX, campus.boardZ, plant.y[index] ?? 0, plant.heightM[index] ?? 0)
}

/** World bounds of an entity, metres. @throws RangeError when the result does not hold it */
export function entityBounds(result: SimulationResult, entity: EntityRef): Box3 {
  const { kind, index } = entity
  switch (kind) {
    case 'campus':
      return campusBounds(result, index)
    case 'building':
      return buildingBounds(result, index)
    case 'hall': {
      const hall = result.halls[index]
      if (!hall) throw new RangeError(`no hall ${index}`)
      return hallBounds(result, hall)
    }
    case 'row':
      return rowBounds(result, index, 0, Math.max(0, (result.rows.count[index] ?? 1) - 1))
    case 'rack':
      return rowBounds(result, index, entity.slot ?? 0, entity.slot ?? 0)
    case 'plant':
      return plantBounds(result, index)
  }
}

/** Whether a result still holds an entity: selections outlive edits. */
export function holdsEntity(result: SimulationResult, entity: EntityRef): boolean {
  const counts = {
    campus: result.campuses.length,
    building: result.buildings.length,
    hall: result.halls.length,
    row: result.rows.rowCount,
    rack: result.rows.rowCount,
    plant: result.plant.count,
  }
  if (entity.index < 0 || entity.index >= counts[entity.kind]) return false
  return entity.kind !== 'rack' || (entity.slot ?? 0) < (result.rows.count[entity.index] ?? 0)
}
