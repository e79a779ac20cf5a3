import type { BufferGeometry } from 'three'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Box of 1 m, underside at y 0, centred on x and z; colour and drawing from the instance. */
export function unitBox(): BufferGeometry {
  return new ShapeBuilder('instance', 'instance').box(0, 0, 0, 1, 1, 1).build()
}

/** The same box without ink on its upright edges: panels that join to one wall. */
export function unitPanel(): BufferGeometry {
  const shape = new ShapeBuilder('instance', 'instance')
  const h = 0.5
  const along = [true, false, true, false] as const
  shape.quad([-h, 1, h], [h, 1, h], [h, 1, -h], [-h, 1, -h], along)
  shape.quad([-h, 0, h], [h, 0, h], [h, 1, h], [-h, 1, h], along)
  shape.quad([h, 0, -h], [-h, 0, -h], [-h, 1, -h], [h, 1, -h], along)
  shape.quad([h, 0, h], [h, 0, -h], [h, 1, -h], [h, 1, h], along)
  shape.quad([-h, 0, -h], [-h, 0, h], [-h, 1, h], [-h, 1, -h], along)
  return shape.build()
}

/** Box of 1 m without any ink. */
export function unitSheet(): BufferGeometry {
  return new ShapeBuilder('instance', 'instance').with({ isInked: false }).box(0, 0, 0, 1, 1, 1).build()
}

/** Rectangle of 1 m lying on the ground, face up. */
export function unitPlate(): BufferGeometry {
  return new ShapeBuilder('instance', 'instance')
    .quad([-0.5, 0, 0.5], [0.5, 0, 0.5], [0.5, 0, -0.5], [-0.5, 0, -0.5], undefined, [
      [-1, 1],
      [1, 1],
      [1, -1],
      [-1, -1],
    ])
    .build()
}

/** The top of a box of 1 m, for what lies flat and shows no sides. */
export function unitTop(): BufferGeometry {
  return new ShapeBuilder('instance', 'instance')
    .quad([-0.5, 1, 0.5], [0.5, 1, 0.5], [0.5, 1, -0.5], [-0.5, 1, -0.5])
    .build()
}

/** Pipe of 1 m diameter and 1 m length along x, centred. */
export function unitPipe(): BufferGeometry {
  return new ShapeBuilder('instance', 'instance').pipeAlongX(-0.5, 0, 0, 0.5, 1, 7).build()
}

/** A row of racks as one box; y up from the floor. Its doors face south. */
export function rowBox(): BufferGeometry {
  return new ShapeBuilder('rack', PATTERN.plain).box(0, 0, 0, 1, 1, 1).build()
}

/** Outline of a row on the floor. */
export function rowPlate(): BufferGeometry {
  return new ShapeBuilder('rack', PATTERN.outline)
    .quad([-0.5, 0.03, 0.5], [0.5, 0.03, 0.5], [0.5, 0.03, -0.5], [-0.5, 0.03, -0.5])
    .build()
}
