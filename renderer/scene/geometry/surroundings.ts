import type { BufferGeometry } from 'three'
import { ShapeBuilder } from './shapeBuilder.ts'

/** A tree as model makers set it: a small crown on a wire stem. Unit height. */
export function tree(): BufferGeometry {
  const shape = new ShapeBuilder('trunk').with({ isInked: false })
  shape.cylinder(0, 0, 0, 0.03, 0.4, 4, 0.02, null)
  shape.with({ surface: 'tree', isInked: false })
  shape.cylinder(0, 0.28, 0, 0.2, 0.2, 7, 0.34, null)
  shape.cylinder(0, 0.48, 0, 0.34, 0.26, 7, 0.24, null)
  shape.cylinder(0, 0.74, 0, 0.24, 0.26, 7, 0)
  return shape.build()
}

/** A parked car, 4.6 m. */
export function car(): BufferGeometry {
  const shape = new ShapeBuilder('instance')
  shape.box(0, 0.3, 0, 4.6, 0.6, 1.9)
  shape.with({ surface: 'glass' })
  shape.quad([-1.4, 0.9, 0.9], [1.1, 0.9, 0.9], [0.6, 1.45, 0.75], [-1.1, 1.45, 0.75])
  shape.quad([1.1, 0.9, -0.9], [-1.4, 0.9, -0.9], [-1.1, 1.45, -0.75], [0.6, 1.45, -0.75])
  shape.quad([1.1, 0.9, 0.9], [1.1, 0.9, -0.9], [0.6, 1.45, -0.75], [0.6, 1.45, 0.75])
  shape.quad([-1.4, 0.9, -0.9], [-1.4, 0.9, 0.9], [-1.1, 1.45, 0.75], [-1.1, 1.45, -0.75])
  shape.with({ surface: 'instance' })
  shape.quad([-1.1, 1.45, 0.75], [0.6, 1.45, 0.75], [0.6, 1.45, -0.75], [-1.1, 1.45, -0.75])
  shape.with({ surface: 'rackDark', isInked: false }).box(0, 0, 0, 3.6, 0.32, 1.8, { top: null })
  return shape.build()
}

/** A lorry with a flat bed and a load, 12 m. */
export function lorry(): BufferGeometry {
  const shape = new ShapeBuilder('instance')
  shape.box(4.6, 0.6, 0, 2.4, 2.5, 2.4)
  shape.with({ surface: 'glass', isInked: false })
  shape.quad([5.805, 1.7, 1], [5.805, 1.7, -1], [5.805, 2.8, -1], [5.805, 2.8, 1])
  shape.with({ surface: 'machineDark' }).box(-1.4, 0.9, 0, 9.2, 0.25, 2.4)
  shape.with({ surface: 'card' }).box(-1.6, 1.15, 0, 6.5, 2.3, 2.2)
  shape.with({ surface: 'rackDark', isInked: false })
  for (const x of [-4.6, -3.4, 4.4]) shape.box(x, 0, 0, 1, 0.95, 2.3, { top: null })
  return shape.build()
}

/** A person, 1.75 m, as a model maker's figure. */
export function person(): BufferGeometry {
  const shape = new ShapeBuilder('figure').with({ isInked: false })
  shape.cylinder(0, 0, 0, 0.12, 0.85, 5, 0.2, null)
  shape.cylinder(0, 0.85, 0, 0.23, 0.6, 5, 0.16)
  shape.cylinder(0, 1.48, 0, 0.11, 0.27, 5, 0.07)
  return shape.build()
}
