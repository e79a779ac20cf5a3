import type { CampusSlice } from './campusSlice.ts'
import type { PlaceNumbers } from '../chunks/places.ts'
import { InstanceBatch, type Instance } from './instanceBatch.ts'
import type { ShapeName } from './shapes.ts'

/** What the layers put on the table: instances by shape, gathered before anything goes to the GPU. */
export interface Assembly {
  result: CampusSlice
  /** What is scattered lies otherwise on each campus. */
  seed: number
  places: PlaceNumbers
  put: (shape: ShapeName, instance: Instance) => void
  batches: ReadonlyMap<ShapeName, InstanceBatch>
}

/** Shapes that are small or thin whatever their scale. */
const FINE_SHAPES: ReadonlySet<ShapeName> = new Set([
  'pipe',
  'wire',
  'car',
  'lorry',
  'person',
  'excavator',
  'pilingRig',
  'heap',
])

/** @param leastM pieces whose second longest side is shorter are left out; 0 keeps all */
export function createAssembly(
  result: CampusSlice,
  places: PlaceNumbers,
  seed: number,
  leastM = 0,
): Assembly {
  const batches = new Map<ShapeName, InstanceBatch>()
  const isFine = (shape: ShapeName, scale: Instance['scale']): boolean => {
    if (FINE_SHAPES.has(shape)) return true
    if (!scale) return false
    const [x, y, z] = scale
    return x + y + z - Math.max(x, y, z) - Math.min(x, y, z) < leastM
  }
  return {
    result,
    seed,
    places,
    batches,
    put(shape, instance) {
      if (leastM > 0 && isFine(shape, instance.scale)) return
      let batch = batches.get(shape)
      if (!batch) {
        batch = new InstanceBatch()
        batches.set(shape, batch)
      }
      batch.add(instance)
    },
  }
}
