import type { BufferGeometry } from 'three'
import { fanBank } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/**
 * Air-cooled chiller: compressors and barrels low in the frame, coils along both flanks, a fan deck on top. A machine
 * wider than it is tall and short for its bulk is a water-cooled one: two shells, a compressor, a panel.
 */
export function chiller(size: MachineSize, detail: Detail): BufferGeometry {
  return size.lengthM > size.heightM * 2.6 ? airCooled(size, detail) : waterCooled(size, detail)
}

function airCooled({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  const sill = h * 0.34
  const deck = h * 0.9
  shape.with({ surface: 'steel' }).box(0, 0, 0, l, h * 0.06, w * 0.94)
  shape.with({ surface: 'machineDark' }).box(-l * 0.1, h * 0.06, 0, l * 0.72, sill * 0.8, w * 0.5)
  shape.with({ surface: 'plant', pattern: PATTERN.fins }).box(0, sill, 0, l, deck - sill, w, {
    top: { pattern: PATTERN.plain, surface: 'plant' },
    east: { pattern: PATTERN.plain },
    west: { pattern: PATTERN.plain },
    bottom: { pattern: PATTERN.plain, surface: 'machineDark' },
  })
  shape.with({ surface: 'machine' }).box(l / 2 - 0.5, h * 0.06, 0, 1, sill - h * 0.06, w * 0.9)
  fanBank(shape, deck, l, w, h, detail)
  if (detail === 'near') {
    for (const z of [-w * 0.2, w * 0.2]) {
      shape.with({ surface: 'steel' }).pipeAlongX(-l / 2, h * 0.22, z, h * 0.08, l * 0.8, 10)
    }
  }
  return shape.build()
}

function waterCooled({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  const r = Math.min(w * 0.24, h * 0.26)
  const sides = detail === 'near' ? 16 : 8
  shape.with({ surface: 'steel' }).box(0, 0, 0, l * 0.96, h * 0.06, w * 0.96)
  for (const z of [-w * 0.24, w * 0.24]) {
    shape.with({ surface: 'plant' }).pipeAlongX(-l / 2, h * 0.08 + r, z, r, l, sides)
  }
  shape.with({ surface: 'machine' }).box(-l * 0.08, h * 0.52, 0, l * 0.4, h * 0.34, w * 0.42)
  shape.with({ surface: 'machineDark' }).cylinder(l * 0.2, h * 0.5, 0, w * 0.16, h * 0.5, sides)
  shape.with({ surface: 'machine' }).box(l * 0.4, h * 0.1, w * 0.36, l * 0.14, h * 0.7, w * 0.2)
  return shape.build()
}
