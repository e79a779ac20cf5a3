import type { Campus, Footprint } from '../../../shared/results/place.ts'
import { MOTION } from '../materials/instanceTag.ts'
import { createAreaGrid } from './areaGrid.ts'
import type { Assembly } from './assembly.ts'
import { onTable, scatter, within } from './campusPlane.ts'
import { ALWAYS } from './instanceBatch.ts'
import type { Yards } from './yards.ts'

/** Metres between trees of the belt round a board, and how far from its edge the belt runs. */
const TREE_STEP_M = 12
const BELT_M = 30
/** Beside a plot, kept for its lane, metres. */
const LANES_M = 10
/** Top of lanes and paving, metres. */
const GROUND_M = 0.18

/** Trees round each board, cars by the buildings that work, people at their doors: scale, and nothing else. */
export function setSurroundings(assembly: Assembly, yards: readonly Yards[]): void {
  for (const campus of assembly.result.campuses) plantTrees(assembly, campus, assembly.seed, yards)
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    if (!campus) continue
    parkCars(
      assembly,
      campus,
      building.footprint,
      building.stageDays.installedDay,
      assembly.seed * 97 + index,
    )
  }
}

function plantTrees(assembly: Assembly, campus: Campus, seed: number, yards: readonly Yards[]): void {
  const kept = createAreaGrid(obstaclesOf(campus, yards), 7)
  const halfL = campus.boardLengthM / 2 - 12
  const halfW = campus.boardWidthM / 2 - 12
  let n = 0
  for (let x = -halfL; x <= halfL; x += TREE_STEP_M) {
    for (let z = -halfW; z <= halfW; z += TREE_STEP_M) {
      n += 1
      const inBelt = halfL - Math.abs(x) < BELT_M || halfW - Math.abs(z) < BELT_M
      const clump = scatter(seed * 7919 + Math.round(x / 56), Math.round(z / 56))
      const chance = inBelt ? 0.08 + clump * clump * 0.7 : clump > 0.88 ? 0.4 : 0
      if (scatter(n, seed + 11) > chance) continue
      const px = x + (scatter(n, 1) - 0.5) * 9
      const pz = z + (scatter(n, 2) - 0.5) * 9
      if (kept.holds(px, pz)) continue
      const height = 7 + scatter(n, 3) * 7
      const spread = height * (0.8 + scatter(n, 4) * 0.5)
      assembly.put('tree', {
        ...onTable(campus, px, pz),
        yaw: scatter(n, 5) * 6.28,
        scale: [spread, height, spread],
        days: ALWAYS,
      })
    }
  }
}

/** What no tree may stand on: buildings and their yards, the substation, runs, plant. */
function obstaclesOf(campus: Campus, yards: readonly Yards[]): Footprint[] {
  const areas: Footprint[] = []
  if (campus.substation) areas.push(campus.substation)
  // The title on the south edge.
  areas.push({
    x: -campus.boardLengthM * 0.25,
    z: campus.boardWidthM / 2 - 20,
    lengthM: campus.boardLengthM * 0.5,
    widthM: 40,
    yaw: 0,
  })
  for (let i = campus.firstBuilding; i < campus.firstBuilding + campus.buildingCount; i++) {
    const plot = yards[i]?.plot
    if (plot) areas.push({ ...plot, lengthM: plot.lengthM + 2 * LANES_M, widthM: plot.widthM + 6 })
  }
  for (const run of campus.runs) {
    if (run.hallIndex !== null) continue
    for (let i = 0; i + 5 < run.points.length; i += 3) {
      const [x0 = 0, , z0 = 0, x1 = 0, , z1 = 0] = run.points.slice(i, i + 6)
      areas.push({
        x: (x0 + x1) / 2,
        z: (z0 + z1) / 2,
        lengthM: Math.hypot(x1 - x0, z1 - z0),
        widthM: run.kind === 'hv-line' ? 24 : run.widthM + 2,
        yaw: Math.atan2(-(z1 - z0), x1 - x0),
      })
    }
  }
  return areas
}

function parkCars(
  assembly: Assembly,
  campus: Campus,
  footprint: Footprint,
  fromDay: number,
  seed: number,
): void {
  const days = { ...ALWAYS, appearDay: fromDay }
  const present = { days, fromDay, toDay: 1e6, motion: MOTION.work } as const
  const end = -footprint.lengthM / 2
  for (let i = 0; i < 9; i++) {
    if (scatter(seed, i) < 0.35) continue
    const at = within(footprint, end - 9, (i - 4) * 3)
    const colour = scatter(seed, i + 40)
    assembly.put('car', {
      ...onTable(campus, at.x, at.z),
      y: GROUND_M,
      yaw: footprint.yaw + (scatter(seed, i + 20) > 0.5 ? 0 : Math.PI),
      surface: colour < 0.4 ? 'card' : colour < 0.75 ? 'machineDark' : 'rackDark',
      ...present,
    })
  }
  for (let i = 0; i < 7; i++) {
    const at = within(
      footprint,
      end - 3 - scatter(seed, i + 60) * 4,
      (scatter(seed, i + 70) - 0.5) * footprint.widthM * 0.7,
    )
    assembly.put('person', {
      ...onTable(campus, at.x, at.z),
      y: GROUND_M,
      yaw: scatter(seed, i + 80) * 6.28,
      ...present,
    })
  }
}
