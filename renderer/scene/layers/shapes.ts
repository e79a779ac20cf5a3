import type { BufferGeometry } from 'three'
import { unitBox, unitPanel, unitPipe, unitPlate, unitSheet, unitTop } from '../geometry/primitives.ts'
import { hangingWire, pylon } from '../geometry/pylon.ts'
import { car, lorry, person, tree } from '../geometry/surroundings.ts'
import { excavator, towerCrane } from '../geometry/works.ts'
import type { Pass } from '../materials/stagedMaterial.ts'
import { surfaceIndex } from '../theme.ts'

interface Shape {
  make: () => BufferGeometry
  passes: readonly Pass[]
  isLine?: boolean
}

const SOLID: readonly Pass[] = ['COLOUR', 'DEPTH', 'ID']
const UNPICKED: readonly Pass[] = ['COLOUR', 'DEPTH']

/** Shapes that instances are made of, besides machines and racks; one draw call each, whatever their number. */
export const SHAPES = {
  /** Opaque boxes: boards, roads, slabs, columns. */
  box: { make: unitBox, passes: SOLID },
  /** Walls and roofs: opaque or glass as the camera decides. */
  shell: { make: unitBox, passes: ['COLOUR', 'GLASS', 'DEPTH', 'ID'] },
  /** Wall panels, joined without a line between them; length runs along x. */
  panel: { make: unitPanel, passes: ['COLOUR', 'GLASS', 'DEPTH', 'ID'] },
  /** Roof sheets that join without a line. */
  sheet: { make: unitSheet, passes: ['GLASS', 'ID'] },
  /** Flat things that lie on the ground and throw no shadow. */
  flat: { make: unitTop, passes: ['COLOUR', 'ID'] },
  /** Outlines and pools of light on the ground. */
  plate: { make: unitPlate, passes: ['GLASS'] },
  /** Fences, scaffolds. */
  veil: { make: unitBox, passes: ['GLASS'] },
  pipe: { make: unitPipe, passes: SOLID },
  wire: { make: () => hangingWire(surfaceIndex('wire')), passes: ['GLASS'], isLine: true },
  pylon: { make: pylon, passes: UNPICKED },
  tree: { make: tree, passes: UNPICKED },
  car: { make: car, passes: UNPICKED },
  lorry: { make: lorry, passes: UNPICKED },
  person: { make: person, passes: UNPICKED },
  crane: { make: towerCrane, passes: UNPICKED },
  excavator: { make: excavator, passes: UNPICKED },
} as const satisfies Record<string, Shape>

export type ShapeName = keyof typeof SHAPES

export function shapeOf(name: ShapeName): Shape {
  return SHAPES[name]
}
