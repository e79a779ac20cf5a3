import type { BufferGeometry } from 'three'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** Three phases side by side across a bay, as shares of its width from its middle. */
export const PHASES = [-0.28, 0, 0.28] as const
/** Height of the beam over each end of a bay, and of the conductors from apparatus to apparatus, shares of its height. */
export const BEAM_RATIO = 0.9
const CONDUCTOR_RATIO = 0.46

/** What stands in a row under each phase: share of the length, height and radius (share of the height, metres), steps of its insulator. */
const APPARATUS = [
  { at: -0.38, tall: 0.4, radiusM: 0.17, kind: 'post' },
  { at: -0.2, tall: 0.46, radiusM: 0.24, kind: 'post' },
  { at: 0.02, tall: 0.46, radiusM: 0.34, kind: 'breaker' },
  { at: 0.24, tall: 0.46, radiusM: 0.24, kind: 'post' },
  { at: 0.4, tall: 0.4, radiusM: 0.17, kind: 'post' },
] as const

/**
 * One bay of the yard: a beam on masts over each end, and between them in a row for each phase arrester, transformer,
 * breaker, disconnector, joined by a conductor. Length along x is the way the power goes; bays side by side share a bus.
 */
export function switchyardBay(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('steel')
  const mast = Math.max(0.28, h * 0.035)
  const beamY = h * BEAM_RATIO
  for (const x of [-l / 2 + mast, l / 2 - mast]) {
    for (const z of [-w / 2 + mast / 2, w / 2 - mast / 2]) {
      shape.with({ surface: 'steel' }).box(x, 0, z, mast, h, mast)
      if (detail === 'near') shape.with({ surface: 'slab' }).box(x, 0, z, mast * 2.2, 0.3, mast * 2.2)
    }
    shape.with({ surface: 'steel' }).box(x, beamY, 0, mast * 1.2, mast * 1.2, w, { bottom: {} })
  }
  const sides = detail === 'near' ? 8 : 5
  for (const phase of PHASES) {
    const z = phase * w
    for (const x of detail === 'near' ? [-l / 2 + mast, l / 2 - mast] : []) {
      shape.with({ surface: 'machineDark' }).cylinder(x, beamY - h * 0.12, z, 0.1, h * 0.12, sides)
    }
    for (const { at, tall, radiusM, kind } of detail === 'near' ? APPARATUS : []) {
      const x = at * l
      const foot = h * tall * 0.45
      shape.with({ surface: 'steel' }).box(x, 0, z, 0.26, foot, 0.26)
      if (kind === 'breaker') {
        shape.with({ surface: 'plant' }).box(x, h * 0.06, z, 1, foot * 0.7, 0.8)
        for (const dx of [-0.5, 0.5])
          shape.with({ surface: 'plant' }).cylinder(x + dx, foot, z, 0.2, h * tall * 0.55, sides, 0.12)
      } else {
        shape.with({ surface: 'plant' }).cylinder(x, foot, z, radiusM, h * tall * 0.55, sides, radiusM * 0.6)
        if (detail === 'near') {
          shape.with({ surface: 'machineDark', isInked: false })
          for (const k of [0.25, 0.5, 0.75])
            shape.cylinder(x, foot + h * tall * 0.55 * k, z, radiusM * 1.15, h * 0.014, sides)
        }
      }
    }
    for (const { at, tall, kind } of detail === 'far' ? APPARATUS.filter((_, i) => i % 2 === 0) : []) {
      shape.with({ surface: 'plant' }).box(at * l, 0, z, kind === 'breaker' ? 1 : 0.4, h * tall, 0.4)
    }
    shape.with({ surface: 'wire', isInked: false }).box(0, h * CONDUCTOR_RATIO, z, l * 0.8, 0.09, 0.09)
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l / 2 - mast, beamY + mast * 1.2, 0, 0.3, 0.24, 0.3)
  return shape.build()
}

/** Relay and control building of the substation: a low house with doors and air conditioners. */
export function controlHouse({ lengthM: l, widthM: w, heightM: h }: MachineSize): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'slab' }).box(0, 0, 0, l, h * 0.06, w)
  shape
    .with({ surface: 'plant', pattern: PATTERN.corrugated })
    .box(0, h * 0.06, 0, l * 0.98, h * 0.82, w * 0.96, {
      top: null,
    })
  shape.with({ surface: 'card' }).box(0, h * 0.88, 0, l, h * 0.12, w, { bottom: {} })
  shape.with({ surface: 'machineDark' })
  for (const x of [-l * 0.1, l * 0.2]) shape.box(x, h * 0.06, w * 0.48, 1.1, 2.2, 0.06)
  shape.with({ surface: 'machine', pattern: PATTERN.louvre })
  for (const x of [-l * 0.4, -l * 0.27]) shape.box(x, h * 0.06, w * 0.5 - 0.3, 1.4, 1.4, 0.6)
  shape.with({ surface: 'glass' }).box(l * 0.36, h * 0.4, w * 0.48, 1.6, 1, 0.05)
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l * 0.2, h * 0.7, w * 0.485, 0.3, 0.16, 0.1)
  return shape.build()
}
