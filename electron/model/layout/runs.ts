import type { HallInBuilding } from './buildingLayout.ts'
import type { RunPlace } from './places.ts'
import type { PlacedPlot, Site } from './site.ts'

/** Road, fence and site widths, metres; heights of lines above grade or floor. */
const ROAD_M = 7
const FENCE_INSET_M = 4
const RING_INSET_M = 16
const LINE_HEIGHT_M = 14
const BUSWAY_HEIGHT_M = 3.2
const TRAY_HEIGHT_M = 3.9
const PIPE_HEIGHT_M = 2.9
const YARD_PIPE_HEIGHT_M = 0.9

/** Above this many pairs of rows in a hall, branches are left out: at that size they are a texture, not lines. */
const MOST_BRANCHES = 60

const run = (
  kind: RunPlace['kind'],
  widthM: number,
  points: number[],
  buildingIndex: number | null = null,
  hallIndex: number | null = null,
): RunPlace => ({ kind, points, widthM, buildingIndex, hallIndex })

/** Lines of the whole site: high-voltage line in, cables and fibre to each building, roads, fences. */
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
  runs.push(
    run(
      'road',
      ROAD_M,
      rectangle(-halfL + RING_INSET_M, -halfW + RING_INSET_M, halfL - RING_INSET_M, halfW - RING_INSET_M),
    ),
    ...site.roadZs.map((z) => run('road', ROAD_M, [-halfL + RING_INSET_M, 0, z, halfL - RING_INSET_M, 0, z])),
  )
  const { substation } = site
  if (!substation) return runs
  const { x, z } = substation
  const { lengthM, widthM } = substation.substation
  const middle = z + widthM / 2
  runs.push(
    run('fence', 0.1, rectangle(x, z, x + lengthM, z + widthM)),
    run('hv-line', 8, [-halfL, LINE_HEIGHT_M, middle, x + 4, LINE_HEIGHT_M, middle]),
  )
  const trunkX = x + lengthM + 8
  for (const placed of site.plots) {
    const roadZ = (site.roadZs[placed.shelf] ?? 0) + ROAD_M / 2 + 2
    const { plot } = placed
    const doorX = placed.x + plot.buildingX + 8
    const buildingIndex = buildingOf(placed)
    const skids = placed.z + plot.unitSubstations.z + plot.unitSubstations.shelves.depthM / 2
    runs.push(
      run(
        'mv-cable',
        0.6,
        [x + lengthM, 0, middle, trunkX, 0, middle, trunkX, 0, roadZ, doorX, 0, roadZ, doorX, 0, skids],
        buildingIndex,
      ),
      run(
        'tray',
        0.4,
        [
          trunkX + 2,
          0,
          middle,
          trunkX + 2,
          0,
          roadZ + 1,
          doorX - 3,
          0,
          roadZ + 1,
          doorX - 3,
          0,
          placed.z + plot.buildingZ + 2,
        ],
        buildingIndex,
      ),
    )
  }
  return runs
}

const buildingOf = ({ plot }: PlacedPlot) => plot.inside.halls[0]?.hall.buildingIndex ?? null

/**
 * Lines of one hall: busway from the electrical gallery along its heads and down each hot aisle, cable tray across the rows, coolant out of
 * the yard to the row ends and back.
 */
export function hallRuns(placed: PlacedPlot, item: HallInBuilding): RunPlace[] {
  const { plot } = placed
  const { rows, hall } = item
  if (rows.rows.length === 0) return []
  const x0 = placed.x + plot.buildingX + item.x
  const z0 = placed.z + plot.buildingZ + item.z
  const lengthM = hall.spec.lengthM.value
  const widthM = hall.spec.widthM.value
  const busZ = placed.z + plot.buildingZ + item.buswayZ
  const busY = item.floorY + BUSWAY_HEIGHT_M
  const of = (kind: RunPlace['kind'], width: number, points: number[]) =>
    run(kind, width, points, hall.buildingIndex, hall.index)
  const runs: RunPlace[] = [of('busway', 0.3, [x0, busY, busZ, x0 + lengthM, busY, busZ])]
  const branches = rows.hotAisles.slice(0, MOST_BRANCHES)
  for (const { u, v, lengthM: along } of branches) {
    const startX = x0 + u
    runs.push(of('busway', 0.2, [startX, busY, busZ, startX, busY, z0 + v, startX + along, busY, z0 + v]))
    const trayY = item.floorY + TRAY_HEIGHT_M
    runs.push(of('tray', 0.5, [startX, trayY, z0 + v + 0.6, startX + along, trayY, z0 + v + 0.6]))
  }
  if (plot.coolingYard.shelves.places.length === 0) return runs
  const yardZ = placed.z + plot.coolingYard.z + plot.coolingYard.shelves.depthM / 2
  const pipeY = item.floorY + PIPE_HEIGHT_M
  const isLiquid = item.machines.cdus.length > 0
  for (const endU of rows.endLines) {
    for (const [kind, offset] of isLiquid
      ? ([
          ['liquid-supply', -0.25],
          ['liquid-return', 0.25],
        ] as const)
      : ([['chilled-water', 0]] as const)) {
      const x = x0 + endU + offset
      const inner = isLiquid ? z0 + 0.8 : z0 + widthM + 0.6
      runs.push(
        of(kind, 0.3, [
          x,
          pipeY,
          inner,
          x,
          pipeY,
          placed.z + plot.buildingZ + plot.inside.widthM + 1,
          x,
          YARD_PIPE_HEIGHT_M,
          placed.z + plot.coolingYard.z - 1,
          x,
          YARD_PIPE_HEIGHT_M,
          yardZ,
        ]),
      )
    }
  }
  return runs
}

/** A closed line on the ground. */
function rectangle(x0: number, z0: number, x1: number, z1: number): number[] {
  return [x0, 0, z0, x1, 0, z0, x1, 0, z1, x0, 0, z1, x0, 0, z0]
}
