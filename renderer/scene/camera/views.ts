import { MathUtils, type Box3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { PLANT_KINDS } from '../../../shared/results/plantTable.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { contentBounds, entityBounds, tableBounds } from '../bounds.ts'
import { isIndoors } from '../layers/indoors.ts'
import { frameBest, frameBoxes } from './framing.ts'
import type { Pose } from './pose.ts'

/** Sides an elevation is seen from. */
export const SIDES = ['south', 'east', 'north', 'west'] as const
export type Side = (typeof SIDES)[number]

/** Pictures with a name: stills and the report ask for them. Ids are those of the result. */
export type ViewName =
  | 'hero'
  | 'plan'
  | `elevation:${Side}`
  | `buildings:${string}`
  | `campus:${string}`
  | `building:${string}`
  | `hall:${string}`

const deg = MathUtils.degToRad
const THREE_QUARTER = { bearing: deg(-28), elevation: deg(33), isOrthographic: false }
/** Bearings the hero may take: the sun stays behind the left or the right shoulder. */
const HERO_BEARINGS = [-40, -34, -28, -22, -16, 16, 22, 28, 34, 40].map(deg)
const HERO = { elevation: deg(31), isOrthographic: false }
const HERO_MARGIN = 0.035
const PLAN = { bearing: 0, elevation: Math.PI / 2, isOrthographic: true }
/** Ground around a building that belongs to its picture, metres. */
const BUILDING_YARD_M = 50
const CLOSE = { bearing: deg(-32), elevation: deg(38), isOrthographic: false }

/** Pose of a named view. @returns `null` when the result has nothing of that name */
export function poseOf(result: SimulationResult, view: ViewName, aspect: number): Pose | null {
  if (view === 'hero') return heroPose(result, aspect)
  if (view === 'plan') return frameBoxes([tableBounds(result)], PLAN, aspect, 0.05)
  const [kind, ...rest] = view.split(':')
  const id = rest.join(':')
  if (kind === 'buildings') return poseOfBuildings(result, id, aspect)
  if (kind === 'elevation') return elevationOf([tableBounds(result)], id as Side, aspect)
  if (kind === 'campus') return poseOfEntity(result, find(result.campuses, 'campus', id), aspect)
  if (kind === 'building') return poseOfEntity(result, find(result.buildings, 'building', id), aspect)
  return poseOfEntity(result, find(result.halls, 'hall', id), aspect)
}

/**
 * The whole table, from the bearing that shows it largest.
 *
 * @param marginY share of the picture's half height left free above and below, for what lies over it in the window
 */
export function heroPose(result: SimulationResult, aspect: number, marginY = HERO_MARGIN): Pose {
  const boards = result.campuses.map((_, index) => entityBounds(result, { kind: 'campus', index }))
  const shown = boards.length > 0 ? boards : [tableBounds(result)]
  // Seen in a picture that is wider by as much as it is lower, the boards leave the rest free.
  const lower = (1 - marginY) / (1 - HERO_MARGIN)
  const pose = frameBest(shown, HERO_BEARINGS, HERO, aspect / lower, HERO_MARGIN)
  return { ...pose, distanceM: pose.distanceM / lower }
}

/** The buildings of a campus, filling the picture: the land around them is cropped. */
function poseOfBuildings(result: SimulationResult, campusId: string, aspect: number): Pose | null {
  const campusIndex = result.campuses.findIndex(({ id }) => id === campusId)
  const boxes = result.buildings.flatMap((building, index) =>
    building.campusIndex === campusIndex
      ? [grown(entityBounds(result, { kind: 'building', index }), BUILDING_YARD_M)]
      : [],
  )
  return boxes.length === 0 ? null : frameBest(boxes, HERO_BEARINGS, HERO, aspect, 0.02)
}

/** Seen level from a side, without perspective. From the south the eye looks north. */
export function elevationOf(boxes: readonly Box3[], side: Side, aspect: number): Pose {
  const bearing = { south: 0, west: Math.PI / 2, north: Math.PI, east: -Math.PI / 2 }[side]
  return frameBoxes(boxes, { bearing, elevation: 0, isOrthographic: true }, aspect, 0.04)
}

function find(list: readonly { id: string }[], kind: EntityRef['kind'], id: string): EntityRef | null {
  const index = list.findIndex((item) => item.id === id)
  return index < 0 ? null : { kind, index }
}

/** Pose that shows an entity well: a campus from afar, a rack from its aisle. */
export function poseOfEntity(
  result: SimulationResult,
  entity: EntityRef | null,
  aspect: number,
): Pose | null {
  if (!entity) return null
  const box = entity.kind === 'campus' ? contentBounds(result, entity.index) : entityBounds(result, entity)
  switch (entity.kind) {
    case 'campus':
      return frameBoxes([box], THREE_QUARTER, aspect, 0.04)
    case 'building':
      return frameBoxes([grown(box, 34)], THREE_QUARTER, aspect, 0.02)
    case 'hall':
      return frameBoxes([grown(box, 1)], CLOSE, aspect, 0.02)
    case 'row':
      return frameBoxes([grown(box, 1.2)], inAisle(result, entity.index), aspect)
    case 'rack':
      return frameBoxes([grown(box, 0.8)], inAisle(result, entity.index), aspect)
    case 'plant':
      return frameBoxes([grown(box, 8)], CLOSE, aspect)
  }
}

/** Looking at the doors of a row, a little aslant, from high enough to see them over what stands before it: aisles are narrow. */
function inAisle(
  result: SimulationResult,
  row: number,
): Pick<Pose, 'bearing' | 'elevation' | 'isOrthographic'> {
  // A row turned by its yaw shows its doors the other way round.
  const bearing = -(result.rows.yaw[row] ?? 0) - deg(24)
  return { bearing, elevation: clearElevation(result, row), isOrthographic: false }
}

/** The lowest and the highest look at a row; what is looked for before it, and how much of its foot may stay hidden, metres. */
const LOWEST_LOOK = deg(17)
const HIGHEST_LOOK = deg(43)
const AHEAD_M = 9
const HIDDEN_FOOT_M = 0.5

/** Elevation from which a row is seen over the rows and machines of its hall that stand before it. */
function clearElevation({ rows, plant, rackTypes }: SimulationResult, row: number): number {
  const [x = 0, z = 0, yaw = 0, hall] = [rows.x[row], rows.z[row], rows.yaw[row], rows.hallIndex[row]]
  const front = (rackTypes[rows.rackTypeIndex[row] ?? -1]?.depthM ?? 1.2) / 2
  let elevation = LOWEST_LOOK
  const look = (otherX: number, otherZ: number, depthM: number, heightM: number): void => {
    const ahead = (otherX - x) * Math.sin(yaw) + (otherZ - z) * Math.cos(yaw) - front - depthM / 2
    if (ahead <= 0 || ahead > AHEAD_M) return
    elevation = Math.max(elevation, Math.atan((heightM - HIDDEN_FOOT_M) / ahead))
  }
  for (let i = 0; i < rows.rowCount; i++) {
    const type = rackTypes[rows.rackTypeIndex[i] ?? -1]
    if (rows.hallIndex[i] === hall && type) look(rows.x[i] ?? 0, rows.z[i] ?? 0, type.depthM, type.heightM)
  }
  for (let i = 0; i < plant.count; i++) {
    if (plant.hallIndex[i] !== hall || !isIndoors(PLANT_KINDS[plant.kind[i] ?? 0])) continue
    look(plant.x[i] ?? 0, plant.z[i] ?? 0, plant.widthM[i] ?? 0, plant.heightM[i] ?? 0)
  }
  return Math.min(HIGHEST_LOOK, elevation)
}

function grown(box: Box3, byM: number): Box3 {
  const out = box.clone()
  out.min.x -= byM
  out.max.x += byM
  out.min.z -= byM
  out.max.z += byM
  return out
}
