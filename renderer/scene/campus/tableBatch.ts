import type { BufferGeometry, InstancedBufferGeometry } from 'three'
import { FLOATS, TAGS } from '../layers/instanceBatch.ts'
import {
  instanceBuffers,
  instancedShape,
  setInstances,
  type InstanceBuffers,
} from '../layers/instanceGeometry.ts'
import type { LaidBatch } from './layCampus.ts'
import { isSameShift, writeShifted, type TableShift } from './tableShift.ts'

/** One shape on the whole table: the instances of all campuses side by side in one buffer, so that it is one draw call. */
export interface TableBatch {
  geometries: readonly InstancedBufferGeometry[]
  buffers: InstanceBuffers
  /** What each campus has laid, and its first instance. */
  parts: readonly (LaidBatch | null)[]
  starts: Uint32Array
  /**
   * Takes what the campuses have laid. Only what changed is written and sent again, while every campus keeps its length.
   * @returns whether instances moved
   */
  set: (parts: readonly (LaidBatch | null)[], shifts: readonly TableShift[]) => boolean
}

/** @param shapes drawn in different passes or from different distances; all share the instances */
export function createTableBatch(shapes: readonly BufferGeometry[]): TableBatch {
  const geometries = shapes.map(instancedShape)
  let shifts: readonly TableShift[] = []

  function resize(batch: TableBatch, count: number): void {
    batch.buffers = instanceBuffers(count)
    for (const geometry of geometries) {
      // The buffers of before are freed with it; three makes the rest anew when it is next drawn.
      geometry.dispose()
      setInstances(geometry, batch.buffers, 0, count)
    }
  }

  return {
    geometries,
    buffers: instanceBuffers(0),
    parts: [],
    starts: new Uint32Array(1),
    set(parts, nextShifts) {
      const starts = new Uint32Array(parts.length + 1)
      for (const [i, part] of parts.entries()) starts[i + 1] = (starts[i] ?? 0) + (part?.instances.count ?? 0)
      const isAnew = starts.length !== this.starts.length || starts.some((at, i) => at !== this.starts[i])
      if (isAnew) resize(this, starts[parts.length] ?? 0)
      const { floats, tags } = this.buffers
      for (const [i, part] of parts.entries()) {
        const shift = nextShifts[i]
        const before = shifts[i]
        if (!part || !shift) continue
        if (!isAnew && part === this.parts[i] && before && isSameShift(shift, before)) continue
        const at = starts[i] ?? 0
        writeShifted(part.instances, shift, floats.array as Float32Array, tags.array as Uint32Array, at)
        if (isAnew) continue
        floats.addUpdateRange(at * FLOATS, part.instances.count * FLOATS)
        tags.addUpdateRange(at * TAGS, part.instances.count * TAGS)
        floats.needsUpdate = true
        tags.needsUpdate = true
      }
      this.parts = parts
      this.starts = starts
      shifts = nextShifts
      return isAnew
    },
  }
}
