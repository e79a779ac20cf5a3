import type { BufferGeometry } from 'three'
import { fanBank } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** V-bank dry cooler: legs, coils leaning outward under a deck, fans in rows on top. */
export function dryCooler(size: MachineSize, detail: Detail): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  const shape = new ShapeBuilder('plant')
  const deckY = h * 0.86
  const legH = h * 0.28
  const foot = w * 0.24
  // Coils: two leaning faces, narrow below, as wide as the deck above.
  shape.with({ pattern: PATTERN.fins, surface: 'machine' })
  for (const s of [1, -1]) {
    const low = s * foot
    const high = s * (w / 2 - 0.04)
    if (s > 0)
      shape.quad([-l / 2, legH, low], [l / 2, legH, low], [l / 2, deckY, high], [-l / 2, deckY, high])
    else shape.quad([l / 2, legH, low], [-l / 2, legH, low], [-l / 2, deckY, high], [l / 2, deckY, high])
  }
  shape.with({ surface: 'plant' })
  for (const x of [-l / 2, l / 2]) {
    const a = [x, legH, foot] as const
    const b = [x, legH, -foot] as const
    const c = [x, deckY, -w / 2 + 0.04] as const
    const d = [x, deckY, w / 2 - 0.04] as const
    if (x > 0) shape.quad(a, b, c, d)
    else shape.quad(b, a, d, c)
  }
  shape.box(0, deckY, 0, l, h * 0.08, w)
  const top = deckY + h * 0.08
  fanBank(shape, top, l, w, h, detail)
  shape.with({ surface: 'steel' })
  for (const x of [-l / 2 + 0.3, 0, l / 2 - 0.3]) {
    for (const z of [-foot, foot]) shape.box(x, 0, z, 0.16, legH, 0.16)
  }
  if (detail === 'near') {
    for (const z of [-foot * 0.6, foot * 0.6])
      shape.with({ surface: 'steel' }).pipeAlongX(-l / 2 - 0.02, legH + 0.2, z, 0.14, l, 8)
    shape.with({ surface: 'machine' }).box(l / 2 - 0.35, legH * 0.3, 0, 0.6, h * 0.4, 0.7)
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l / 2 - 0.2, h * 0.88, w / 2 - 0.1, 0.24, 0.16, 0.24)
  return shape.build()
}
