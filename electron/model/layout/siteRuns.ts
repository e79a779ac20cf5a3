import type { RunPlace } from './places.ts'
import type { PlacedPlot, Site } from './site.ts'

/** Widths and distances of site lines, metres; heights above grade. */
const ROAD_M = 7
const FENCE_INSET_M = 4
/** Ring road outside the plots and the substation. */
const RING_M = 14
const LINE_HEIGHT_M = 14
/** Lanes on a plot's west side for cable and fibre, from its edge. */
const CABLE_LANE_M = 2.5
const FIBRE_LANE_M = 4

export const run = (
  kind: RunPlace['kind'],
  widthM: number,
  points: number[],
  buildingIndex: number | null = null,
  hallIndex: number | null = null,
): RunPlace => ({ kind, points, widthM, buildingIndex, hallIndex })

/** Lines of the whole site: fence, roads, the high-voltage line in, and cable and fibre from the substation to each building. */
export function siteRuns(site: Site): RunPlace[] {
  const halfL = site.boardLengthM / 2
  const halfW = site.boardWidthM / 2
  const runs: RunPlace[] = [
    run(
      'fence',
      0.1,
      rectangle(-halfL + FENCE_INSET_M, -halfW + FENCE_INSET_M, halfL - FENCE_INSET_M, halfW - FENCE_INSET_M),
    ),
  ]
  if (site.plots.length === 0) return runs
  runs.push(...roads(site, halfL))
  const { substation } = site
  if (!substation) return runs
  const { x, z } = substation
  const { lengthM, widthM } = substation.substation
  runs.push(
    run('fence', 0.1, rectangle(x, z, x + lengthM, z + widthM)),
    run('hv-line', 8, [-halfL, LINE_HEIGHT_M, z + widthM / 2, x + 4, LINE_HEIGHT_M, z + widthM / 2]),
  )
  for (const placed of site.plots) runs.push(...feeders(site, placed, x + lengthM, z + widthM / 2))
  return runs
}

/** A ring round everything built, a road between rows of plots, and the way in from the east. */
function roads(site: Site, halfL: number): RunPlace[] {
  const west = (site.substation?.x ?? site.plotsWestX) - RING_M
  const east = site.plotsEastX + RING_M
  const depth = site.substation?.substation.widthM ?? 0
  const zs = site.roadZs
  const north = Math.min(zs[0] ?? 0, -depth / 2 - RING_M)
  const south = Math.max(zs[zs.length - 1] ?? 0, depth / 2 + RING_M)
  const gateZ = zs[Math.floor(zs.length / 2)] ?? 0
  return [
    run('road', ROAD_M, rectangle(west, north, east, south)),
    ...zs
      .filter((z) => z > north && z < south)
      .map((z) => run('road', ROAD_M, [site.plotsWestX - 6, 0, z, east, 0, z])),
    run('road', ROAD_M, [east, 0, gateZ, halfL, 0, gateZ]),
  ]
}

/** Cable to a building's unit substations and fibre to its head house, beside the road north of its row. */
function feeders(site: Site, placed: PlacedPlot, fromX: number, fromZ: number): RunPlace[] {
  const { plot } = placed
  const buildingIndex = plot.inside.halls[0]?.hall.buildingIndex ?? null
  const roadZ = (site.roadZs[placed.shelf] ?? 0) + ROAD_M / 2 + 2
  const trunkX = fromX + 8
  const cableX = placed.x + CABLE_LANE_M
  const fibreX = placed.x + FIBRE_LANE_M
  const { shelves, z } = plot.unitSubstations
  const skidsZ = placed.z + z + shelves.depthM + 1.5
  const skidsX = placed.x + plot.buildingX + shelves.lengthM
  const doorZ = placed.z + plot.buildingZ + 4
  return [
    run(
      'mv-cable',
      0.6,
      path(
        [fromX, fromZ],
        [trunkX, fromZ],
        [trunkX, roadZ],
        [cableX, roadZ],
        [cableX, skidsZ],
        [skidsX, skidsZ],
      ),
      buildingIndex,
    ),
    run(
      'tray',
      0.4,
      path(
        [fromX, fromZ + 2],
        [trunkX + 2, fromZ + 2],
        [trunkX + 2, roadZ + 1],
        [fibreX, roadZ + 1],
        [fibreX, doorZ],
        [placed.x + plot.buildingX, doorZ],
      ),
      buildingIndex,
    ),
  ]
}

/** A line on the ground. */
function path(...points: [x: number, z: number][]): number[] {
  return points.flatMap(([x, z]) => [x, 0, z])
}

function rectangle(x0: number, z0: number, x1: number, z1: number): number[] {
  return path([x0, z0], [x1, z0], [x1, z1], [x0, z1], [x0, z0])
}
