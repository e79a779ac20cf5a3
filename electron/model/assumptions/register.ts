import type { Graded } from '../../../shared/catalog/graded.ts'
import type { Assumption } from '../../../shared/results/result.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { SimulateOptions } from '../simulateOptions.ts'
import { formatValue, readKey } from './format.ts'
import { usedEquipment } from './usedEquipment.ts'

/** At most this many lines; a register longer than this is read by no one and costs more than the rest of the result. */
const MOST_LINES = 10_000

/**
 * Every graded input the result rests on: the scenario's own and those of the equipment it uses, in document order, with its
 * path, value, grade and source. Cut, when very long, to the least certain.
 */
export function listAssumptions(plan: Plan, options: SimulateOptions = {}): Assumption[] {
  const lines: Assumption[] = plan.campuses.map((campus) => weatherLine(campus, options))
  const { equipment: _, ...document } = plan.scenario
  for (const [key, value] of Object.entries(document)) walk(value, key, '', lines)
  for (const [kind, entries] of Object.entries(usedEquipment(plan)))
    walk(entries, `equipment/${kind}`, '', lines)
  if (lines.length <= MOST_LINES) return lines
  const order = ['assumed', 'reported', 'vendor', 'measured']
  return order
    .flatMap((confidence) => lines.filter((line) => line.confidence === confidence))
    .slice(0, MOST_LINES)
}

/** The hours a campus is run on: from a file, or made of normals, and then assumed. */
function weatherLine({ spec, location, weather }: CampusPlan, options: SimulateOptions): Assumption {
  const line = { path: `campuses/${spec.id}/weather`, label: `${spec.name}: hours of weather` }
  if (options.weather) {
    return {
      ...line,
      value: `8,760 hours of ${options.weather.name}`,
      confidence: 'measured',
      source: 'weather file given for this run',
      note: 'Stands over every campus; plant is sized on its own 0.4 % values.',
    }
  }
  if (weather) {
    return {
      ...line,
      value: `8,760 hours of ${weather.name}`,
      confidence: weather.confidence,
      source: weather.source,
      note: weather.notes.join(' ').slice(0, 400),
    }
  }
  return {
    ...line,
    value: `8,760 hours built from the monthly normals of ${location.name}`,
    confidence: 'assumed',
    source: location.dryBulbMonthlyC.source,
    note: 'Monthly means and the 0.4 % design values are the place’s; the swing of a day and the spells of weather between them are assumed.',
  }
}

function isGraded(value: object): value is Graded<unknown> {
  return 'value' in value && 'confidence' in value && 'source' in value
}

function walk(value: unknown, path: string, owner: string, lines: Assumption[]): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, index) =>
      walk(item, `${path}/${nameOf(item, ['id', 'stageId']) ?? index}`, owner, lines),
    )
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (isGraded(value)) {
    const key = path.slice(path.lastIndexOf('/') + 1)
    const { words, unit } = readKey(key)
    lines.push({
      path,
      label: owner ? `${owner}: ${words}` : words,
      value: formatValue(value.value, unit),
      confidence: value.confidence,
      source: value.source,
      note: value.note ?? '',
    })
    return
  }
  const named = nameOf(value, ['name'])
  const here = named ?? groupName(value) ?? owner
  for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`, longName(owner, here), lines)
}

function nameOf(value: unknown, keys: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null) return null
  for (const key of keys) {
    const name = (value as Record<string, unknown>)[key]
    if (typeof name === 'string') return name
  }
  return null
}

/** Rack groups and deliveries carry no name of their own; their rack type says what they are. */
function groupName(value: object): string | null {
  return nameOf(value, ['rackTypeId'])
}

/** `New Carlisle, Building 1, Hall 2`. */
function longName(owner: string, name: string): string {
  if (!owner || owner === name || owner.endsWith(`, ${name}`))
    return name && owner.endsWith(name) ? owner : name
  return `${owner}, ${name}`
}
