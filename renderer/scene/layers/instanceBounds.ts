import { Box3, Vector3, type BufferGeometry } from 'three'
import { FLOATS, type InstanceBatch } from './instanceBatch.ts'

const half = new Vector3()
const reach = new Vector3()
const at = new Vector3()

/** A box that holds these instances of a shape however they are turned; at its own height, as they stand. */
export function instanceBounds(
  shape: BufferGeometry,
  { floats }: Pick<InstanceBatch, 'floats'>,
  from: number,
  count: number,
): Box3 {
  if (!shape.boundingBox) shape.computeBoundingBox()
  const bounds = new Box3()
  if (!shape.boundingBox) return bounds
  const { min, max } = shape.boundingBox
  half.set(Math.max(max.x, -min.x), Math.max(max.y, -min.y), Math.max(max.z, -min.z))
  for (let i = from * FLOATS; i < (from + count) * FLOATS; i += FLOATS) {
    reach.set(floats[i + 4] ?? 1, floats[i + 5] ?? 1, floats[i + 6] ?? 1).multiply(half)
    const radius = reach.length()
    at.set(floats[i] ?? 0, floats[i + 1] ?? 0, floats[i + 2] ?? 0)
    bounds.expandByPoint(at.addScalar(radius))
    bounds.expandByPoint(at.subScalar(2 * radius))
  }
  return bounds
}
