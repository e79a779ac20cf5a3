import type { Building, Campus, Footprint } from '../../../shared/results/place.ts'
import { NO_OWNER, PLANT_KINDS } from '../../../shared/results/plantTable.ts'
import { PATTERN } from '../geometry/parts.ts'
import { MOTION } from '../materials/instanceTag.ts'
import { entityId } from '../picking/entityId.ts'
import type { Assembly } from './assembly.ts'
import { buildSpans, partOf } from './buildingSpans.ts'
import { onTable } from './campusPlane.ts'
import type { Instance } from './instanceBatch.ts'
import { pieceSetter } from './pieceSetter.ts'
import type { Yards } from './yards.ts'

/** Top of each layer of made ground over the grass, metres: a hand's breadth apart, so that none shows through another. */
const EARTH_M = 0.06
const PAVING_M = 0.1
const GRAVEL_M = 0.14
const LANE_M = 0.17
/** Lane along a building's west side, from its face, and how wide: where its docks are reached. */
const LANE_OUT_M = 12
const LANE_WIDTH_M = 5.5

/**
 * Made ground: earth while a plot is worked on, then paving under the whole plot, gravel under its machines, and a lane from
 * road to road past its docks. Gravel under the substation.
 */
export function makeGround(assembly: Assembly, yards: readonly Yards[]): void {
  for (const [index, building] of assembly.result.buildings.entries()) {
    const campus = assembly.result.campuses[building.campusIndex]
    const own = yards[index]
    if (campus && own) pave(assembly, campus, building, index, own)
  }
  for (const [index, campus] of assembly.result.campuses.entries()) {
    if (campus.substation) gravelSubstation(assembly, campus, campus.substation, index)
  }
}

function pave(
  assembly: Assembly,
  campus: Campus,
  building: Building,
  index: number,
  { plot, fields }: Yards,
): void {
  const spans = buildSpans(building)
  const common = {
    days: building.stageDays,
    entity: entityId('building', index),
    stageWeight: 0,
  } satisfies Partial<Instance> & Pick<Instance, 'days'>
  const paved = partOf(spans.envelope, 0.3, 0.9)
  const onPlot = pieceSetter(assembly, campus, plot, common)
  onPlot('flat', {
    size: [plot.lengthM, EARTH_M, plot.widthM],
    span: { from: spans.site.from, to: spans.envelope.to },
    motion: MOTION.work,
    surface: 'earth',
    pattern: PATTERN.grain,
  })
  onPlot('flat', {
    size: [plot.lengthM, PAVING_M, plot.widthM],
    span: paved,
    motion: MOTION.extend,
    surface: 'paving',
  })
  for (const field of fields) {
    pieceSetter(
      assembly,
      campus,
      field,
      common,
    )('flat', {
      size: [field.lengthM, GRAVEL_M, field.widthM],
      span: partOf(spans.envelope, 0.5, 1),
      motion: MOTION.extend,
      surface: 'gravel',
      pattern: PATTERN.grain,
    })
  }
  const lane = laneOf(campus, building.footprint)
  if (!lane) return
  pieceSetter(
    assembly,
    campus,
    lane,
    common,
  )('flat', {
    size: [lane.lengthM, LANE_M, lane.widthM],
    span: { from: spans.site.from, to: spans.site.from + 10 },
    motion: MOTION.extend,
    surface: 'road',
  })
}

/** The lane from the road north of a building to the one south of it. @returns `null` where no road passes on a side */
function laneOf(campus: Campus, { x, z, lengthM, yaw }: Footprint): Footprint | null {
  if (Math.abs(Math.sin(yaw)) > 1e-3) return null
  const atX = x - lengthM / 2 - LANE_OUT_M
  let [north, south] = [-Infinity, Infinity]
  for (const { kind, points } of campus.runs) {
    if (kind !== 'road') continue
    for (let i = 0; i + 5 < points.length; i += 3) {
      const [x0 = 0, , z0 = 0, x1 = 0, , z1 = 0] = points.slice(i, i + 6)
      const passes = Math.abs(z1 - z0) < 0.1 && Math.min(x0, x1) < atX + 4 && Math.max(x0, x1) > atX - 4
      if (!passes) continue
      if (z0 < z) north = Math.max(north, z0)
      else south = Math.min(south, z0)
    }
  }
  if (!Number.isFinite(south - north)) return null
  return { x: atX, z: (north + south) / 2, lengthM: south - north, widthM: LANE_WIDTH_M, yaw: Math.PI / 2 }
}

/** Gravel inside the substation's fence from the day its first machine stands. */
function gravelSubstation(assembly: Assembly, campus: Campus, area: Footprint, index: number): void {
  const { plant } = assembly.result
  let from = Infinity
  for (let i = 0; i < plant.count; i++) {
    const isYard = plant.campusIndex[i] === index && plant.buildingIndex[i] === NO_OWNER
    if (isYard && PLANT_KINDS[plant.kind[i] ?? 0]) from = Math.min(from, plant.appearDay[i] ?? 0)
  }
  if (!Number.isFinite(from)) return
  assembly.put('flat', {
    ...onTable(campus, area.x, area.z),
    yaw: area.yaw,
    scale: [area.lengthM, GRAVEL_M, area.widthM],
    days: campus.substationDays,
    fromDay: from - 40,
    toDay: from - 10,
    entity: entityId('campus', index),
    motion: MOTION.extend,
    surface: 'gravel',
    pattern: PATTERN.grain,
  })
}
