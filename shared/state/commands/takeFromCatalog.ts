import type { Catalog } from '../../catalog/catalog.ts'
import { checkReferences } from '../../scenario/checkReferences.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { Command } from './command.ts'
import { parsePath, replaceAt, valueAt } from './path.ts'

/** Kind of entry that a key of an entry names. */
const REFERENCES: Record<string, keyof Catalog> = {
  unitSubstationId: 'transformers',
  upsId: 'upsTypes',
  generatorId: 'generators',
  cduId: 'cdus',
  heatRejectionId: 'heatRejections',
  chillerId: 'chillers',
  airHandlerId: 'airHandlers',
}

/**
 * Names an entry of the catalog at a place of the document and copies it in, with the machines it is made of and the publications it cites.
 * An entry that the document already holds stays as it is there.
 *
 * @param place path in the document, `campuses/0/buildings/0/halls/1/coolingDesignId`
 * @param catalog `null` while only what the document holds can be chosen
 */
export function takeFromCatalog(
  place: string,
  kind: keyof Catalog,
  id: string,
  catalog: Catalog | null,
  label: string,
): Command {
  const path = parsePath(place)
  return {
    label,
    apply: (scenario) => {
      if (valueAt(scenario, path) === id) return { ok: true, scenario }
      const equipment = catalog ? embed(scenario.equipment, catalog, kind, id) : scenario.equipment
      const next: Scenario = replaceAt({ ...scenario, equipment }, path, id)
      const problem = checkReferences(next)
      return problem ? { ok: false, message: problem.message } : { ok: true, scenario: next }
    },
  }
}

/** Equipment with an entry of the catalog and everything it refers to. */
function embed(equipment: Catalog, catalog: Catalog, kind: keyof Catalog, id: string): Catalog {
  const own = equipment[kind] ?? []
  if (own.some((entry) => entry.id === id)) return equipment
  const entry = catalog[kind]?.find((candidate) => candidate.id === id)
  if (!entry) return equipment
  let next: Catalog = { ...equipment, [kind]: [...own, entry] }
  for (const [key, value] of Object.entries(entry)) {
    const referred = REFERENCES[key]
    if (referred && typeof value === 'string') next = embed(next, catalog, referred, value)
  }
  for (const source of citedIn(entry)) next = embed(next, catalog, 'sources', source)
  return next
}

/** Ids of the publications that stand anywhere in an entry. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    key === 'source' && typeof item === 'string' ? [item] : citedIn(item),
  )
}
