import { standOnShelves, type Shelves } from './shelves.ts'
import type { BuildingInside } from './buildingLayout.ts'
import type { Machine } from './places.ts'

/** Between the building and its yards, round the plot, and between machines outside, metres. */
// assumed: room for a truck beside the building, and the clearances makers ask for around coolers and generators.
const APRON_M = 5
const LANE_M = 8
const YARD_GAP_M = 1.5
const YARD_AISLE_M = 4
const SKID_GAP_M = 2
const GENERATOR_GAP_M = 2.5
const TANK_GAP_M = 1

/** A field of machines beside a building; z from the plot's north edge. */
export interface Yard {
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
  tanks: Yard
  generators: Yard
  unitSubstations: Yard
  coolingYard: Yard
}

/** Puts the yards around a building: electrical to the north, cooling to the south, machines in the order of their halls. */
export function layOutPlot(inside: BuildingInside): Plot {
  const along = (machines: Machine[], gapM: number, aisleM: number) =>
    standOnShelves(machines, inside.lengthM, gapM, aisleM)
  const of = (pick: (hall: BuildingInside['halls'][number]) => Machine[]) => inside.halls.flatMap(pick)
  const tanks = along(
    of(({ machines }) => machines.tanks),
    GENERATOR_GAP_M,
    TANK_GAP_M,
  )
  const generators = along(
    of(({ machines }) => machines.generators),
    GENERATOR_GAP_M,
    YARD_AISLE_M,
  )
  const unitSubstations = along(
    of(({ machines }) => machines.unitSubstations),
    SKID_GAP_M,
    YARD_AISLE_M,
  )
  const coolingYard = along(
    sortedByDepth(of(({ machines }) => machines.coolingYard)),
    YARD_GAP_M,
    YARD_AISLE_M,
  )

  let z = LANE_M
  const field = (shelves: Shelves, gapM: number): Yard => {
    const yard = { shelves, z }
    if (shelves.depthM > 0) z += shelves.depthM + gapM
    return yard
  }
  const tankYard = field(tanks, TANK_GAP_M)
  const generatorYard = field(generators, APRON_M)
  const substationYard = field(unitSubstations, APRON_M)
  const buildingZ = z
  z += inside.widthM + APRON_M
  const cooling = field(coolingYard, 0)
  const widest = Math.max(
    inside.lengthM,
    tanks.lengthM,
    generators.lengthM,
    unitSubstations.lengthM,
    coolingYard.lengthM,
  )
  return {
    inside,
    lengthM: widest + 2 * LANE_M,
    widthM: z + LANE_M,
    buildingX: LANE_M,
    buildingZ,
    tanks: tankYard,
    generators: generatorYard,
    unitSubstations: substationYard,
    coolingYard: cooling,
  }
}

/** Kinds in the order they stand from the building outwards. */
const YARD_ORDER = ['evaporative-unit', 'pump-skid', 'chiller', 'dry-cooler', 'cooling-tower']

function sortedByDepth(machines: Machine[]): Machine[] {
  return machines
    .map((machine, index) => ({ machine, index }))
    .sort(
      (a, b) => YARD_ORDER.indexOf(a.machine.kind) - YARD_ORDER.indexOf(b.machine.kind) || a.index - b.index,
    )
    .map(({ machine }) => machine)
}
