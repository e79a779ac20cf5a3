import { USER_SOURCE, type Confidence, type Graded } from '../../../shared/catalog/graded.ts'
import { listHalls } from '../../../shared/scenario/queries.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { EntityRef } from '../../../shared/state/entityRef.ts'
import { plantEquipment } from './plantEquipment.ts'

/** A number that the selection rests on and that belongs to a piece of equipment or a place. */
interface ProvenanceLine {
  label: string
  value: string
  unit: string
  confidence: Confidence
  source: string
  note: string | undefined
}

export interface ProvenanceGroup {
  title: string
  lines: ProvenanceLine[]
}

/** Units by the word that ends a key; the names in the document say their units. */
const UNITS: Record<string, string> = {
  Kw: 'kW',
  Kva: 'kVA',
  Mva: 'MVA',
  Kv: 'kV',
  Kwh: 'kWh',
  Mwh: 'MWh',
  C: '°C',
  K: 'K',
  M: 'm',
  M3: 'm³',
  Kg: 'kg',
  Ha: 'ha',
  Days: 'd',
}
/** Keys whose last words are a compound unit. */
const COMPOUND: Record<string, [label: string, unit: string]> = {
  liquidFlowLpmPerKw: ['Liquid flow', 'L/min per kW'],
  floorLoadKgPerM2: ['Floor load', 'kg/m²'],
  gridCarbonGPerKwh: ['Grid carbon', 'g/kWh'],
  tariffUsdPerMwh: ['Tariff', 'USD/MWh'],
  priceUsd: ['Price', 'USD'],
  fuelLPerKwh: ['Fuel', 'L/kWh'],
  h100EquivalentPerAccelerator: ['H100 equivalents per accelerator', ''],
  cpuPackageCount: ['CPU packages', ''],
}

/** `rackFeedLimitKw` -> `Rack feed limit` in kW. */
export function nameQuantity(key: string): { label: string; unit: string } {
  const compound = COMPOUND[key]
  if (compound) return { label: compound[0], unit: compound[1] }
  const words = key.split(/(?=[A-Z])/)
  const unit = words.length > 1 ? UNITS[words.at(-1) ?? ''] : undefined
  const ending = words.at(-1)
  const kept = unit !== undefined || ending === 'Count' ? words.slice(0, -1) : words
  const label = kept.join(' ').toLowerCase()
  const counted = ending === 'Count' && !label.endsWith('s') ? `${label}s` : label
  return { label: counted.charAt(0).toUpperCase() + counted.slice(1), unit: unit ?? '' }
}

const isGraded = (value: unknown): value is Graded<unknown> =>
  typeof value === 'object' && value !== null && 'confidence' in value && 'source' in value

const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 })

/** Title of a source as a reader wants it. */
export function sourceTitle(scenario: Scenario, id: string): string {
  if (id === USER_SOURCE) return 'typed in Rackrise'
  const source = scenario.equipment.sources.find((entry) => entry.id === id)
  if (!source) return id
  return [source.title, source.publisher, source.year].filter((part) => part !== undefined).join(', ')
}

/** Every graded number of one entry, in the order of its keys. */
function gradedLines(scenario: Scenario, entry: object): ProvenanceLine[] {
  const lines: ProvenanceLine[] = []
  for (const [key, value] of Object.entries(entry) as [string, unknown][]) {
    if (!isGraded(value) || typeof value.value !== 'number') continue
    const { label, unit } = nameQuantity(key)
    const { confidence, source, note } = value
    lines.push({
      label,
      value: number.format(value.value),
      unit,
      confidence,
      source: sourceTitle(scenario, source),
      note,
    })
  }
  return lines
}

const group = (scenario: Scenario, entry: ({ name: string } & object) | undefined): ProvenanceGroup[] =>
  entry ? [{ title: entry.name, lines: gradedLines(scenario, entry) }] : []

const find = <T extends { id: string }>(entries: readonly T[], id: string | null): T | undefined =>
  entries.find((entry) => entry.id === id)

/** Equipment and places behind the numbers of a selection; the values themselves are edited in the catalog, not here. */
export function provenanceOf(
  scenario: Scenario,
  result: SimulationResult,
  selection: EntityRef | null,
): ProvenanceGroup[] {
  const { equipment } = scenario
  if (!selection) return []
  if (selection.kind === 'hall') {
    const hall = listHalls(scenario)[selection.index]?.hall
    if (!hall) return []
    const cooling = find(equipment.coolingDesigns, hall.coolingDesignId)
    const types = new Set(hall.rackGroups.map((entry) => entry.rackTypeId))
    return [
      ...[...types].flatMap((id) => group(scenario, find(equipment.rackTypes, id))),
      ...group(scenario, find(equipment.powerDesigns, hall.powerDesignId)),
      ...group(scenario, cooling),
      ...group(scenario, find(equipment.heatRejections, cooling?.heatRejectionId ?? null)),
      ...group(scenario, find(equipment.chillers, cooling?.chillerId ?? null)),
      ...group(scenario, find(equipment.cdus, cooling?.cduId ?? null)),
      ...group(scenario, find(equipment.airHandlers, cooling?.airHandlerId ?? null)),
    ]
  }
  if (selection.kind === 'row' || selection.kind === 'rack') {
    const typeId = result.rackTypes[result.rows.rackTypeIndex[selection.index] ?? -1]?.id ?? null
    return group(scenario, find(equipment.rackTypes, typeId))
  }
  if (selection.kind === 'plant') {
    const made = plantEquipment(scenario, result, selection.index)
    return [made?.entry, made?.design].flatMap((entry) => group(scenario, entry ?? undefined))
  }
  if (selection.kind === 'campus') {
    const campus = scenario.campuses[selection.index]
    if (!campus) return []
    return [
      { title: campus.name, lines: gradedLines(scenario, campus) },
      ...group(scenario, find(equipment.locations, campus.locationId)),
      ...group(scenario, find(equipment.transformers, campus.mainTransformerId)),
      ...group(scenario, find(equipment.costSets, campus.costSetId)),
    ]
  }
  return []
}
