import { NO_OWNER, PLANT_KINDS, type PlantKind } from '../../../shared/results/plantTable.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { listHalls } from '../../../shared/scenario/queries.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'

/** The entry of the document's equipment that a machine is one of, and what the plan's own design says of it. */
export interface PlantEquipment {
  kind: PlantKind
  /** Null where the machine is of no catalogued make: sized by a rule, told in `rule`. */
  entry: ({ name: string } & object) | null
  /** The design that calls for it, where that holds numbers of its own. */
  design: ({ name: string } & object) | null
  rule: string | null
}

/** Machines of no make of their own: what they are, and by what they are sized. */
const RULES: Partial<Record<PlantKind, string>> = {
  'switchyard-bay':
    'Bay of an air-insulated switchyard: one a transformer and two for the lines. Its size follows from the utility’s voltage; phase clearances are assumed.',
  'control-house': 'Protection and control of the substation. A usual size is assumed.',
  'pump-skid':
    'Prefabricated skid with two pumps, of those that move the hall’s heat, and one to spare. Size and rating are assumed.',
  'busway-head': 'Feeds the busway over a pair of rows. A usual size is assumed.',
  'fuel-tank': 'Tank of the generator beside it: its length follows from the fuel that the hall keeps.',
}

const find = <T extends { id: string }>(entries: readonly T[], id: string | null | undefined): T | null =>
  entries.find((entry) => entry.id === id) ?? null

/** What a machine of the plant table is. @returns null for one the result does not hold */
export function plantEquipment(
  scenario: Scenario,
  { plant }: SimulationResult,
  index: number,
): PlantEquipment | null {
  const kind = PLANT_KINDS[plant.kind[index] ?? -1]
  if (!kind) return null
  const { equipment } = scenario
  const campus = scenario.campuses[plant.campusIndex[index] ?? -1]
  const hallIndex = plant.hallIndex[index] ?? NO_OWNER
  const hall = hallIndex === NO_OWNER ? undefined : listHalls(scenario)[hallIndex]?.hall
  const power = find(equipment.powerDesigns, hall?.powerDesignId)
  const cooling = find(equipment.coolingDesigns, hall?.coolingDesignId)
  const made = (entry: PlantEquipment['entry'], design: PlantEquipment['design']): PlantEquipment => ({
    kind,
    entry,
    design,
    rule: RULES[kind] ?? null,
  })
  switch (kind) {
    case 'main-transformer':
      return made(find(equipment.transformers, campus?.mainTransformerId), null)
    case 'unit-substation':
      return made(find(equipment.transformers, power?.unitSubstationId), power)
    case 'ups':
      return made(find(equipment.upsTypes, power?.upsId), power)
    case 'battery':
      return hall
        ? {
            ...made(find(equipment.upsTypes, power?.upsId), power),
            rule: 'Batteries of the UPS beside them.',
          }
        : made(find(equipment.batteries, campus?.battery?.batteryId), null)
    case 'generator':
    case 'fuel-tank':
      return made(find(equipment.generators, power?.generatorId), power)
    case 'busway-head':
      return made(null, power)
    case 'chiller':
      return made(find(equipment.chillers, cooling?.chillerId), cooling)
    case 'dry-cooler':
    case 'cooling-tower':
      return made(find(equipment.heatRejections, cooling?.heatRejectionId), cooling)
    case 'cdu':
      return made(find(equipment.cdus, cooling?.cduId), cooling)
    case 'fan-wall':
    case 'in-row-exchanger':
    case 'evaporative-unit':
      return made(find(equipment.airHandlers, cooling?.airHandlerId), cooling)
    case 'pump-skid':
      return made(null, cooling)
    case 'switchyard-bay':
    case 'control-house':
      return made(null, null)
  }
}
