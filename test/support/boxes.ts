import type { SimulationResult } from '../../shared/results/result.ts'
import { NO_OWNER, PLANT_KINDS } from '../../shared/results/plantTable.ts'

/** An upright box, campus-local metres, with what it is. */
export interface Box {
  name: string
  campusIndex: number
  x0: number
  x1: number
  y0: number
  y1: number
  z0: number
  z1: number
}

function box(
  name: string,
  campusIndex: number,
  centre: { x: number; y: number; z: number },
  size: { lengthM: number; widthM: number; heightM: number; yaw: number },
): Box {
  const isTurned = Math.abs(Math.sin(size.yaw)) > 0.5
  const halfX = (isTurned ? size.widthM : size.lengthM) / 2
  const halfZ = (isTurned ? size.lengthM : size.widthM) / 2
  return {
    name,
    campusIndex,
    x0: centre.x - halfX,
    x1: centre.x + halfX,
    y0: centre.y,
    y1: centre.y + size.heightM,
    z0: centre.z - halfZ,
    z1: centre.z + halfZ,
  }
}

/** Every machine and every row of racks of a result, as boxes. */
export function machineBoxes({ plant, rows, rackTypes }: SimulationResult): Box[] {
  const boxes: Box[] = []
  for (let i = 0; i < plant.count; i++) {
    const owner = plant.hallIndex[i] === NO_OWNER ? '' : ` of hall ${plant.hallIndex[i]}`
    boxes.push(
      box(
        `${PLANT_KINDS[plant.kind[i]!]} ${i}${owner}`,
        plant.campusIndex[i]!,
        { x: plant.x[i]!, y: plant.y[i]!, z: plant.z[i]! },
        {
          lengthM: plant.lengthM[i]!,
          widthM: plant.widthM[i]!,
          heightM: plant.heightM[i]!,
          yaw: plant.yaw[i]!,
        },
      ),
    )
  }
  for (let row = 0; row < rows.rowCount; row++) boxes.push(rowBox({ rows, rackTypes }, row))
  return boxes
}

/** The space a row of racks takes. */
export function rowBox({ rows, rackTypes }: Pick<SimulationResult, 'rows' | 'rackTypes'>, row: number): Box {
  const { depthM, heightM } = rackTypes[rows.rackTypeIndex[row]!]!
  const pitchM = rows.pitchM[row]!
  const alongM = ((rows.count[row]! - 1) * pitchM) / 2
  const yaw = rows.yaw[row]!
  return box(
    `row ${row}`,
    rows.campusIndex[row]!,
    { x: rows.x[row]! + alongM * Math.cos(yaw), y: rows.y[row]!, z: rows.z[row]! - alongM * Math.sin(yaw) },
    { lengthM: rows.count[row]! * pitchM, widthM: depthM, heightM, yaw },
  )
}

/** The outsides of buildings. */
export function buildingBoxes({ buildings }: SimulationResult): Box[] {
  return buildings.map(({ id, campusIndex, footprint, heightM }) =>
    box(`building ${id}`, campusIndex, { x: footprint.x, y: 0, z: footprint.z }, { ...footprint, heightM }),
  )
}

/** Pairs of boxes that share space, more than a millimetre of it in every direction. */
export function overlaps(boxes: readonly Box[]): string[] {
  const found: string[] = []
  const sorted = [...boxes].sort((a, b) => a.campusIndex - b.campusIndex || a.x0 - b.x0)
  sorted.forEach((a, index) => {
    for (let other = index + 1; other < sorted.length; other++) {
      const b = sorted[other]!
      if (b.campusIndex !== a.campusIndex || b.x0 > a.x1 - SLACK_M) break
      const isApart =
        b.z0 > a.z1 - SLACK_M || a.z0 > b.z1 - SLACK_M || b.y0 > a.y1 - SLACK_M || a.y0 > b.y1 - SLACK_M
      if (!isApart) found.push(`${a.name} and ${b.name}`)
    }
  })
  return found
}

/** Coordinates are float32: a kilometre from the origin they are good to a tenth of a millimetre. */
const SLACK_M = 1e-3

/** Whether the first box lies in the second on plan. */
export function isInside(inner: Box, outer: Pick<Box, 'x0' | 'x1' | 'z0' | 'z1'>): boolean {
  return (
    inner.x0 >= outer.x0 - SLACK_M &&
    inner.x1 <= outer.x1 + SLACK_M &&
    inner.z0 >= outer.z0 - SLACK_M &&
    inner.z1 <= outer.z1 + SLACK_M
  )
}

/** The ground of a campus. */
export function boardBox(
  { campuses }: SimulationResult,
  campusIndex: number,
): Pick<Box, 'x0' | 'x1' | 'z0' | 'z1'> {
  const { boardLengthM, boardWidthM } = campuses[campusIndex]!
  return { x0: -boardLengthM / 2, x1: boardLengthM / 2, z0: -boardWidthM / 2, z1: boardWidthM / 2 }
}

/** The white space of a hall, on plan. */
export function hallBox(
  { halls }: SimulationResult,
  hallIndex: number,
): Pick<Box, 'x0' | 'x1' | 'z0' | 'z1'> {
  const { x, z, lengthM, widthM } = halls[hallIndex]!.footprint
  return { x0: x - lengthM / 2, x1: x + lengthM / 2, z0: z - widthM / 2, z1: z + widthM / 2 }
}
