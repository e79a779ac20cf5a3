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
