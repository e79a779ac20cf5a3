import { CONFIDENCES, type Confidence } from '../../shared/catalog/graded.ts'
import type { Assumption } from '../../shared/results/result.ts'
import type { Briefing } from './briefing.ts'
import { joinWords } from './wording.ts'

/** Inputs that say the same of the same places for the same reason, on one row. */
export interface RegisterRow {
  /** `Hall D1A to Hall D2D (8), Nvidia GB200 NVL72`. */
  where: string
  /** `feed 6,500 kW; cooling 6,600 kW`. */
  values: string
  confidence: Confidence
  note: string
  source: string
}

/**
 * The register brought to a length that is read: first, inputs with the same value, grade, source and note at several places
 * become one; then, inputs of the same places with the same grade, source and note share a row. The least certain come
 * first, otherwise the order of the plan is kept.
 */
export function registerRows(briefing: Briefing): RegisterRow[] {
  const placeOf = placeNamer(briefing)
  const byValue = group(briefing.result.assumptions, (input) => {
    const { quantity, kind } = placeOf(input)
    return [kind, quantity, input.value, input.confidence, input.source, input.note]
  })
  const spread = byValue.map((alike) => ({
    first: alike[0],
    places: [...new Set(alike.map((input) => placeOf(input).place))],
    kind: placeOf(alike[0]).kind,
  }))
  const rows = group(spread, ({ first, places, kind }) => [
    kind,
    places,
    first.confidence,
    first.source,
    first.note,
  ])
  return rows
    .map((parts): RegisterRow => {
      const [{ first, places, kind }] = parts
      return {
        where: `${spanOf(places)}${kind === '' ? '' : `, ${kind}`}`,
        values: parts.map((part) => `${placeOf(part.first).quantity} ${part.first.value}`).join('; '),
        confidence: first.confidence,
        note: first.note,
        source: first.source,
      }
    })
    .toSorted((a, b) => CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence))
}

interface Place {
  place: string
  /** What stands there, where that is not the place itself: the rack type of a group. */
  kind: string
  quantity: string
}

/** Halls, rack groups and buildings are named by what a reader calls them; everything else by the register's own label. */
function placeNamer({ places, scenario }: Briefing): (input: Assumption) => Place {
  const names = new Map<string, { place: string; kind: string }>()
  for (const { campus, building, hall } of places) {
    const path = `campuses/${campus.id}/buildings/${building.id}/halls/${hall.id}`
    names.set(path, { place: hall.name, kind: '' })
    for (const { id, rackTypeId } of hall.rackGroups) {
      const type = scenario.equipment.rackTypes.find((rackType) => rackType.id === rackTypeId)
      names.set(`${path}/rackGroups/${id}`, { place: hall.name, kind: type?.name ?? rackTypeId })
    }
  }
  for (const { id, rackTypeId } of scenario.deliveries) {
    const type = scenario.equipment.rackTypes.find((rackType) => rackType.id === rackTypeId)
    names.set(`deliveries/${id}`, { place: `Delivery of ${type?.name ?? rackTypeId}`, kind: '' })
  }
  return ({ path, label }) => {
    const cut = label.lastIndexOf(': ')
    const owner = cut < 0 ? 'Plan' : label.slice(0, cut)
    const quantity = cut < 0 ? label : label.slice(cut + 2)
    return { ...(names.get(path.slice(0, path.lastIndexOf('/'))) ?? { place: owner, kind: '' }), quantity }
  }
}

/** More places than this are named by the first and the last. */
const MOST_NAMED = 3

/** `Hall D1A`, `Hall D1A and Hall D1B`, or `Hall D1A to Hall D2D (8)`. */
function spanOf(places: readonly string[]): string {
  if (places.length <= MOST_NAMED) return joinWords(places)
  return `${places[0] ?? ''} to ${places.at(-1) ?? ''} (${places.length})`
}

/** Groups in order of first appearance. */
function group<T>(items: readonly T[], keyOf: (item: T) => unknown): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
