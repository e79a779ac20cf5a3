import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogSchema, type Catalog } from '../../shared/catalog/catalog.ts'
import { reasonOf, type Outcome } from './problem.ts'

/** Reads the catalog that comes with the app, one file a kind. A copy can be damaged. */
export async function readCatalog(folder: string): Promise<Outcome<Catalog>> {
  let reason = 'it is not the catalog that belongs to this version'
  try {
    const kinds = Object.keys(catalogSchema.shape)
    const entries = await Promise.all(
      kinds.map(async (kind): Promise<[string, unknown]> => {
        return [kind, JSON.parse(await readFile(join(folder, `${kind}.json`), 'utf8'))]
      }),
    )
    const parsed = catalogSchema.safeParse(Object.fromEntries(entries))
    if (parsed.success) return { ok: true, value: parsed.data }
  } catch (error) {
    reason = error instanceof SyntaxError ? 'it is torn' : reasonOf(error)
  }
  const message = `The catalog that comes with Rackrise cannot be used: ${reason}. Install Rackrise anew.`
  return { ok: false, problem: { code: 'noCatalog', message } }
}
