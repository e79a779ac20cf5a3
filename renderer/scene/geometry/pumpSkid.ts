import type { BufferGeometry } from 'three'
import { cellCentre } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Pumps on a frame: motor and volute each, under a pair of headers. */
export function pumpSkid({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const shape = new ShapeBuilder('steel')
  shape.with({ surface: 'steel' }).box(0, 0, 0, l, h * 0.1, w)
  const pumps = Math.max(2, Math.round(l / 1.4))
  const pitch = l / pumps
  const r = Math.min(h * 0.18, pitch * 0.32)
  for (let i = 0; i < pumps; i++) {
    const x = cellCentre(i, pumps, l)
    if (detail === 'near') {
      shape
        .with({ surface: 'plant' })
        .pipeAlongX(x - pitch * 0.36, h * 0.14 + r, -w * 0.1, r, pitch * 0.6, 12)
      shape.with({ surface: 'machine' }).cylinder(x, h * 0.1, w * 0.22, r * 0.9, h * 0.5, 12)
    } else {
      shape.with({ surface: 'plant' }).box(x, h * 0.14, -w * 0.1, pitch * 0.6, r * 2, r * 2)
    }
  }
  for (const z of [-w * 0.3, w * 0.3]) {
    if (detail === 'near') shape.with({ surface: 'machine' }).pipeAlongX(-l / 2, h * 0.84, z, h * 0.11, l, 12)
    else shape.with({ surface: 'machine' }).box(0, h * 0.74, z, l, h * 0.2, h * 0.2)
  }
  if (detail === 'far') return shape.build()
  for (const x of [-l * 0.46, l * 0.46]) {
    for (const z of [-w * 0.3, w * 0.3])
      shape.with({ surface: 'steel' }).box(x, h * 0.1, z, 0.1, h * 0.64, 0.1)
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.44, h * 0.1, w * 0.42, 0.2, 0.5, 0.1)
  return shape.build()
}
