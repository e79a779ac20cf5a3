import type { BufferGeometry } from 'three'
import { fanGrid } from './fanGrid.ts'
import type { MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Upright wall of fans, coils behind: air handler of a hall, or an evaporative unit on the facade. Fans to the south. */
export function fanWall({ lengthM: l, widthM: w, heightM: h }: MachineSize): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.box(0, 0, 0, l, h, w, { north: { pattern: PATTERN.louvre, surface: 'machine' } })
  const { columns, rows } = fanGrid(l, h, 1)
  const z = w / 2 + 0.02
  const [x, y] = [l / 2 - 0.1, 0.1]
  shape.with({ pattern: PATTERN.fan, isInked: false })
  shape.quad([-x, y, z], [x, y, z], [x, h - 0.1, z], [-x, h - 0.1, z], undefined, [
    [0, 0],
    [columns, 0],
    [columns, rows],
    [0, rows],
  ])
  return shape.build()
}
