import { MathUtils, type Box3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { entityBounds, tableBounds } from '../bounds.ts'
import { frameBox } from './framing.ts'
import type { Pose } from './pose.ts'

/** Pictures with a name: stills and the report ask for them. Ids are those of the result. */
export type ViewName = 'hero' | 'plan' | `campus:${string}` | `building:${string}` | `hall:${string}`

const THREE_QUARTER = {
  bearing: MathUtils.degToRad(-28),
  elevation: MathUtils.degToRad(33),
  isOrthographic: false,
}
const PLAN = { bearing: 0, elevation: Math.PI / 2, isOrthographic: true }
const CLOSE = { bearing: MathUtils.degToRad(-32), elevation: MathUtils.degToRad(38), isOrthographic: false }

/** Pose of a named view. @returns `null` when the result has nothing of that name */
export function poseOf(result: SimulationResult, view: ViewName, aspect: number): Pose | null {
  if (view === 'hero') return frameBox(tableBounds(result), THREE_QUARTER, aspect, 0.02)
  if (view === 'plan') return frameBox(tableBounds(result), PLAN, aspect, 0.05)
  const [kind, ...rest] = view.split(':')
  const id = rest.join(':')
  if (kind === 'campus') return poseOfEntity(result, find(result.campuses, 'campus', id), aspect)
  if (kind === 'building') return poseOfEntity(result, find(result.buildings, 'building', id), aspect)
  return poseOfEntity(result, find(result.halls, 'hall', id), aspect)
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
  const box = entityBounds(result, entity)
  switch (entity.kind) {
    case 'campus':
      return frameBox(box, THREE_QUARTER, aspect, 0.04)
    case 'building':
      return frameBox(grown(box, 34), THREE_QUARTER, aspect, 0.02)
    case 'hall':
      return frameBox(grown(box, -4), CLOSE, aspect, 0)
    case 'row':
      return frameBox(grown(box, 3), CLOSE, aspect)
    case 'rack':
      return frameBox(grown(box, 1.2), { ...CLOSE, elevation: MathUtils.degToRad(22) }, aspect)
    case 'plant':
      return frameBox(grown(box, 8), CLOSE, aspect)
  }
}

function grown(box: Box3, byM: number): Box3 {
  const out = box.clone()
  out.min.x -= byM
  out.max.x += byM
  out.min.z -= byM
  out.max.z += byM
  return out
}
