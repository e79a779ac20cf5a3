import type { BufferGeometry } from 'three'
import { cellCentre } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** A line of cabinets: UPS, batteries, coolant distribution units. Doors to the south about 0.8 m apart, vents on top. */
export function cabinets({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'machineDark' }).box(0, 0, 0, l * 0.98, h * 0.05, w * 0.94)
  shape.with({ surface: 'plant' }).box(0, h * 0.05, 0, l, h * 0.92, w)
  const doors = Math.max(1, Math.round(l / 0.8))
  if (detail === 'near') {
    for (let i = 0; i < doors; i++) {
      const x = cellCentre(i, doors, l)
      const half = (l / doors) * 0.44
      const z = w / 2 + 0.015
      shape.with({ surface: 'machine', pattern: PATTERN.louvre })
      shape.quad(
        [x - half, h * 0.1, z],
        [x + half, h * 0.1, z],
        [x + half, h * 0.9, z],
        [x - half, h * 0.9, z],
      )
      shape.with({ surface: 'machineDark' }).box(x, h * 0.97, 0, half * 1.2, h * 0.03, w * 0.6)
    }
  } else {
    shape.with({ surface: 'machineDark' }).box(0, h * 0.97, 0, l * 0.8, h * 0.03, w * 0.5)
  }
  shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
  shape.quad(
    [-l * 0.4, h * 0.92, w / 2 + 0.02],
    [l * 0.4, h * 0.92, w / 2 + 0.02],
    [l * 0.4, h * 0.94, w / 2 + 0.02],
    [-l * 0.4, h * 0.94, w / 2 + 0.02],
  )
  return shape.build()
}
