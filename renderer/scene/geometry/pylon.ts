import { BufferAttribute, BufferGeometry } from 'three'
import { FROM_INSTANCE } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Transmission tower, 1 m tall at unit scale: four legs drawn together, three cross-arms across z, braces. */
export function pylon(): BufferGeometry {
  const shape = new ShapeBuilder('steel')
  const foot = 0.11
  const waist = 0.03
  const leg = (sx: number, sz: number): void => {
    const t = 0.008
    shape.with({ surface: 'steel' })
    shape.quad(
      [sx * foot - t, 0, sz * foot],
      [sx * foot + t, 0, sz * foot],
      [sx * waist + t, 0.96, sz * waist],
      [sx * waist - t, 0.96, sz * waist],
    )
    shape.quad(
      [sx * foot + t, 0, sz * foot],
      [sx * foot - t, 0, sz * foot],
      [sx * waist - t, 0.96, sz * waist],
      [sx * waist + t, 0.96, sz * waist],
    )
    shape.quad(
      [sx * foot, 0, sz * foot + t],
      [sx * foot, 0, sz * foot - t],
      [sx * waist, 0.96, sz * waist - t],
      [sx * waist, 0.96, sz * waist + t],
    )
    shape.quad(
      [sx * foot, 0, sz * foot - t],
      [sx * foot, 0, sz * foot + t],
      [sx * waist, 0.96, sz * waist + t],
      [sx * waist, 0.96, sz * waist - t],
    )
  }
  for (const sx of [-1, 1]) for (const sz of [-1, 1]) leg(sx, sz)
  for (const [y, reach] of CROSS_ARMS)
    shape.with({ surface: 'steel' }).box(0, y, 0, 0.03, 0.016, reach * 2, { bottom: {} })
  for (const y of [0.2, 0.4, 0.56]) {
    const w = foot + (waist - foot) * y
    shape.with({ surface: 'steel', isInked: false }).box(0, y, 0, w * 2, 0.012, w * 2, { bottom: {} })
  }
  shape.with({ surface: 'steel' }).cylinder(0, 0.95, 0, 0.03, 0.05, 4, 0)
  return shape.build()
}

/** Height and half length of each cross-arm, shares of the tower's height. */
export const CROSS_ARMS = [
  [0.66, 0.19],
  [0.78, 0.15],
  [0.9, 0.11],
] as const

const SEGMENTS = 12

/** A hanging wire as a line: x -0.5..0.5, y 0 at the ends and -1 at mid span. Scale y is the sag. */
export function hangingWire(surface: number): BufferGeometry {
  const geometry = new BufferGeometry()
  const positions: number[] = []
  for (let i = 0; i < SEGMENTS; i++) {
    for (const t of [i / SEGMENTS, (i + 1) / SEGMENTS]) positions.push(t - 0.5, -4 * t * (1 - t), 0)
  }
  const count = positions.length / 3
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(count * 3).fill(0.577), 3))
  geometry.setAttribute('aEdge', new BufferAttribute(new Uint8Array(count * 3).fill(255), 3, true))
  const part = new Uint8Array(count * 4)
  for (let i = 0; i < count; i++) part.set([surface, FROM_INSTANCE, 0, 0], i * 4)
  geometry.setAttribute('aPart', new BufferAttribute(part, 4))
  geometry.setAttribute('aFace', new BufferAttribute(new Float32Array(count * 2), 2))
  return geometry
}
