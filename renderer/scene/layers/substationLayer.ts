import type { Campus, Footprint, Run } from '../../../shared/results/place.ts'
import { NO_OWNER, PLANT_KINDS, type PlantKind } from '../../../shared/results/plantTable.ts'
import { BEAM_RATIO, PHASES } from '../geometry/switchyard.ts'
import { MOTION } from '../materials/instanceTag.ts'
import type { Assembly } from './assembly.ts'
import { onTable } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import { plantDays } from './plantLayer.ts'
import { hangWire, type Point } from './wires.ts'

/** assumed: short slack spans between structures of one yard. */
const SLACK_RATIO = 0.05
/** Gantry the line ends on, metres: half its width, and its posts. */
const GANTRY_HALF_M = 7
const POST_M = 0.5
/** Cable trench from the transformers, metres. */
const TRENCH_M = 0.9
/** Higher than the line's crossings in the yard, so that it is seen over the gravel. */
const TRENCH_HIGH_M = 0.3
const FIRE_WALL_M = 0.35

interface Machine extends Footprint {
  heightM: number
  days: Instance['days']
}

/**
 * What joins the machines of a substation, drawn from where they stand: the gantry the line ends on, wires from it to the
 * bays, from bay to bay, and on to each transformer, walls between the transformers, and trenches from them to the fence.
 */
export function joinSubstations(assembly: Assembly): void {
  for (const [index, campus] of assembly.result.campuses.entries()) {
    const { substation } = campus
    if (!substation) continue
    const bays = machinesOf(assembly, index, 'switchyard-bay').sort((a, b) => a.z - b.z)
    const transformers = machinesOf(assembly, index, 'main-transformer').sort((a, b) => a.z - b.z)
    const line = campus.runs.find((run) => run.kind === 'hv-line')
    if (line) endLine(assembly, campus, line, bays)
    for (const [i, bay] of bays.entries()) {
      const next = bays[i + 1]
      if (next && Math.abs(next.x - bay.x) < 1) joinBays(assembly, campus, bay, next)
    }
    for (const transformer of transformers) feedTransformer(assembly, campus, transformer, bays)
    raiseFireWalls(assembly, campus, transformers)
    digTrenches(assembly, campus, substation, transformers)
  }
}

function machinesOf({ result: { plant } }: Assembly, campusIndex: number, kind: PlantKind): Machine[] {
  const wanted = PLANT_KINDS.indexOf(kind)
  const machines: Machine[] = []
  for (let i = 0; i < plant.count; i++) {
    if (plant.kind[i] !== wanted || plant.campusIndex[i] !== campusIndex) continue
    if ((plant.buildingIndex[i] ?? NO_OWNER) !== NO_OWNER) continue
    machines.push({
      x: plant.x[i] ?? 0,
      z: plant.z[i] ?? 0,
      yaw: plant.yaw[i] ?? 0,
      lengthM: plant.lengthM[i] ?? 1,
      widthM: plant.widthM[i] ?? 1,
      heightM: plant.heightM[i] ?? 1,
      days: plantDays(plant, i),
    })
  }
  return machines
}

/** Where a phase leaves a bay at its west or east beam. Bays lie along x. */
const atBeam = (bay: Machine, side: -1 | 1, phase: number): Point => ({
  x: bay.x + side * (bay.lengthM / 2 - 0.3),
  y: bay.heightM * (BEAM_RATIO - 0.1),
  z: bay.z + phase * bay.widthM,
})

/** The line ends on a gantry of its own; slack wires go down from it to the two bays next to it. */
function endLine(assembly: Assembly, campus: Campus, line: Run, bays: readonly Machine[]): void {
  const [x = 0, y = 0, z = 0] = line.points.slice(-3)
  const piece = (atX: number, atZ: number, atY: number, scale: readonly [number, number, number]): void =>
    assembly.put('box', {
      ...onTable(campus, atX, atZ),
      y: atY,
      scale,
      days: line.stageDays,
      motion: MOTION.rise,
      stageWeight: 0.3,
      surface: 'steel',
    })
  for (const side of [-1, 1]) piece(x, z + side * GANTRY_HALF_M, 0, [POST_M, y + 0.6, POST_M])
  piece(x, z, y, [POST_M, 0.6, 2 * GANTRY_HALF_M])
  const nearest = [...bays].sort((a, b) => Math.abs(a.z - z) - Math.abs(b.z - z)).slice(0, 2)
  for (const bay of nearest) {
    const side = Math.sign(bay.z - z) || 1
    for (const [i, phase] of PHASES.entries()) {
      const from = { x, y: y - 0.2, z: z + side * (1.4 + i * 2.2) }
      hangWire(assembly, campus, from, atBeam(bay, -1, side * phase), bay.days, SLACK_RATIO)
    }
  }
}

/** Three conductors of the bus, over the east beams from one bay to the next. */
function joinBays(assembly: Assembly, campus: Campus, bay: Machine, next: Machine): void {
  const days = later(bay, next)
  for (const out of [0.4, 1.5, 2.6]) {
    const over = ({ x, z, lengthM, heightM }: Machine): Point => ({
      x: x + lengthM / 2 - out,
      y: heightM * BEAM_RATIO + 0.5,
      z,
    })
    hangWire(assembly, campus, over(bay), over(next), days, 0.02)
  }
}

/** From the east beam of the bay nearest to a transformer to its three high-voltage bushings. */
function feedTransformer(
  assembly: Assembly,
  campus: Campus,
  transformer: Machine,
  bays: readonly Machine[],
): void {
  let bay = bays[0]
  for (const other of bays)
    if (bay && Math.abs(other.z - transformer.z) < Math.abs(bay.z - transformer.z)) bay = other
  if (!bay) return
  for (const [i, phase] of PHASES.entries()) {
    const bushing = {
      x: transformer.x + (-0.02 + i * 0.13) * transformer.lengthM,
      y: transformer.heightM * 0.86,
      z: transformer.z - transformer.widthM * 0.07,
    }
    hangWire(assembly, campus, atBeam(bay, 1, phase), bushing, later(bay, transformer), SLACK_RATIO)
  }
}

/** Concrete between neighbours, so that a fire at one spares the other. */
function raiseFireWalls(assembly: Assembly, campus: Campus, transformers: readonly Machine[]): void {
  for (const [i, one] of transformers.entries()) {
    const next = transformers[i + 1]
    if (!next || Math.abs(next.x - one.x) > 1) continue
    assembly.put('box', {
      ...onTable(campus, one.x, (one.z + next.z) / 2),
      scale: [one.lengthM * 1.05, one.heightM * 0.9, FIRE_WALL_M],
      days: one.days,
      fromDay: one.days.appearDay - 20,
      toDay: one.days.appearDay,
      motion: MOTION.rise,
      surface: 'slab',
    })
  }
}

/** A trench along the transformers' east ends, and from its middle out to the fence, where the feeders begin. */
function digTrenches(
  assembly: Assembly,
  campus: Campus,
  substation: Footprint,
  transformers: readonly Machine[],
): void {
  const [first] = transformers
  if (!first) return
  const dig = (x0: number, z0: number, x1: number, z1: number, days: Instance['days']): void =>
    assembly.put('box', {
      ...onTable(campus, (x0 + x1) / 2, (z0 + z1) / 2),
      scale: [Math.abs(x1 - x0) + TRENCH_M, TRENCH_HIGH_M, Math.abs(z1 - z0) + TRENCH_M],
      days,
      fromDay: days.appearDay - 30,
      toDay: days.appearDay,
      motion: MOTION.rise,
      surface: 'slab',
      stageWeight: 0.5,
    })
  const eastOf = ({ x, lengthM }: Machine): number => x + lengthM / 2
  const trunkX = Math.max(...transformers.map(eastOf)) + 4
  const midZ = substation.z
  for (const one of transformers) {
    dig(eastOf(one), one.z, trunkX, one.z, one.days)
    dig(trunkX, one.z, trunkX, midZ, one.days)
  }
  dig(trunkX, midZ, substation.x + substation.lengthM / 2, midZ, first.days)
}

const later = (a: Machine, b: Machine): Instance['days'] =>
  a.days.installedDay >= b.days.installedDay ? a.days : b.days
