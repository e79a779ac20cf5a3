import type { BufferGeometry } from 'three'
import { cellCentre } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Induced-draught tower: basin, louvred air inlet, casing, and a flared stack over the fan of each cell. */
export function coolingTower(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  const cells = Math.max(1, Math.round(l / w))
  const stackH = h * 0.2
  const body = h - stackH
  shape.with({ surface: 'steel' }).box(0, 0, 0, l, h * 0.07, w)
  shape
    .with({ pattern: PATTERN.louvre, surface: 'machine' })
    .box(0, h * 0.07, 0, l * 0.97, body * 0.42, w * 0.97, { top: null })
  shape.with({ surface: 'plant' }).box(0, h * 0.07 + body * 0.42, 0, l, body * 0.58 - h * 0.07, w, {
    bottom: { surface: 'machineDark' },
  })
  const sides = detail === 'near' ? 20 : 10
  for (let i = 0; i < cells; i++) {
    const x = cellCentre(i, cells, l)
    const r = Math.min(l / cells, w) * 0.38
    shape.with({ surface: 'plant' }).cylinder(x, body, 0, r, stackH, sides, r * 0.92, null)
    shape.with({ surface: 'plant', isInked: false }).fanDeck(x, body + stackH * 0.55, 0, r * 1.9, r * 1.9)
    if (detail === 'near') {
      shape.with({ surface: 'machine' }).fanBlades(x, body + stackH * 0.7, 0, r * 0.88, 6)
      shape.with({ surface: 'steel' }).box(x + r * 0.5, body, w * 0.42, r * 0.5, h * 0.06, w * 0.1)
    }
  }
  if (detail === 'near') {
    // Handrail and ladder.
    shape.with({ surface: 'steel', isInked: false })
    for (const z of [-w / 2 + 0.06, w / 2 - 0.06]) shape.box(0, body + 0.95, z, l, 0.06, 0.06)
    for (const x of [-l / 2 + 0.06, l / 2 - 0.06]) shape.box(x, body + 0.95, 0, 0.06, 0.06, w)
    for (const x of [-l / 2 + 0.06, 0, l / 2 - 0.06]) {
      for (const z of [-w / 2 + 0.06, w / 2 - 0.06]) shape.box(x, body, z, 0.06, 0.95, 0.06)
    }
    for (const z of [-0.25, 0.25]) shape.box(l / 2 + 0.1, 0, z, 0.05, body + 0.9, 0.05)
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l / 2 - 0.2, body, w / 2 - 0.2, 0.24, 0.2, 0.24)
  return shape.build()
}
