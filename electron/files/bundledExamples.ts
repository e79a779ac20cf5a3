import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Example } from '../../shared/contract/controlPlane.ts'
import type { Outcome } from './problem.ts'

export const SCENARIO_EXTENSION = '.rackrise'

/** Shown when nothing else is asked for. */
export const DEFAULT_EXAMPLE_ID = 'openai-aws'

/**
 * The example scenarios the app comes with: `<id>.rackrise` in one folder. They are given as JSON: whoever receives one
 * parses it in full, and a test holds that every one can be.
 */
export interface BundledExamples {
  /** The default first, the rest by name. */
  list: () => Promise<Example[]>
  read: (id: string) => Promise<Outcome<Record<string, unknown>>>
}

const exampleSchema = z.looseObject({ name: z.string(), summary: z.string() })

/** @param folder `assets/scenarios` of the checkout, or its copy in dist/ and in the package */
export function bundledExamples(folder: string): BundledExamples {
  const listIds = async (): Promise<string[]> => {
    const names = await readdir(folder)
    return names
      .filter((name) => name.endsWith(SCENARIO_EXTENSION))
      .map((name) => basename(name, SCENARIO_EXTENSION))
  }
  const readJson = async (id: string): Promise<z.infer<typeof exampleSchema>> =>
    exampleSchema.parse(JSON.parse(await readFile(join(folder, `${id}${SCENARIO_EXTENSION}`), 'utf8')))
  return {
    read: async (id) => {
      // Only names from the listing become paths.
      if ((await listIds()).includes(id)) return { ok: true, value: await readJson(id) }
      return { ok: false, problem: { code: 'noSuchExample', message: `There is no example called "${id}".` } }
    },
    list: async () => {
      const ids = await listIds()
      const examples = await Promise.all(
        ids.map(async (id) => {
          const { name, summary } = await readJson(id)
          return { id, name, summary }
        }),
      )
      const isDefault = (example: Example): number => Number(example.id === DEFAULT_EXAMPLE_ID)
      return examples.sort((a, b) => isDefault(b) - isDefault(a) || a.name.localeCompare(b.name))
    },
  }
}
