import type { ReportElevation, ReportSitePlan } from '../../shared/contract/reportDocument.ts'
import type { Building, Campus, Footprint, Run } from '../../shared/results/place.ts'
import { PLANT_KINDS, type PlantKind } from '../../shared/results/plantTable.ts'
import type { Briefing } from './briefing.ts'

/** More campuses than this do not fit on a page at a scale that shows buildings; the largest are drawn. */
const MOST_PLANS = 4

const ELECTRICAL: readonly PlantKind[] = [
  'main-transformer',
  'switchyard-bay',
  'control-house',
  'unit-substation',
  'generator',
  'fuel-tank',
]
const COOLING: readonly PlantKind[] = ['chiller', 'dry-cooler', 'cooling-tower']
/** Stands on roofs: seen from the side, not needed from above. */
const ON_ROOFS: readonly PlantKind[] = ['evaporative-unit']

/** The campuses from above, the largest boards where there are too many. */
export function drawSitePlans(briefing: Briefing): ReportSitePlan[] {
  const { campuses } = briefing.result
  return campuses
    .map((campus, index) => ({ campus, index }))
    .toSorted((a, b) => boardM2(b.campus) - boardM2(a.campus))
    .slice(0, MOST_PLANS)
    .toSorted((a, b) => a.index - b.index)
    .map(({ campus, index }) => drawSitePlan(briefing, campus, index))
}

const boardM2 = ({ boardLengthM, boardWidthM }: Campus): number => boardLengthM * boardWidthM

function drawSitePlan({ result }: Briefing, campus: Campus, campusIndex: number): ReportSitePlan {
  const buildings = result.buildings.filter((building) => building.campusIndex === campusIndex)
  const linesOf = (kind: Run['kind']) =>
    campus.runs
      .filter((run) => run.kind === kind)
      .map(({ points, widthM }) => ({ points: onGround(points), widthM }))
  const machines = (kinds: readonly PlantKind[]): number[] =>
    plantOf(result, kinds, (index) => result.plant.campusIndex[index] === campusIndex).flatMap(
      ({ x, z, lengthM, widthM }) => [x, z, lengthM, widthM].map(decimetres),
    )
  return {
    campus: campus.name,
    lengthM: campus.boardLengthM,
    widthM: campus.boardWidthM,
    buildings: buildings.map(({ name, footprint, isOptional, firstHall, hallCount }) => ({
      name,
      isOptional,
      outline: rectOf(footprint),
      halls: result.halls.slice(firstHall, firstHall + hallCount).map((hall) => rectOf(hall.footprint)),
    })),
    substation: campus.substation === null ? null : rectOf(campus.substation),
    electrical: machines(ELECTRICAL),
    cooling: machines(COOLING),
    roads: linesOf('road'),
    lines: linesOf('hv-line'),
  }
}

/** One building of the plan with its plant, seen from the south; `null` without a building. */
export function drawElevation({ result }: Briefing): ReportElevation | null {
  const rackCount = ({ firstHall, hallCount }: Building): number =>
    result.halls.slice(firstHall, firstHall + hallCount).reduce((sum, hall) => sum + hall.rackCount, 0)
  const contracted = result.buildings.filter(({ isOptional }) => !isOptional)
  const [building] = (contracted.length > 0 ? contracted : result.buildings).toSorted(
    (a, b) => rackCount(b) - rackCount(a),
  )
  if (!building) return null
  const buildingIndex = result.buildings.indexOf(building)
  const { x, z, lengthM, widthM } = turned(building.footprint)
  const body = {
    x,
    z: z + widthM / 2,
    lengthM,
    bottomM: 0,
    heightM: building.heightM,
    kind: 'building' as const,
  }
  const machines = plantOf(
    result,
    [...ELECTRICAL, ...COOLING, ...ON_ROOFS],
    (index) => result.plant.buildingIndex[index] === buildingIndex,
  ).map((machine) => ({
    x: machine.x,
    z: machine.z + machine.widthM / 2,
    lengthM: machine.lengthM,
    bottomM: machine.y,
    heightM: machine.heightM,
    kind:
      COOLING.includes(machine.kind) || ON_ROOFS.includes(machine.kind)
        ? ('cooling' as const)
        : ('electrical' as const),
  }))
  return {
    building: building.name,
    campus: result.campuses[building.campusIndex]?.name ?? '',
    heightM: building.heightM,
    // The farthest first: what stands nearer hides it.
    boxes: [body, ...machines]
      .sort((a, b) => a.z - b.z)
      .map((box) => ({
        kind: box.kind,
        fromM: decimetres(box.x - box.lengthM / 2),
        lengthM: decimetres(box.lengthM),
        bottomM: decimetres(box.bottomM),
        heightM: decimetres(box.heightM),
      })),
  }
}

interface Machine {
  kind: PlantKind
  x: number
  y: number
  z: number
  /** Along x and along z, the quarter turn taken. */
  lengthM: number
  widthM: number
  heightM: number
}

function plantOf(
  { plant }: Briefing['result'],
  kinds: readonly PlantKind[],
  isMeant: (index: number) => boolean,
): Machine[] {
  const machines: Machine[] = []
  for (let index = 0; index < plant.count; index++) {
    const kind = PLANT_KINDS[plant.kind[index] ?? -1]
    if (kind === undefined || !kinds.includes(kind) || !isMeant(index)) continue
    const of = (column: Float32Array): number => column[index] ?? 0
    const footprint = {
      x: of(plant.x),
      z: of(plant.z),
      lengthM: of(plant.lengthM),
      widthM: of(plant.widthM),
      yaw: of(plant.yaw),
    }
    machines.push({ kind, y: of(plant.y), heightM: of(plant.heightM), ...turned(footprint) })
  }
  return machines
}

/** Length along x and width along z: the layout turns things by quarters only. */
function turned({ x, z, lengthM, widthM, yaw }: Footprint): Omit<Footprint, 'yaw'> {
  const isAcross = Math.abs(Math.sin(yaw)) > 0.5
  return { x, z, lengthM: isAcross ? widthM : lengthM, widthM: isAcross ? lengthM : widthM }
}

function rectOf(footprint: Footprint): [x: number, z: number, lengthM: number, widthM: number] {
  const { x, z, lengthM, widthM } = turned(footprint)
  return [decimetres(x), decimetres(z), decimetres(lengthM), decimetres(widthM)]
}

/** x and z of triples x, y, z. */
function onGround(points: readonly number[]): number[] {
  return points.flatMap((value, index) => (index % 3 === 1 ? [] : [decimetres(value)]))
}

const decimetres = (metres: number): number => Math.round(metres * 10) / 10
