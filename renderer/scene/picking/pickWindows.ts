import { Box3, Vector3, type InstancedBufferGeometry, type InterleavedBufferAttribute } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { NO_OWNER } from '../../../shared/results/plantTable.ts'
import { entityBounds } from '../bounds.ts'
import { windowOf } from '../layers/instanceBatch.ts'
import type { Look, Pass } from '../materials/stagedMaterial.ts'
import type { Drawable, DrawList } from '../passes/drawList.ts'
import { entityOf } from './entityId.ts'

/**
 * What the id pass draws of a batch: not the whole, but the instances of the campuses and buildings that may be under the pointer.
 * So a pick costs what a few buildings cost, whatever the size of the portfolio.
 */
export interface PickWindows {
  /** Campuses, buildings, and those that belong to neither. */
  ownerCount: number
  /** Owner of an entity id: a campus, or one of the buildings, which are counted on from the campuses. */
  ownerOf: (id: number) => number
  /** Draws a batch whole in every pass but the id pass. `starts`: first instance of each owner, and the end of the last. */
  add: (
    geometry: InstancedBufferGeometry,
    starts: Uint32Array,
    look: Look,
    passes: readonly Pass[],
    isLine?: boolean,
  ) => Drawable
  /** Lets the id pass see what may be under the pointer. */
  open: (isUnder: (box: Box3) => boolean) => void
  close: () => void
  dispose: () => void
}

/** Machines are lowered into their place from below this, metres. */
const HIGHEST_M = 90
/** What belongs to a campus stays within this of its board, metres. */
const REACH_M = 12

/** A batch's instances of one owner. */
interface Window {
  whole: Drawable
  geometry: InstancedBufferGeometry
  from: number
  count: number
  bounds: Box3
  /** Made when the pointer first comes over it. */
  drawable: Drawable | null
}

export function createPickWindows(
  result: SimulationResult,
  list: DrawList,
  firstRackOfRow: Uint32Array,
): PickWindows {
  const { campuses, buildings, halls, plant } = result
  const ownerCount = campuses.length + buildings.length
  const ofBuilding = (index: number): number => campuses.length + index
  const windowsOf = campuses.map((_, index) => {
    const bounds = entityBounds(result, { kind: 'campus', index })
    bounds.expandByVector(new Vector3(REACH_M, 0, REACH_M)).max.y = HIGHEST_M
    return { bounds, windows: [] as Window[] }
  })
  const shown: Drawable[] = []

  return {
    ownerCount,
    ownerOf(id) {
      const entity = entityOf(id, firstRackOfRow)
      if (entity?.kind === 'campus') return entity.index
      if (entity?.kind === 'building') return ofBuilding(entity.index)
      if (entity?.kind === 'hall') return ofBuilding(halls[entity.index]?.buildingIndex ?? 0)
      if (entity?.kind !== 'plant') return ownerCount
      const building = plant.buildingIndex[entity.index] ?? NO_OWNER
      return building === NO_OWNER ? (plant.campusIndex[entity.index] ?? 0) : ofBuilding(building)
    },
    add(geometry, starts, look, passes, isLine) {
      const seen = passes.filter((pass) => pass !== 'ID')
      const whole = list.add(geometry, 'CARD', look, seen, isLine)
      if (seen.length === passes.length) return whole
      for (let owner = 0; owner < ownerCount; owner++) {
        const from = starts[owner] ?? 0
        const count = (starts[owner + 1] ?? from) - from
        const campus =
          owner < campuses.length ? owner : (buildings[owner - campuses.length]?.campusIndex ?? 0)
        if (count > 0) {
          const bounds = boundsOf(geometry, from, count)
          windowsOf[campus]?.windows.push({ whole, geometry, from, count, bounds, drawable: null })
        }
      }
      return whole
    },
    open(isUnder) {
      for (const { bounds, windows } of windowsOf) {
        if (!isUnder(bounds)) continue
        for (const window of windows) {
          const { whole, geometry, from, count } = window
          if (!whole.isVisible || !isUnder(window.bounds)) continue
          window.drawable ??= list.add(windowOf(geometry, from, count), whole.format, whole.look, ['ID'])
          window.drawable.isVisible = true
          shown.push(window.drawable)
        }
      }
    },
    close() {
      for (const drawable of shown) drawable.isVisible = false
      shown.length = 0
    },
    dispose() {
      for (const { windows } of windowsOf) {
        for (const { drawable } of windows) if (drawable) list.remove(drawable)
      }
    },
  }
}

/** A box that holds these instances however they are turned, and on their way down to where they stand. */
function boundsOf(geometry: InstancedBufferGeometry, from: number, count: number): Box3 {
  geometry.computeBoundingBox()
  const half = geometry.boundingBox?.max.clone().max(geometry.boundingBox.min.clone().negate())
  const placement = geometry.getAttribute('aPlacement') as InterleavedBufferAttribute
  const size = geometry.getAttribute('aSize') as InterleavedBufferAttribute
  const bounds = new Box3()
  const at = new Vector3()
  const reach = new Vector3()
  for (let i = from; i < from + count; i++) {
    at.fromBufferAttribute(placement, i)
    reach.fromBufferAttribute(size, i).multiply(half ?? reach.set(0, 0, 0))
    bounds.expandByPoint(at.addScalar(reach.length()))
    bounds.expandByPoint(at.subScalar(2 * reach.length()))
  }
  bounds.max.y = HIGHEST_M
  return bounds
}
