import type { BufferGeometry } from 'three'
import { cellCentre, fanGrid } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Upright wall of fans, coils behind: air handler of a hall, or an evaporative unit on the facade. Fans to the south. */
export function fanWall({ lengthM: l, widthM: w, heightM: h }: MachineSize, detail: Detail): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.box(0, 0, 0, l, h, w, { north: { pattern: PATTERN.louvre, surface: 'machine' } })
  const { columns, rows, sizeM } = fanGrid(l, h, 1)
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = cellCentre(i, columns, l)
      const y = h / 2 + cellCentre(j, rows, h)
      const r = (sizeM / 2) * 0.9
      const z = w / 2 + 0.02
      shape.with({ pattern: PATTERN.fan, isInked: detail === 'near' })
      shape.quad(
        [x - r, y - r, z],
        [x + r, y - r, z],
        [x + r, y + r, z],
        [x - r, y + r, z],
        [false, false, false, false],
        [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ],
      )
    }
  }
  return shape.build()
}
