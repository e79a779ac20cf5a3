import { readFileSync } from 'node:fs'
import path from 'node:path'
import { catalogSchema, type Catalog } from '../../shared/catalog/catalog.ts'
import type { Confidence } from '../../shared/catalog/graded.ts'
import { parseScenarioText } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'

const repo = path.resolve(import.meta.dirname, '..', '..')
const assets = path.join(repo, 'assets')

/** Reference tables the catalog was filled from; not part of the project, so a test that reads them may have to skip. */
export const referenceData = path.resolve(repo, '..', 'shared', 'reference', 'data')

export const CATALOG_KINDS = Object.keys(catalogSchema.shape) as (keyof Catalog)[]

/** One file of the bundled catalog as it lies on disk. */
export function readCatalogFile(kind: keyof Catalog): unknown {
  return JSON.parse(readFileSync(path.join(assets, 'catalog', `${kind}.json`), 'utf8'))
}

export function readBundledCatalog(): Catalog {
  return catalogSchema.parse(Object.fromEntries(CATALOG_KINDS.map((kind) => [kind, readCatalogFile(kind)])))
}

export const SCENARIO_NAMES = ['openai-aws', 'new-carlisle', 'first-hall'] as const

export function readScenarioText(name: string): string {
  return readFileSync(path.join(assets, 'scenarios', `${name}.rackrise`), 'utf8')
}

export function readBundledScenario(name: string): Scenario {
  const parsed = parseScenarioText(readScenarioText(name))
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.message}`)
  return parsed.value
}

export interface Cited {
  path: string
  source: string
  confidence: Confidence
  note: string | undefined
}

/** Every value with provenance under `node`, with the path it stands at. */
export function listCited(node: unknown, at = ''): Cited[] {
  if (typeof node !== 'object' || node === null) return []
  const entry = node as Record<string, unknown>
  const below = Object.entries(entry).flatMap(([key, value]) => listCited(value, at ? `${at}/${key}` : key))
  if (typeof entry.source !== 'string') return below
  const { source, confidence, note } = entry as unknown as Cited
  return [{ path: at, source, confidence, note }, ...below]
}

/** Rows of a comma-separated table as records; double quotes may enclose commas and line ends. */
export function readCsv(file: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  for (const char of `${readFileSync(file, 'utf8').trimEnd()}\n`) {
    if (char === '"') isQuoted = !isQuoted
    else if (isQuoted || (char !== ',' && char !== '\n' && char !== '\r')) cell += char
    else if (char !== '\r') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (char === '\n') rows.push([])
    }
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 0)
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}
