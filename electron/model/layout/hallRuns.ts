import { largest } from '../numbers/limits.ts'
import type { HallInBuilding } from './buildingLayout.ts'
import type { RunPlace } from './places.ts'
import { YARD_AISLE_M } from './plot.ts'
import type { Shelves } from './shelves.ts'
import type { PlacedPlot } from './site.ts'
import { run } from './siteRuns.ts'

/** Heights above a hall's floor, and of pipes outside above grade, metres. */
const BUSWAY_M = 3.2
const TRAY_M = 3.9
const PIPE_M = 2.9
const YARD_PIPE_M = 0.9
/** Supply and return lie this far to either side of their common line. */
const PAIR_M = 0.3
/** Yard header in front of the first machines. */
const HEADER_M = 2.5

/** Above this many pairs of rows in a hall, branches are left out: at that size they are a texture, not lines. */
const MOST_BRANCHES = 60

const PAIR = [
  { kind: 'liquid-supply', offset: -PAIR_M },
  { kind: 'liquid-return', offset: PAIR_M },
] as const

/**
 * Lines of one hall: busway along the heads and over each hot aisle with cable tray beside it, and coolant from the row ends, or
 * chilled water from the mechanical gallery, out to the yard's header.
 */
export function hallRuns(placed: PlacedPlot, item: HallInBuilding): RunPlace[] {
  const { plot } = placed
  const { rows, hall, floorY } = item
  if (rows.rows.length === 0) return []
  const x0 = placed.x + plot.buildingX + item.x
  const z0 = placed.z + plot.buildingZ + item.z
  const lengthM = hall.spec.lengthM.value
  const busZ = placed.z + plot.buildingZ + item.buswayZ
  const busY = floorY + BUSWAY_M
  const trayY = floorY + TRAY_M
  const of = (kind: RunPlace['kind'], width: number, points: number[]) =>
    run(kind, width, points, hall.buildingIndex, hall.index)
  const runs: RunPlace[] = [of('busway', 0.3, [x0, busY, busZ, x0 + lengthM, busY, busZ])]
  for (const { u, v, lengthM: along } of rows.hotAisles.slice(0, MOST_BRANCHES)) {
    const x = x0 + u
    const z = z0 + v
    runs.push(of('busway', 0.2, [x, busY, busZ, x, busY, z, x + along, busY, z]))
    runs.push(of('tray', 0.5, [x, trayY, z + 0.6, x + along, trayY, z + 0.6]))
  }
  if (!hasWater(item)) return runs
  const headerZ = placed.z + plot.coolingYard.z - HEADER_M
  const outside = (x: number, fromZ: number, z: number) => {
    const y = floorY + PIPE_M
    return [x, y, fromZ, x, y, z, x, YARD_PIPE_M, z]
  }
  if (item.machines.cdus.length === 0) {
    const x = x0 + lengthM / 2
    const fromZ = z0 + hall.spec.widthM.value + 0.6
    return [...runs, of('chilled-water', 0.3, outside(x, fromZ, headerZ))]
  }
  for (const endU of rows.endLines) {
    for (const { kind, offset } of PAIR) {
      runs.push(of(kind, 0.25, outside(x0 + endU + offset, z0 + 0.8, headerZ + offset)))
    }
  }
  return runs
}

const hasWater = ({ machines }: HallInBuilding) =>
  machines.coolingYard.some(({ kind }) => kind === 'pump-skid')

/** Headers of a building's cooling yard: along the apron, down the west side, and into every aisle between the machines. */
export function yardRuns(placed: PlacedPlot): RunPlace[] {
  const { plot } = placed
  const { halls } = plot.inside
  if (!halls.some(hasWater)) return []
  const { shelves, z } = plot.coolingYard
  const buildingIndex = halls[0]?.hall.buildingIndex ?? null
  const x0 = placed.x + plot.buildingX
  const east = x0 + Math.max(plot.inside.lengthM, shelves.lengthM)
  const top = placed.z + z
  return PAIR.map(({ kind, offset }) => {
    const west = x0 - 2 + offset
    const points: number[] = []
    const to = (x: number, atZ: number) => points.push(x, YARD_PIPE_M, atZ)
    to(east, top - HEADER_M + offset)
    to(west, top - HEADER_M + offset)
    for (const [i, edge] of shelves.edges.slice(0, -1).entries()) {
      const aisleZ = top + edge + YARD_AISLE_M / 2 + offset
      to(west, aisleZ)
      to(x0 + aisleReachM(shelves, i), aisleZ)
      to(west, aisleZ)
    }
    return run(kind, 0.35, points, buildingIndex)
  })
}

/** How far the machines on both sides of an aisle reach along it: its header ends at the last of them. */
function aisleReachM({ places, edges }: Shelves, aisle: number): number {
  const from = edges[aisle - 1] ?? 0
  const to = edges[aisle + 1] ?? 0
  return largest(
    places
      .filter(({ v }) => v > from && v < to)
      .map(({ machine, u }) => u + (machine.isTurned ? machine.widthM : machine.lengthM) / 2),
    0,
  )
}
