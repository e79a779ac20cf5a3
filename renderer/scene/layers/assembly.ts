import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Places } from '../chunks/places.ts'
import { InstanceBatch, type Instance } from './instanceBatch.ts'
import type { ShapeName } from './shapes.ts'

/** What the layers put on the table: instances by shape, gathered before anything goes to the GPU. */
export interface Assembly {
  result: SimulationResult
  places: Places
  put: (shape: ShapeName, instance: Instance) => void
  batches: ReadonlyMap<ShapeName, InstanceBatch>
}

export function createAssembly(result: SimulationResult, places: Places): Assembly {
  const batches = new Map<ShapeName, InstanceBatch>()
  return {
    result,
    places,
    batches,
    put(shape, instance) {
      let batch = batches.get(shape)
      if (!batch) {
        batch = new InstanceBatch()
        batches.set(shape, batch)
      }
      batch.add(instance)
    },
  }
}
