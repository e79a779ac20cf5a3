import type { BuildingInside } from './buildingLayout.ts'
import { standGenerators } from './generatorYard.ts'
import type { Machine } from './places.ts'
import { standOnShelves, type Shelves } from './shelves.ts'

/** Between the building and its yards, round the plot, and between machines outside, metres. */
// assumed: room for a truck beside the building, and the clearances makers ask for around coolers and generators.
const APRON_M = 6
const LANE_M = 8
const YARD_GAP_M = 1.5
export const YARD_AISLE_M = 4
const SKID_GAP_M = 2

/** A field of machines beside a building; z from the plot's north edge. */
interface Yard {
  shelves: Shelves
  z: number
}

/** A building with everything that stands around it; x, z of the building from the plot's north-west corner. */
export interface Plot {
  inside: BuildingInside
  lengthM: number
  widthM: number
  buildingX: number
  buildingZ: number
  /** North: generators with their tanks, then unit substations next to the building. South: the cooling yard. */
  generators: Yard
  unitSubstations: Yard
  coolingYard: Yard
}

/** Puts the yards around a building: electrical to the north, cooling to the south, machines in the order of their halls. */
export function layOutPlot(inside: BuildingInside): Plot {
  const of = (pick: (hall: BuildingInside['halls'][number]) => Machine[]) => inside.halls.flatMap(pick)
  const stand = (machines: Machine[], gapM: number) =>
    standOnShelves(machines, inside.lengthM, gapM, YARD_AISLE_M)
  const generators = standGenerators(
    of(({ machines }) => machines.generators),
    of(({ machines }) => machines.tanks),
    inside.lengthM,
  )
  const unitSubstations = stand(
    of(({ machines }) => machines.unitSubstations),
    SKID_GAP_M,
  )
  const coolingYard = stand(fromBuildingOutwards(of(({ machines }) => machines.coolingYard)), YARD_GAP_M)

  let z = LANE_M
  const field = (shelves: Shelves): Yard => {
    const yard = { shelves, z }
    if (shelves.depthM > 0) z += shelves.depthM + APRON_M
    return yard
  }
  const generatorYard = field(generators)
  const substationYard = field(unitSubstations)
  const buildingZ = z
  z += inside.widthM + APRON_M
  const cooling = { shelves: coolingYard, z }
  const widest = Math.max(inside.lengthM, generators.lengthM, unitSubstations.lengthM, coolingYard.lengthM)
  return {
    inside,
    lengthM: widest + 2 * LANE_M,
    widthM: z + coolingYard.depthM + LANE_M,
    buildingX: LANE_M,
    buildingZ,
    generators: generatorYard,
    unitSubstations: substationYard,
    coolingYard: cooling,
  }
}

/** What stands next to the building, and what follows behind it. */
const BEHIND = ['chiller', 'dry-cooler', 'cooling-tower']

/** Sorts a cooling yard by distance from the building; within one distance machines keep the order of their halls. */
function fromBuildingOutwards(machines: readonly Machine[]): Machine[] {
  return machines
    .map((machine, index) => ({ machine, index, distance: BEHIND.indexOf(machine.kind) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .map(({ machine }) => machine)
}
