import type { BufferGeometry } from 'three'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** One bay of the yard: a gantry over breakers, disconnectors and current transformers, three phases side by side. */
export function switchyardBay(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('steel')
  const mast = Math.max(0.24, h * 0.03)
  for (const x of [-l / 2 + mast, l / 2 - mast]) {
    shape.with({ surface: 'steel' }).box(x, 0, -w * 0.42, mast, h, mast)
    if (detail === 'near') shape.box(x, 0, -w * 0.42 + 0.9, mast * 0.7, h * 0.6, mast * 0.7)
  }
  shape.with({ surface: 'steel' }).box(0, h * 0.9, -w * 0.42, l, mast * 1.4, mast * 1.4, { bottom: {} })
  const sides = detail === 'near' ? 8 : 5
  for (let phase = 0; phase < 3; phase++) {
    const x = (phase - 1) * l * 0.28
    shape.with({ surface: 'machineDark' }).cylinder(x, h * 0.72, -w * 0.42, 0.12, h * 0.18, sides)
    for (const [z, tall, r] of [
      [-w * 0.18, 0.42, 0.2],
      [w * 0.08, 0.5, 0.28],
      [w * 0.34, 0.38, 0.18],
    ] as const) {
      shape.with({ surface: 'steel' }).box(x, 0, z, 0.3, h * tall * 0.45, 0.3)
      shape.with({ surface: 'plant' }).cylinder(x, h * tall * 0.45, z, r, h * tall * 0.55, sides, r * 0.7)
    }
    shape.with({ surface: 'wire', isInked: false }).box(x, h * 0.44, w * 0.08, 0.1, 0.1, w * 0.56)
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(0, h * 0.9 + mast * 1.4, -w * 0.42, 0.3, 0.24, 0.3)
  return shape.build()
}

/** Relay and control building of the substation: a low house with a door and an air conditioner. */
export function controlHouse({ lengthM: l, widthM: w, heightM: h }: MachineSize): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'slab' }).box(0, 0, 0, l, h * 0.06, w)
  shape
    .with({ surface: 'plant', pattern: PATTERN.corrugated })
    .box(0, h * 0.06, 0, l * 0.98, h * 0.82, w * 0.96, {
      top: null,
    })
  shape.with({ surface: 'machine' }).box(0, h * 0.88, 0, l, h * 0.12, w, { bottom: {} })
  shape.with({ surface: 'machineDark' }).box(l * 0.2, h * 0.06, w * 0.48, 1, 2.1, 0.06)
  shape.with({ surface: 'machine' }).box(-l * 0.25, h * 0.06, w * 0.5 - 0.3, 1.4, 1.2, 0.6)
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.2, h * 0.7, w * 0.485, 0.3, 0.16, 0.1)
  return shape.build()
}
