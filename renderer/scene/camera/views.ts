import { MathUtils, type Box3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { contentBounds, entityBounds, tableBounds } from '../bounds.ts'
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
const PLAN = { bearing: 0, elevation: Math.PI / 2, isOrthographic: true }
/** Ground around a building that belongs to its picture, metres. */
const BUILDING_YARD_M = 30
const CLOSE = { bearing: deg(-32), elevation: deg(38), isOrthographic: false }

/** Pose of a named view. @returns `null` when the result has nothing of that name */
export function poseOf(result: SimulationResult, view: ViewName, aspect: number): Pose | null {
  if (view === 'hero') {
    const boards = result.campuses.map((_, index) => entityBounds(result, { kind: 'campus', index }))
    const shown = boards.length > 0 ? boards : [tableBounds(result)]
    return frameBest(shown, HERO_BEARINGS, HERO, aspect, 0.035)
  }
  if (view === 'plan') return frameBoxes([tableBounds(result)], PLAN, aspect, 0.05)
  const [kind, ...rest] = view.split(':')
  const id = rest.join(':')
  if (kind === 'buildings') return poseOfBuildings(result, id, aspect)
  if (kind === 'elevation') return elevationOf([tableBounds(result)], id as Side, aspect)
  if (kind === 'campus') return poseOfEntity(result, find(result.campuses, 'campus', id), aspect)
  if (kind === 'building') return poseOfEntity(result, find(result.buildings, 'building', id), aspect)
  return poseOfEntity(result, find(result.halls, 'hall', id), aspect)
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
      return frameBoxes([grown(box, 2)], { ...inAisle(result, entity.index), elevation: deg(30) }, aspect)
    case 'rack':
      return frameBoxes([grown(box, 0.8)], inAisle(result, entity.index), aspect)
    case 'plant':
      return frameBoxes([grown(box, 8)], CLOSE, aspect)
  }
}

/** Looking at the doors of a row over the backs of the one before it, a little aslant: aisles are too narrow to stand in. */
function inAisle(
  result: SimulationResult,
  row: number,
): Pick<Pose, 'bearing' | 'elevation' | 'isOrthographic'> {
  // A row turned by its yaw shows its doors the other way round.
  return { bearing: -(result.rows.yaw[row] ?? 0) - deg(24), elevation: deg(43), isOrthographic: false }
}

function grown(box: Box3, byM: number): Box3 {
  const out = box.clone()
  out.min.x -= byM
  out.max.x += byM
  out.min.z -= byM
  out.max.z += byM
  return out
}
