import type { BufferGeometry } from 'three'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Tower crane of unit height 1 = 40 m tall at scale 1: mast, jib to the east, counter-jib, hanging load. Metres. */
export function towerCrane(): BufferGeometry {
  const shape = new ShapeBuilder('works')
  const mast = 1.5
  shape.with({ surface: 'slab' }).box(0, 0, 0, 6, 0.6, 6)
  latticeMast(shape, 0.6, 36, mast)
  shape.with({ surface: 'works' }).box(0, 36, 0, 2, 1.6, 2, { bottom: {} })
  shape.box(1.6, 34.8, 0.6, 1.6, 2, 1.4, { bottom: {} })
  shape.box(17, 37.4, 0, 32, 0.5, 1, { bottom: {} })
  shape.box(17, 38.6, 0, 31, 0.25, 0.3, { bottom: {} })
  for (let x = 2; x < 32; x += 4) {
    shape.quad(
      [x, 37.9, 0.15],
      [x + 0.35, 37.9, 0.15],
      [x + 2.35, 38.6, 0.15],
      [x + 2, 38.6, 0.15],
      [false, false, false, false],
    )
    shape.quad(
      [x + 4, 37.9, -0.15],
      [x + 3.65, 37.9, -0.15],
      [x + 1.65, 38.6, -0.15],
      [x + 2, 38.6, -0.15],
      [false, false, false, false],
    )
  }
  shape.box(-6, 37.4, 0, 10, 0.5, 1, { bottom: {} })
  shape.with({ surface: 'machineDark' }).box(-9.5, 35.6, 0, 2.4, 2, 1.6, { bottom: {} })
  shape.with({ surface: 'works' }).cylinder(0, 37.6, 0, 0.7, 5, 4, 0.15)
  shape.with({ surface: 'wire', isInked: false }).box(24, 20, 0, 0.14, 17.6, 0.14)
  shape.with({ surface: 'steel' }).box(24, 18.6, 0, 7, 0.5, 0.4, { bottom: {} })
  return shape.build()
}

function latticeMast(shape: ShapeBuilder, from: number, to: number, width: number): void {
  const h = width / 2
  for (const x of [-h, h]) {
    for (const z of [-h, h]) shape.with({ surface: 'works' }).box(x, from, z, 0.24, to - from, 0.24)
  }
  shape.with({ surface: 'works', isInked: false })
  for (let y = from; y < to - 2.2; y += 2.2) {
    const up = y + 2.2
    shape.quad([-h, y, h], [-h + 0.3, y, h], [h, up, h], [h - 0.3, up, h])
    shape.quad([h, y, h], [h, y, h - 0.3], [h, up, -h], [h, up, -h + 0.3])
    shape.quad([h, y, -h], [h - 0.3, y, -h], [-h, up, -h], [-h + 0.3, up, -h])
    shape.quad([-h, y, -h], [-h, y, -h + 0.3], [-h, up, h], [-h, up, h - 0.3])
  }
}

/** Excavator, 9 m: tracks, cab, boom, stick and bucket. */
export function excavator(): BufferGeometry {
  const shape = new ShapeBuilder('works')
  shape.with({ surface: 'rackDark' }).box(0, 0, 1.1, 4, 0.9, 0.7).box(0, 0, -1.1, 4, 0.9, 0.7)
  shape.with({ surface: 'works' }).box(-0.4, 0.95, 0, 3.6, 1.3, 2.6)
  shape.with({ surface: 'glass' }).box(0.9, 1.2, 0.7, 1.3, 1.9, 1.1)
  const arm = (x0: number, y0: number, x1: number, y1: number, t: number): void => {
    shape.with({ surface: 'works' })
    shape.quad([x0, y0 - t, 0.25], [x1, y1 - t, 0.25], [x1, y1 + t, 0.25], [x0, y0 + t, 0.25])
    shape.quad([x1, y1 - t, -0.25], [x0, y0 - t, -0.25], [x0, y0 + t, -0.25], [x1, y1 + t, -0.25])
    shape.quad([x0, y0 + t, 0.25], [x1, y1 + t, 0.25], [x1, y1 + t, -0.25], [x0, y0 + t, -0.25])
  }
  arm(1, 2, 4.4, 4.6, 0.32)
  arm(4.4, 4.6, 6.4, 1.4, 0.24)
  shape.with({ surface: 'machineDark' }).box(6.4, 0.4, 0, 1.1, 1, 1.2)
  return shape.build()
}

/** Mobile crane on its outriggers, 12 m long, boom raised 25 m to the west over what it sets down. */
export function mobileCrane(): BufferGeometry {
  const shape = new ShapeBuilder('works')
  shape.with({ surface: 'rackDark', isInked: false })
  for (const x of [-4.4, -3, 2.6, 4]) shape.box(x, 0, 0, 1.1, 1.1, 2.5, { top: null })
  shape.with({ surface: 'works' }).box(0, 0.9, 0, 12, 0.7, 2.6)
  shape.with({ surface: 'works' }).box(5, 1.6, -0.3, 1.8, 1.3, 1.8)
  shape.with({ surface: 'steel' })
  for (const x of [-3.8, 3.4]) shape.box(x, 0.4, 0, 0.5, 0.4, 7)
  shape.with({ surface: 'works' }).box(0.6, 1.6, 0, 4.4, 1.5, 2.4)
  shape.with({ surface: 'machineDark' }).box(3, 1.7, 0, 1.3, 1.5, 2.6)
  // Boom in three drawn-out sections, thinner each.
  const foot = [1.4, 2.8] as const
  const tip = [-11, 24] as const
  for (const [from, to, t] of [
    [0, 0.42, 0.5],
    [0.4, 0.74, 0.38],
    [0.72, 1, 0.26],
  ] as const) {
    const at = (share: number) =>
      [foot[0] + (tip[0] - foot[0]) * share, foot[1] + (tip[1] - foot[1]) * share] as const
    const [x0, y0] = at(from)
    const [x1, y1] = at(to)
    shape.quad([x1 - t, y1, t], [x0 - t, y0, t], [x0 + t, y0, t], [x1 + t, y1, t])
    shape.quad([x0 - t, y0, -t], [x1 - t, y1, -t], [x1 + t, y1, -t], [x0 + t, y0, -t])
    shape.quad([x1 + t, y1, t], [x0 + t, y0, t], [x0 + t, y0, -t], [x1 + t, y1, -t])
    shape.quad([x0 - t, y0, t], [x1 - t, y1, t], [x1 - t, y1, -t], [x0 - t, y0, -t])
  }
  shape.with({ surface: 'wire', isInked: false }).box(tip[0], 9, 0, 0.12, 15, 0.12)
  shape.with({ surface: 'steel' }).box(tip[0], 8.4, 0, 0.6, 0.7, 0.5)
  return shape.build()
}

/** Piling rig: tracks, cab, and a mast of 16 m with its auger. */
export function pilingRig(): BufferGeometry {
  const shape = new ShapeBuilder('works')
  shape.with({ surface: 'rackDark' }).box(0, 0, 1.4, 5, 1, 0.8).box(0, 0, -1.4, 5, 1, 0.8)
  shape.with({ surface: 'works' }).box(-0.6, 1.05, 0, 4.6, 1.6, 2.8)
  shape.with({ surface: 'machineDark' }).box(-2.8, 1.1, 0, 1, 1.9, 2.8)
  shape.with({ surface: 'glass' }).box(1, 1.4, 0.9, 1.3, 1.9, 1.1)
  shape.with({ surface: 'works' }).box(2.7, 0.4, 0, 0.7, 15.6, 0.8)
  shape.with({ surface: 'steel' }).cylinder(3.4, 0, 0, 0.35, 12.5, 8)
  shape.with({ surface: 'machineDark' }).box(3.2, 11.4, 0, 1.2, 1.8, 1)
  shape.with({ surface: 'works' }).box(2.9, 15.8, 0, 1.4, 0.5, 1)
  return shape.build()
}

/** Heap of spoil, 1 m high and 4 m across at scale 1. */
export function spoilHeap(): BufferGeometry {
  const shape = new ShapeBuilder('earth').with({ isInked: false })
  shape.cylinder(0, 0, 0, 2, 0.55, 9, 1.25, null)
  shape.cylinder(0.1, 0.55, 0, 1.25, 0.45, 9, 0.35)
  return shape.build()
}
