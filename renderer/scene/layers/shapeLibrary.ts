import type { BufferGeometry } from 'three'

/** Shapes by name, each made once; what is drawn of them borrows their vertices. */
export interface ShapeLibrary {
  get: (name: string, make: () => BufferGeometry) => BufferGeometry
}

export function createShapeLibrary(): ShapeLibrary {
  const shapes = new Map<string, BufferGeometry>()
  return {
    get(name, make) {
      let shape = shapes.get(name)
      if (!shape) {
        shape = make()
        shapes.set(name, shape)
      }
      return shape
    },
  }
}
