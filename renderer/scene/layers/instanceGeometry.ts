import {
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  type BufferGeometry,
} from 'three'
import { FLOATS, TAGS } from './instanceBatch.ts'

/** Instances as the GPU takes them, in the `CARD` format. */
export interface InstanceBuffers {
  floats: InstancedInterleavedBuffer
  tags: InstancedInterleavedBuffer
}

export function instanceBuffers(count: number): InstanceBuffers {
  return {
    floats: new InstancedInterleavedBuffer(new Float32Array(count * FLOATS), FLOATS),
    tags: new InstancedInterleavedBuffer(new Uint32Array(count * TAGS), TAGS),
  }
}

/** A geometry that draws a shape once an instance; it shares the vertex buffers of the shape. */
export function instancedShape(shape: BufferGeometry): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  for (const name of ['position', 'normal', 'aEdge', 'aPart', 'aFace']) {
    geometry.setAttribute(name, shape.getAttribute(name))
  }
  geometry.instanceCount = 0
  return geometry
}

/** Gives a geometry `count` of the instances from `from` on. */
export function setInstances(
  geometry: InstancedBufferGeometry,
  { floats, tags }: InstanceBuffers,
  from: number,
  count: number,
): void {
  for (const [i, name] of ['aPlacement', 'aSize', 'aStage', 'aSpan'].entries()) {
    geometry.setAttribute(name, new InterleavedBufferAttribute(floats, 4, from * FLOATS + i * 4))
  }
  geometry.setAttribute('aTag', new InterleavedBufferAttribute(tags, 2, from * TAGS))
  geometry.instanceCount = count
}

/** Frees a geometry that only borrows its buffers: they stay. */
export function releaseBorrowed(geometry: BufferGeometry): void {
  for (const name of Object.keys(geometry.attributes)) geometry.deleteAttribute(name)
  geometry.dispose()
}
