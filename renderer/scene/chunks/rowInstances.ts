import { InstancedBufferGeometry, type BufferGeometry } from 'three'

/** A geometry drawn once a row; the row is found by `gl_InstanceID`. */
export function rowsAsInstances(shape: BufferGeometry, rowCount: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  for (const [name, attribute] of Object.entries(shape.attributes)) geometry.setAttribute(name, attribute)
  geometry.instanceCount = rowCount
  return geometry
}
