import type { BufferGeometry } from 'three'
import { cellCentre } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Main power transformer: tank in a bund, banks of radiators on both flanks, conservator, high and low bushings. */
export function mainTransformer(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  const tankL = l * 0.56
  const tankW = w * 0.36
  const base = h * 0.06
  const tankH = h * 0.46
  // A bund to hold its oil: floor and kerb.
  shape.with({ surface: 'slab' }).box(0, 0, 0, l, base * 0.5, w)
  for (const side of [-1, 1]) {
    shape.box(0, 0, side * (w / 2 - 0.1), l, base * 1.6, 0.2)
    shape.box(side * (l / 2 - 0.1), 0, 0, 0.2, base * 1.6, w)
  }
  shape.with({ surface: 'plant' }).box(0, base * 0.5, 0, tankL * 0.9, base * 0.5, tankW * 0.7)
  shape.with({ surface: 'plant' }).box(0, base, 0, tankL, tankH, tankW)
  if (detail === 'near') {
    // Stiffeners round the tank, and the lid.
    shape.with({ surface: 'machine', isInked: false })
    for (const y of [0.35, 0.7]) shape.box(0, base + tankH * y, 0, tankL * 1.02, tankH * 0.04, tankW * 1.05)
    shape.with({ surface: 'plant' }).box(0, base + tankH, 0, tankL * 1.04, tankH * 0.04, tankW * 1.1)
  }
  const banks = detail === 'near' ? 5 : 3
  for (let i = 0; i < banks; i++) {
    const x = cellCentre(i, banks, tankL * 0.96)
    for (const side of [-1, 1]) {
      const z = side * w * 0.33
      const long = (tankL / banks) * 0.72
      shape
        .with({ surface: 'machine', pattern: PATTERN.fins })
        .box(x, base + tankH * 0.1, z, long, tankH * 0.86, w * 0.2)
      if (detail === 'far') continue
      // Oil pipes to the tank, and fans under each bank.
      for (const y of [0.22, 0.86])
        shape
          .with({ surface: 'steel', isInked: false })
          .box(x, base + tankH * y, side * w * 0.21, 0.12, 0.12, w * 0.07)
      shape.with({ surface: 'machineDark' }).box(x, base, z, long * 0.8, tankH * 0.07, w * 0.14)
    }
  }
  // Conservator over one end, carried by two posts.
  const sides = detail === 'near' ? 12 : 6
  shape.with({ surface: 'plant' }).pipeAlongX(-l * 0.42, base + tankH * 1.32, 0, h * 0.075, l * 0.4, sides)
  shape.with({ surface: 'steel' }).box(-l * 0.34, base + tankH * 0.2, 0, 0.2, tankH * 1.05, 0.2)
  // Three high-voltage bushings, leaning outward is left to the eye; three low ones beside them.
  for (let i = 0; i < 3; i++) {
    const x = -l * 0.02 + i * l * 0.13
    const top = base + tankH
    shape
      .with({ surface: 'machineDark' })
      .cylinder(x, top, -tankW * 0.2, h * 0.035, h * 0.36, sides, h * 0.014)
    if (detail === 'near') {
      for (let k = 0; k < 4; k++)
        shape.cylinder(x, top + h * (0.06 + k * 0.07), -tankW * 0.2, h * 0.05, h * 0.02, 10)
    }
    shape
      .with({ surface: 'machineDark' })
      .cylinder(x, top, tankW * 0.28, h * 0.025, h * 0.16, sides, h * 0.012)
  }
  shape.with({ surface: 'machine' }).box(l * 0.36, base, 0, l * 0.1, tankH * 0.6, tankW * 0.8)
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.36, base + tankH * 0.6, 0, 0.3, 0.24, 0.3)
  return shape.build()
}

/** Unit substation: medium-voltage cabinet, transformer with fins, low-voltage cabinets, in one line. */
export function unitSubstation(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'slab' }).box(0, 0, 0, l, h * 0.05, w)
  const y = h * 0.05
  shape.with({ surface: 'plant' }).box(-l * 0.36, y, 0, l * 0.22, h * 0.86, w * 0.8)
  shape.with({ surface: 'machine', pattern: PATTERN.fins }).box(-l * 0.05, y, 0, l * 0.34, h * 0.66, w * 0.94)
  shape.with({ surface: 'plant' }).box(l * 0.32, y, 0, l * 0.32, h * 0.86, w * 0.72)
  if (detail === 'near') {
    for (let i = 0; i < 3; i++) {
      shape
        .with({ surface: 'machineDark' })
        .cylinder(-l * 0.15 + i * l * 0.1, y + h * 0.66, 0, 0.09, h * 0.18, 8, 0.05)
      const x = l * 0.32 + cellCentre(i, 3, l * 0.3)
      const z = w * 0.36 + 0.012
      const d = (l * 0.3) / 6 - 0.04
      shape
        .with({ surface: 'machine' })
        .quad([x - d, y + 0.1, z], [x + d, y + 0.1, z], [x + d, y + h * 0.78, z], [x - d, y + h * 0.78, z])
    }
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.32, y + h * 0.86, w * 0.2, 0.2, 0.1, 0.2)
  return shape.build()
}
