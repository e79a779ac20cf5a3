import type { BufferGeometry } from 'three'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Generator set in a container on its belly tank: louvred ends, radiator hood, silencer and stack on the roof. */
export function generator(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  const tank = h * 0.16
  const roof = h * 0.72
  shape.with({ surface: 'machineDark' }).box(0, 0, 0, l * 0.96, tank, w * 0.92)
  shape.with({ surface: 'plant', pattern: PATTERN.corrugated }).box(0, tank, 0, l, roof - tank, w, {
    top: { pattern: PATTERN.plain },
    east: { pattern: PATTERN.louvre },
    west: { pattern: PATTERN.louvre },
    bottom: { surface: 'machineDark', pattern: PATTERN.plain },
  })
  // Discharge hood over the radiator end, silencer and stack at the other.
  shape
    .with({ surface: 'machine', pattern: PATTERN.plain })
    .box(l * 0.36, roof, 0, l * 0.2, h * 0.12, w * 0.84, {
      top: { pattern: PATTERN.louvre, surface: 'machineDark' },
    })
  const sides = detail === 'near' ? 12 : 6
  shape.with({ surface: 'steel' }).pipeAlongX(-l * 0.4, roof + h * 0.1, 0, h * 0.07, l * 0.42, sides)
  shape.with({ surface: 'steel' }).cylinder(-l * 0.4, roof, 0, h * 0.05, h * 0.28, sides)
  if (detail === 'near') {
    shape.with({ surface: 'machineDark' })
    for (const x of [-l * 0.28, l * 0.02]) {
      for (const s of [1, -1]) {
        const z = s * (w / 2 + 0.015)
        const [a, b] = s > 0 ? [x - 0.45, x + 0.45] : [x + 0.45, x - 0.45]
        shape.quad([a, tank + 0.1, z], [b, tank + 0.1, z], [b, tank + 2.1, z], [a, tank + 2.1, z])
      }
    }
    shape
      .with({ surface: 'steel', isInked: false })
      .box(0, 0, w / 2 + 0.35, l * 0.5, tank, 0.6, { top: { isInked: true } })
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.2, roof, w / 2 - 0.2, 0.26, 0.18, 0.26)
  return shape.build()
}

/** Horizontal fuel tank on saddles. */
export function fuelTank({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const r = Math.min(w, h) / 2
  const shape = new ShapeBuilder('plant').pipeAlongX(-l / 2, h - r, 0, r, l, detail === 'near' ? 16 : 8)
  for (const x of [-l * 0.3, l * 0.3])
    shape.with({ surface: 'steel' }).box(x, 0, 0, 0.4, h - r * 1.6, w * 0.7)
  return shape.build()
}
