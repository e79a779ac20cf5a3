import type { BufferGeometry } from 'three'
import { cellCentre } from './fanGrid.ts'
import type { Detail, MachineSize } from './machineSize.ts'
import { PATTERN } from './parts.ts'
import { ShapeBuilder } from './shapeBuilder.ts'

/** A line of cabinets on its plinth, and the middle of each of its doors, which face south. */
function cabinetLine({ lengthM: l, widthM: w, heightM: h }: MachineSize, doorM: number) {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'machineDark' }).box(0, 0, 0, l * 0.98, h * 0.04, w * 0.94)
  shape.with({ surface: 'plant' }).box(0, h * 0.04, 0, l, h * 0.93, w)
  const count = Math.max(1, Math.round(l / doorM))
  const doors = Array.from({ length: count }, (_, i) => cellCentre(i, count, l))
  /** A rectangle on the front, from the middle of a door out to `halfM`, between two shares of the height. */
  const front = (x: number, halfM: number, from: number, to: number, proudM = 0.015): void => {
    const z = w / 2 + proudM
    shape.quad(
      [x - halfM, h * from, z],
      [x + halfM, h * from, z],
      [x + halfM, h * to, z],
      [x - halfM, h * to, z],
    )
  }
  return { shape, doors, halfM: (l / count) * 0.45, front }
}

/** UPS: doors about 0.8 m wide with air inlets below, the panel of the controls on the first, fans on top. */
export function upsCabinets(size: MachineSize, detail: Detail): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  const { shape, doors, halfM, front } = cabinetLine(size, 0.8)
  if (detail === 'near') {
    for (const [i, x] of doors.entries()) {
      shape.with({ surface: 'machine', pattern: PATTERN.louvre })
      front(x, halfM, 0.08, i === 0 ? 0.45 : 0.84)
      shape
        .with({ surface: 'machineDark', pattern: PATTERN.fan, isInked: false })
        .box(x, h * 0.97, 0, halfM * 1.3, h * 0.03, w * 0.6, {
          top: { surface: 'machine', pattern: PATTERN.mesh },
        })
    }
    const [first = 0] = doors
    shape.with({ surface: 'rackDark' })
    front(first, halfM * 0.62, 0.56, 0.78)
    shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    front(first, halfM * 0.46, 0.68, 0.74, 0.025)
  } else {
    shape.with({ surface: 'machineDark' }).box(0, h * 0.97, 0, l * 0.8, h * 0.03, w * 0.5)
  }
  shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
  front(0, l * 0.46, 0.905, 0.93, 0.02)
  return shape.build()
}

/** Batteries: open racks of modules behind a mesh, no fans; out of doors, and longer than 5 m, a container with its coolers. */
export function batteryCabinets(size: MachineSize, detail: Detail): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  if (l > 5 && w > 2) return batteryContainer(size, detail)
  const { shape, doors, halfM, front } = cabinetLine(size, 0.6)
  for (const x of detail === 'near' ? doors : []) {
    shape.with({ surface: 'machineDark', pattern: PATTERN.modules })
    front(x, halfM, 0.08, 0.88)
    shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    front(x, 0.05, 0.905, 0.93, 0.02)
  }
  if (detail === 'far') {
    shape.with({ surface: 'machineDark' })
    front(0, l * 0.47, 0.08, 0.88)
  }
  shape.with({ surface: 'steel' }).box(0, h * 0.97, -w * 0.2, l * 0.98, h * 0.03, w * 0.25)
  return shape.build()
}

function batteryContainer(
  { lengthM: l, widthM: w, heightM: h }: MachineSize,
  detail: Detail,
): BufferGeometry {
  const shape = new ShapeBuilder('plant')
  shape.with({ surface: 'machineDark' }).box(0, 0, 0, l * 0.98, h * 0.06, w * 0.96)
  shape.with({ surface: 'plant', pattern: PATTERN.corrugated }).box(0, h * 0.06, 0, l, h * 0.9, w, {
    top: { pattern: PATTERN.plain },
    bottom: { pattern: PATTERN.plain },
  })
  const units = detail === 'near' ? 3 : 1
  for (let i = 0; i < units; i++) {
    const x = cellCentre(i, units, l * 0.8)
    shape.with({ surface: 'machine' }).box(x, h * 0.96, 0, (l * 0.5) / units, h * 0.04, w * 0.6, {
      top: { pattern: PATTERN.mesh },
    })
  }
  shape
    .with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
    .box(l / 2 - 0.4, h * 0.8, w / 2, 0.3, 0.12, 0.06)
  return shape.build()
}

/** Coolant distribution unit: two doors, a gauge panel over them, and on top the flanges of its four pipes. */
export function coolantUnit(size: MachineSize, detail: Detail): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  const body = { lengthM: l, widthM: w, heightM: h * 0.88 }
  const { shape, doors, halfM, front } = cabinetLine(body, l / 2)
  const r = Math.min(w, l) * 0.1
  const sides = detail === 'near' ? 10 : 5
  for (const x of [-l * 0.28, l * 0.28]) {
    for (const z of [-w * 0.26, w * 0.1]) {
      shape.with({ surface: 'steel' }).cylinder(x, h * 0.85, z, r, h * 0.15, sides)
      if (detail === 'near') shape.cylinder(x, h * 0.96, z, r * 1.5, h * 0.025, sides)
    }
  }
  if (detail === 'near') {
    for (const x of doors) {
      shape.with({ surface: 'machine' })
      front(x, halfM, 0.06, 0.62)
      shape.with({ surface: 'steel', isInked: false })
      front(x + halfM * 0.8, 0.02, 0.3, 0.42, 0.03)
    }
    shape.with({ surface: 'rackDark' })
    front(0, l * 0.3, 0.68, 0.82)
  }
  shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
  front(0, l * 0.22, 0.76, 0.79, 0.03)
  return shape.build()
}

/** Cooler in a row of racks: a narrow cabinet whose front is a stack of fans. */
export function inRowCooler(size: MachineSize): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  const { shape } = cabinetLine(size, l)
  const fans = Math.max(1, Math.round((h * 0.84) / (l * 0.9)))
  const [x, z] = [l * 0.42, w / 2 + 0.015]
  shape.with({ surface: 'machine', pattern: PATTERN.fan, isInked: false })
  shape.quad([-x, h * 0.08, z], [x, h * 0.08, z], [x, h * 0.92, z], [-x, h * 0.92, z], undefined, [
    [0, 0],
    [1, 0],
    [1, fans],
    [0, fans],
  ])
  shape.with({ surface: 'steel' })
  for (const side of [-1, 1]) shape.box(side * l * 0.2, h * 0.97, -w * 0.3, l * 0.2, h * 0.03, l * 0.2)
  return shape.build()
}

/** Head of a busway: breaker panel with a throat rising into the busway over it. */
export function buswayHead(size: MachineSize, detail: Detail): BufferGeometry {
  const { lengthM: l, widthM: w, heightM: h } = size
  const body = { lengthM: l, widthM: w, heightM: h * 0.84 }
  const { shape, front } = cabinetLine(body, l)
  shape.with({ surface: 'steel' }).box(0, h * 0.8, 0, l * 0.36, h * 0.2, w * 0.4)
  if (detail === 'near') {
    shape.with({ surface: 'machine' })
    front(0, l * 0.4, 0.08, 0.5)
    shape.with({ surface: 'machineDark' })
    for (const x of [-l * 0.2, l * 0.2]) front(x, l * 0.14, 0.56, 0.7)
  }
  shape.with({ surface: 'lamp', pattern: PATTERN.lamp, isInked: false })
  front(0, l * 0.3, 0.74, 0.77, 0.02)
  return shape.build()
}
