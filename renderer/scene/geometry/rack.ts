import type { BufferGeometry } from 'three'
import { LATE_PART, PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** A rack from the middle distance: a box with trays on its front and a lamp strip. Unit size, front to the south. */
export function rackBox(): BufferGeometry {
  return new ShapeBuilder('rack')
    .box(0, 0, 0, 0.96, 1, 1, {
      south: { pattern: PATTERN.trays, part: LATE_PART },
      north: { surface: 'rackDark' },
    })
    .with({ pattern: PATTERN.lamp, surface: 'lamp', part: LATE_PART, isInked: false })
    .quad([-0.4, 0.93, 0.502], [0.4, 0.93, 0.502], [0.4, 0.955, 0.502], [-0.4, 0.955, 0.502])
    .build()
}

const COMPUTE_TRAY_COUNT = 18
const SWITCH_TRAY_COUNT = 9
/** Power shelves above and below the trays, as in a Blackwell NVL72 rack. */
const SHELF_COUNT = 4

/**
 * A rack seen from its aisle: four posts and a cap from the day it is set down, trays, open door, busbar and coolant
 * manifolds once installed. Unit size (width x, height y, depth z), front to the south.
 */
export function rackDetail(): BufferGeometry {
  const shape = new ShapeBuilder('rack')
  for (const x of [-0.45, 0.45]) {
    for (const z of [-0.46, 0.44]) shape.with({ surface: 'rackDark' }).box(x, 0.02, z, 0.06, 0.96, 0.06)
  }
  shape.with({ surface: 'rack' }).box(0, 0.965, 0, 0.98, 0.035, 0.98, { bottom: {} })
  shape.with({ surface: 'rackDark' }).box(0, 0, 0, 0.96, 0.03, 0.96)

  // From top to bottom: shelves, compute, switches, compute, shelves.
  const slots: ('shelf' | 'compute' | 'switch')[] = [
    ...Array<'shelf'>(SHELF_COUNT).fill('shelf'),
    ...Array<'compute'>(COMPUTE_TRAY_COUNT - 8).fill('compute'),
    ...Array<'switch'>(SWITCH_TRAY_COUNT).fill('switch'),
    ...Array<'compute'>(8).fill('compute'),
    ...Array<'shelf'>(SHELF_COUNT).fill('shelf'),
  ]
  const step = 0.92 / slots.length
  for (const [i, slot] of slots.entries()) {
    const y = 0.035 + (slots.length - 1 - i) * step
    shape.with({ part: LATE_PART, surface: slot === 'switch' ? 'rackDark' : 'rack' })
    const z = slot === 'compute' ? 0.47 : 0.455
    const tray = [-0.41, 0.41] as const
    shape.quad([tray[0], y, z], [tray[1], y, z], [tray[1], y + step * 0.86, z], [tray[0], y + step * 0.86, z])
    if (slot === 'compute') {
      shape.with({ part: LATE_PART, surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
      shape.quad(
        [0.3, y + step * 0.3, z + 0.004],
        [0.37, y + step * 0.3, z + 0.004],
        [0.37, y + step * 0.55, z + 0.004],
        [0.3, y + step * 0.55, z + 0.004],
      )
    }
  }
  // Sides and back of the tray stack, and the dark between trays.
  shape.with({ part: LATE_PART, surface: 'rackDark', isInked: false })
  shape.quad([-0.43, 0.03, 0.44], [0.43, 0.03, 0.44], [0.43, 0.96, 0.44], [-0.43, 0.96, 0.44])
  shape.with({ part: LATE_PART, surface: 'rack' })
  shape.quad([0.43, 0.03, 0.42], [0.43, 0.03, -0.42], [0.43, 0.96, -0.42], [0.43, 0.96, 0.42])
  shape.quad([-0.43, 0.03, -0.42], [-0.43, 0.03, 0.42], [-0.43, 0.96, 0.42], [-0.43, 0.96, -0.42])
  shape.with({ part: LATE_PART, surface: 'rackDark', pattern: PATTERN.mesh })
  shape.quad([0.43, 0.03, -0.42], [-0.43, 0.03, -0.42], [-0.43, 0.96, -0.42], [0.43, 0.96, -0.42])
  // Coolant manifolds, supply and return, and the busbar between them.
  for (const x of [-0.32, 0.32])
    shape.with({ part: LATE_PART, surface: 'steel' }).cylinder(x, 0.05, -0.46, 0.045, 0.98, 6)
  shape.with({ part: LATE_PART, surface: 'machineDark' }).box(0, 0.05, -0.45, 0.1, 0.88, 0.05)
  // Front door: an open frame with a handle, so that the trays show.
  shape.with({ part: LATE_PART, surface: 'rackDark' })
  for (const x of [-0.46, 0.46]) shape.box(x, 0.03, 0.49, 0.05, 0.93, 0.03)
  for (const y of [0.03, 0.93]) shape.box(0, y, 0.49, 0.88, 0.03, 0.03)
  shape.with({ part: LATE_PART, surface: 'steel' }).box(0.46, 0.48, 0.51, 0.025, 0.12, 0.02)
  return shape.build()
}
