import type { Graded } from '../../../shared/catalog/graded.ts'
import type { CampusSpec } from '../../../shared/scenario/campus.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { listHalls } from '../../../shared/scenario/queries.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { valueAt, parsePath } from '../../../shared/state/commands/path.ts'
import type { Dimension } from '../../../shared/units/quantity.ts'

/** A value of the document that the inspector edits. */
export interface EditableInput {
  /** Place in the document: `campuses/0/buildings/1/halls/0/feedKw`. */
  path: string
  label: string
  /** What the label alone does not say, for the Edit menu and for screen readers. */
  fullLabel: string
  /** `text` and `date` are plain values; the rest are graded quantities typed with a unit. */
  kind: 'text' | 'date' | Dimension
  /** Smallest and largest value that makes sense, in the stored unit. */
  min: number
  max: number
  /** Of a graded value with several numbers, the one that is edited: `low`, `mode`, `high`. */
  member?: string
  /** Shown, and kept, while the document has no value of its own here. */
  inherited?: Graded
}

/** A heading over inputs that belong together. */
export interface InputGroup {
  title: string
  inputs: EditableInput[]
}

const text = (path: string, label: string, fullLabel: string): EditableInput => ({
  path,
  label,
  fullLabel,
  kind: 'text',
  min: 0,
  max: 0,
})

function hallInputs(scenario: Scenario, hallIndex: number): InputGroup[] {
  const place = listHalls(scenario)[hallIndex]
  if (!place) return []
  const { hall, path } = place
  const quantity = (key: string, label: string, kind: Dimension, max: number, min = 0): EditableInput => ({
    path: `${path}/${key}`,
    label,
    fullLabel: `${label} of ${hall.name}`,
    kind,
    min,
    max,
  })
  const racks = hall.rackGroups.map((group, index): InputGroup => {
    const type = scenario.equipment.rackTypes.find((entry) => entry.id === group.rackTypeId)
    const own = `rackGroups/${index}`
    const rackPower = quantity(`${own}/powerMaxKw`, 'Power per rack', 'powerKw', 2000)
    return {
      title: `${type?.name ?? group.rackTypeId}, ${group.workload}`,
      inputs: [
        quantity(`${own}/rackCount`, 'Racks', 'count', 100_000),
        type ? { ...rackPower, inherited: type.powerMaxKw } : rackPower,
        quantity(`${own}/utilisation`, 'Utilisation', 'ratio', 1),
      ],
    }
  })
  return [
    ...racks,
    {
      title: 'Hall',
      inputs: [
        text(`${path}/name`, 'Name', `Name of ${hall.name}`),
        quantity('feedKw', 'Electrical feed', 'powerKw', 500_000),
        quantity('coolingKw', 'Cooling', 'powerKw', 500_000),
        quantity('installRatePerDay', 'Racks installed', 'perDay', 500),
        quantity('burnInDays', 'Burn-in', 'days', 400),
        quantity('floorLoadKgPerM2', 'Floor load', 'floorLoadKgPerM2', 20_000),
        quantity('lengthM', 'Length', 'lengthM', 1000),
        quantity('widthM', 'Width', 'lengthM', 1000),
      ],
    },
  ]
}

/** Campus and place in it of the building with this place in the whole scenario. */
function findBuilding(
  scenario: Scenario,
  buildingIndex: number,
): { campus: number; building: number } | null {
  let first = 0
  for (const [campus, { buildings }] of scenario.campuses.entries()) {
    if (buildingIndex < first + buildings.length) return { campus, building: buildingIndex - first }
    first += buildings.length
  }
  return null
}

function buildingInputs(scenario: Scenario, buildingIndex: number): InputGroup[] {
  const found = findBuilding(scenario, buildingIndex)
  const building = found && scenario.campuses[found.campus]?.buildings[found.building]
  if (!building) return []
  const path = `campuses/${found.campus}/buildings/${found.building}`
  const start: EditableInput = {
    ...text(`${path}/startDate`, 'Work starts', `Start of work on ${building.name}`),
    kind: 'date',
  }
  const name = text(`${path}/name`, 'Name', `Name of ${building.name}`)
  return [{ title: 'Building', inputs: [name, start] }]
}

function campusInputs(scenario: Scenario, campusIndex: number): InputGroup[] {
  const campus = scenario.campuses[campusIndex]
  if (!campus) return []
  const path = `campuses/${campusIndex}`
  const tranches = campus.gridTranches.map((tranche, index): InputGroup => {
    const own = `${path}/gridTranches/${index}`
    const of = (label: string): string => `${label} of ${tranche.name} at ${campus.name}`
    return {
      title: tranche.name,
      inputs: [
        text(`${own}/name`, 'Name', of('Name')),
        { ...text(`${own}/date`, 'Arrives', of('Arrival')), kind: 'date' },
        {
          path: `${own}/capacityMva`,
          label: 'Capacity',
          fullLabel: of('Capacity'),
          kind: 'apparentMva',
          min: 0,
          max: 20_000,
        },
      ],
    }
  })
  const name = text(`${path}/name`, 'Name', `Name of ${campus.name}`)
  const degrees = (key: string, label: string, most: number): EditableInput => ({
    path: `${path}/${key}`,
    label,
    fullLabel: `${label} of ${campus.name}`,
    kind: 'degrees',
    min: -most,
    max: most,
  })
  return [
    {
      title: 'Campus',
      inputs: [name, degrees('latitude', 'Latitude', 90), degrees('longitude', 'Longitude', 180)],
    },
    ...reuseInputs(campus, path),
    ...tranches,
    ...clusterInputs(campus, path),
  ]
}

/** What a neighbour takes of the heat, where one was agreed. */
function reuseInputs(campus: CampusSpec, path: string): InputGroup[] {
  if (!campus.heatReuse) return []
  const own = `${path}/heatReuse`
  const of = (label: string): string => `${label} of the heat given to a neighbour of ${campus.name}`
  return [
    {
      title: 'Heat reuse',
      inputs: [
        {
          path: `${own}/shareRatio`,
          label: 'Share of liquid heat',
          fullLabel: of('Share'),
          kind: 'ratio',
          min: 0,
          max: 1,
        },
        {
          path: `${own}/supplyTempC`,
          label: 'Asked for at',
          fullLabel: of('Temperature'),
          kind: 'temperatureC',
          min: 0,
          max: 90,
        },
      ],
    },
  ]
}

/** The cluster of a campus: its fabric, its training job, its batteries, as far as the plan has them. */
function clusterInputs({ name, fabric, trainingSwings, battery }: CampusSpec, path: string): InputGroup[] {
  const quantity = (place: string, label: string, kind: Dimension, max: number, min = 0): EditableInput => ({
    path: `${path}/${place}`,
    label,
    fullLabel: `${label} at ${name}`,
    kind,
    min,
    max,
  })
  const groups: InputGroup[] = []
  if (fabric) {
    groups.push({
      title: 'Fabric',
      inputs: [
        quantity('fabric/portsPerAccelerator', 'Ports per accelerator', 'count', 16, 1),
        quantity('fabric/switchRadix', 'Ports of a switch', 'count', 4096, 8),
        quantity('fabric/oversubscription', 'Leaf ports down over up', 'count', 32, 1),
        quantity('fabric/switchKw', 'One switch', 'powerKw', 100),
        quantity('fabric/acceleratorsPerStorageRack', 'Accelerators per storage rack', 'count', 100_000, 1),
      ],
    })
  }
  if (trainingSwings) {
    groups.push({
      title: 'Training job',
      inputs: [
        quantity('trainingSwings/computeRatio', 'Computing', 'ratio', 1),
        quantity('trainingSwings/communicationRatio', 'Power while communicating', 'ratio', 1),
        quantity('trainingSwings/floorRatio', 'Power floor', 'ratio', 1),
      ],
    })
  }
  if (battery) {
    groups.push({
      title: 'Batteries',
      inputs: [quantity('battery/unitCount', 'Containers', 'count', 10_000)],
    })
  }
  return groups
}

/** Utilisation by date of each tenant that has it. */
function tenantInputs(scenario: Scenario): InputGroup[] {
  return scenario.tenants.flatMap(({ name, usage }, tenant) =>
    usage === undefined
      ? []
      : {
          title: `Use by ${name}`,
          inputs: usage.map(({ date, daysLive }, step): EditableInput => {
            const from = date ?? `day ${daysLive?.value ?? 0} live`
            return {
              path: `tenants/${tenant}/usage/${step}/utilisation`,
              label: `Utilisation from ${from}`,
              fullLabel: `Utilisation of ${name} from ${from}`,
              kind: 'ratio',
              min: 0,
              max: 1,
            }
          }),
        },
  )
}

/** What can be edited about a selection; nothing selected is the portfolio. */
export function editableInputs(scenario: Scenario, selection: EntityRef | null): InputGroup[] {
  if (!selection) {
    const name = text('name', 'Name', 'Name of the plan')
    return [{ title: 'Plan', inputs: [name] }, ...tenantInputs(scenario)]
  }
  if (selection.kind === 'campus') return campusInputs(scenario, selection.index)
  if (selection.kind === 'building') return buildingInputs(scenario, selection.index)
  if (selection.kind === 'hall') return hallInputs(scenario, selection.index)
  return []
}

/** The graded value an input stands for, its own or the one it inherits; null for plain text and plain numbers. */
export function gradedOf(scenario: Scenario, input: EditableInput): Graded | null {
  if (input.kind === 'text' || input.kind === 'date') return null
  const own = valueAt(scenario, parsePath(input.path)) as Graded | number | undefined
  if (typeof own === 'number') return null
  if (own && input.member !== undefined) {
    return { ...own, value: (own.value as unknown as Record<string, number>)[input.member] ?? 0 }
  }
  return own ?? input.inherited ?? null
}

/** The number an input stands for, graded or plain; undefined where the document has none. */
export function numberOf(scenario: Scenario, input: EditableInput): number | undefined {
  const own = valueAt(scenario, parsePath(input.path))
  return typeof own === 'number' ? own : gradedOf(scenario, input)?.value
}
