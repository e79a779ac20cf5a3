import type { BufferGeometry } from 'three'
import { unitBox, unitPanel, unitPipe, unitPlate, unitSheet, unitTop } from '../geometry/primitives.ts'
import { hangingWire, pylon } from '../geometry/pylon.ts'
import { car, lorry, person, tree } from '../geometry/surroundings.ts'
import { excavator, mobileCrane, pilingRig, spoilHeap, towerCrane } from '../geometry/works.ts'
import type { Look, Pass } from '../materials/stagedMaterial.ts'
import { surfaceIndex } from '../theme.ts'

interface Shape {
  make: () => BufferGeometry
  look: Look
  passes: readonly Pass[]
  isLine?: boolean
}

const SOLID: readonly Pass[] = ['COLOUR', 'DEPTH', 'ID']
const UNPICKED: readonly Pass[] = ['COLOUR', 'DEPTH']

/** Shapes that instances are made of, besides machines and racks; one draw call each, whatever their number. */
export const SHAPES = {
  /** Boards: ground with sides. */
  board: { make: unitBox, look: 'ground', passes: SOLID },
  /** Opaque boxes: slabs, busways, cabins. */
  box: { make: unitBox, look: 'solid', passes: SOLID },
  /** Walls and roofs: opaque or glass as the camera decides. */
  shell: { make: unitBox, look: 'shell', passes: ['COLOUR', 'GLASS', 'DEPTH', 'ID'] },
  /** Wall panels, joined without a line between them; length runs along x. */
  panel: { make: unitPanel, look: 'shell', passes: ['COLOUR', 'GLASS', 'DEPTH', 'ID'] },
  /** Roof sheets that join without a line. */
  sheet: { make: unitSheet, look: 'shell', passes: ['GLASS', 'ID'] },
  /** Flat things that lie on the ground and throw no shadow. */
  flat: { make: unitTop, look: 'ground', passes: ['COLOUR', 'ID'] },
  /** Outlines and pools of light on the ground. */
  plate: { make: unitPlate, look: 'mark', passes: ['GLASS'] },
  /** Fences, scaffolds. */
  veil: { make: unitBox, look: 'mark', passes: ['GLASS'] },
  pipe: { make: unitPipe, look: 'solid', passes: SOLID },
  wire: { make: () => hangingWire(surfaceIndex('wire')), look: 'mark', passes: ['GLASS'], isLine: true },
  pylon: { make: pylon, look: 'solid', passes: UNPICKED },
  tree: { make: tree, look: 'solid', passes: UNPICKED },
  car: { make: car, look: 'solid', passes: UNPICKED },
  lorry: { make: lorry, look: 'solid', passes: UNPICKED },
  person: { make: person, look: 'solid', passes: UNPICKED },
  crane: { make: towerCrane, look: 'solid', passes: UNPICKED },
  excavator: { make: excavator, look: 'solid', passes: UNPICKED },
  mobileCrane: { make: mobileCrane, look: 'solid', passes: UNPICKED },
  pilingRig: { make: pilingRig, look: 'solid', passes: UNPICKED },
  heap: { make: spoilHeap, look: 'solid', passes: UNPICKED },
} as const satisfies Record<string, Shape>

export type ShapeName = keyof typeof SHAPES

export function shapeOf(name: ShapeName): Shape {
  return SHAPES[name]
}
