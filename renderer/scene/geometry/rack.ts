import type { BufferGeometry } from 'three'
import { LATE_PART, partOf, PATTERN, type RackKind } from './parts.ts'
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
/** assumed: what fills a rack of switches, of servers, of drives, drawn, not designed. */
const SWITCH_COUNT = 14
const SERVER_COUNT = 20
const DRAWER_COUNT = 9

const ACCELERATOR: readonly RackKind[] = ['accelerator']
const SERVERS: readonly RackKind[] = ['cpu']
const NETWORK: readonly RackKind[] = ['network']
const STORAGE: readonly RackKind[] = ['storage']

/**
 * A rack seen from its aisle: four posts and a cap from the day it is set down; what fills it, its door and what hangs on
 * its back once installed, by kind of rack. Unit size (width x, height y, depth z), front to the south.
 */
export function rackDetail(): BufferGeometry {
  const shape = new ShapeBuilder('rack')
  for (const x of [-0.45, 0.45]) {
    for (const z of [-0.46, 0.44]) shape.with({ surface: 'rackDark' }).box(x, 0.02, z, 0.06, 0.96, 0.06)
  }
  shape.with({ surface: 'rack' }).box(0, 0.965, 0, 0.98, 0.035, 0.98, { bottom: {} })
  shape.with({ surface: 'rackDark' }).box(0, 0, 0, 0.96, 0.03, 0.96)
  // Sides and back of what it holds, and the dark between.
  shape.with({ part: LATE_PART, surface: 'rackDark', isInked: false })
  shape.quad([-0.43, 0.03, 0.44], [0.43, 0.03, 0.44], [0.43, 0.96, 0.44], [-0.43, 0.96, 0.44])
  shape.with({ part: LATE_PART, surface: 'rack' })
  shape.quad([0.43, 0.03, 0.42], [0.43, 0.03, -0.42], [0.43, 0.96, -0.42], [0.43, 0.96, 0.42])
  shape.quad([-0.43, 0.03, -0.42], [-0.43, 0.03, 0.42], [-0.43, 0.96, 0.42], [-0.43, 0.96, -0.42])
  shape.with({ part: LATE_PART, surface: 'rackDark', pattern: PATTERN.mesh })
  shape.quad([0.43, 0.03, -0.42], [-0.43, 0.03, -0.42], [-0.43, 0.96, -0.42], [0.43, 0.96, -0.42])

  fillAccelerators(shape)
  fillServers(shape)
  fillSwitches(shape)
  fillDrives(shape)
  return shape.build()
}

/** A face of the front between two heights, from x0 to x1. */
function face(shape: ShapeBuilder, x0: number, x1: number, y0: number, y1: number, z: number): void {
  shape.quad([x0, y0, z], [x1, y0, z], [x1, y1, z], [x0, y1, z])
}

/** NVL72: shelves, compute, switches, compute, shelves, handles on the trays; manifolds and busbar behind; the door an open frame. */
function fillAccelerators(shape: ShapeBuilder): void {
  const part = partOf(ACCELERATOR, LATE_PART)
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
    const z = slot === 'compute' ? 0.47 : 0.455
    shape.with({
      part,
      surface: slot === 'switch' ? 'rackDark' : slot === 'shelf' ? 'machineDark' : 'rack',
      ...(slot === 'shelf' && { pattern: PATTERN.mesh }),
    })
    face(shape, -0.41, 0.41, y, y + step * 0.86, z)
    if (slot === 'shelf') continue
    // Levers that pull a tray.
    shape.with({ part, surface: 'steel', isInked: false })
    for (const side of [-1, 1]) {
      face(shape, side * 0.385 - 0.02, side * 0.385 + 0.02, y + step * 0.12, y + step * 0.74, z + 0.003)
    }
    if (slot === 'switch') continue
    shape.with({ part, surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    face(shape, 0.27, 0.34, y + step * 0.3, y + step * 0.55, z + 0.004)
  }
  for (const x of [-0.32, 0.32])
    shape.with({ part, surface: 'steel' }).cylinder(x, 0.05, -0.46, 0.045, 0.98, 6)
  shape.with({ part, surface: 'machineDark' }).box(0, 0.05, -0.45, 0.1, 0.88, 0.05)
  shape.with({ part, surface: 'rackDark' })
  for (const x of [-0.46, 0.46]) shape.box(x, 0.03, 0.49, 0.05, 0.93, 0.03)
  for (const y of [0.03, 0.93]) shape.box(0, y, 0.49, 0.88, 0.03, 0.03)
  shape.with({ part, surface: 'steel' }).box(0.46, 0.48, 0.51, 0.025, 0.12, 0.02)
}

/** Servers behind a closed perforated door; their lamps shine through it. */
function fillServers(shape: ShapeBuilder): void {
  const part = partOf(SERVERS, LATE_PART)
  const step = 0.9 / SERVER_COUNT
  for (let i = 0; i < SERVER_COUNT; i++) {
    const y = 0.05 + i * step
    shape.with({ part, surface: 'rack', pattern: PATTERN.mesh })
    face(shape, -0.41, 0.41, y, y + step * 0.84, 0.47)
    shape.with({ part, surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    face(shape, 0.33, 0.38, y + step * 0.3, y + step * 0.5, 0.476)
  }
  shape.with({ part, surface: 'rackDark' })
  for (const x of [-0.46, 0, 0.46]) shape.box(x, 0.03, 0.49, 0.03, 0.93, 0.03)
  for (const y of [0.03, 0.93]) shape.box(0, y, 0.49, 0.88, 0.03, 0.03)
  shape.with({ part, surface: 'steel' }).box(0.06, 0.44, 0.51, 0.03, 0.16, 0.025)
}

/** Switches with a line of ports each, and the bundles of cable that come down both sides. */
function fillSwitches(shape: ShapeBuilder): void {
  const part = partOf(NETWORK, LATE_PART)
  const step = 0.88 / SWITCH_COUNT
  for (let i = 0; i < SWITCH_COUNT; i++) {
    const y = 0.06 + i * step
    shape.with({ part, surface: 'machineDark' })
    face(shape, -0.34, 0.34, y, y + step * 0.62, 0.46)
    shape.with({ part, surface: 'rackDark', isInked: false })
    for (const line of [0.12, 0.36])
      face(shape, -0.31, 0.24, y + step * line, y + step * (line + 0.14), 0.464)
    shape.with({ part, surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    face(shape, 0.27, 0.31, y + step * 0.2, y + step * 0.4, 0.464)
  }
  shape.with({ part, surface: 'card' })
  for (const x of [-0.39, 0.39]) shape.cylinder(x, 0.08, 0.46, 0.045, 0.95, 6)
}

/** Drawers of drives. */
function fillDrives(shape: ShapeBuilder): void {
  const part = partOf(STORAGE, LATE_PART)
  const step = 0.9 / DRAWER_COUNT
  for (let i = 0; i < DRAWER_COUNT; i++) {
    const y = 0.05 + i * step
    shape.with({ part, surface: 'rack', pattern: PATTERN.modules })
    face(shape, -0.41, 0.41, y, y + step * 0.9, 0.47)
    shape.with({ part, surface: 'steel', isInked: false })
    face(shape, -0.1, 0.1, y + step * 0.72, y + step * 0.82, 0.474)
    shape.with({ part, surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    face(shape, 0.34, 0.38, y + step * 0.74, y + step * 0.82, 0.476)
  }
}
