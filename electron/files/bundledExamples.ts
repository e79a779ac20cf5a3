import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Example, Problem } from '../../shared/contract/controlPlane.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Outcome } from './problem.ts'
import { readScenarioFile } from './readScenarioFile.ts'

export const SCENARIO_EXTENSION = '.rackrise'

/** Shown when nothing else is asked for. */
export const DEFAULT_EXAMPLE_ID = 'openai-aws'

/** The example scenarios the app comes with: `<id>.rackrise` in one folder. */
export interface BundledExamples {
  /** The default first, the rest by name. */
  list: () => Promise<Example[]>
  read: (id: string) => Promise<Outcome<Scenario>>
}

/** @param folder `assets/scenarios` of the checkout, or its copy in dist/ and in the package */
export function bundledExamples(folder: string): BundledExamples {
  const listIds = async (): Promise<string[]> => {
    const names = await readdir(folder)
    return names
      .filter((name) => name.endsWith(SCENARIO_EXTENSION))
      .map((name) => basename(name, SCENARIO_EXTENSION))
  }
  const read = async (id: string): Promise<Outcome<Scenario>> => {
    // Only names from the listing become paths.
    if ((await listIds()).includes(id)) return readScenarioFile(join(folder, `${id}${SCENARIO_EXTENSION}`))
    const problem: Problem = { code: 'noSuchExample', message: `There is no example called "${id}".` }
    return { ok: false, problem }
  }
  return {
    read,
    list: async () => {
      const examples: Example[] = []
      for (const id of await listIds()) {
        const outcome = await read(id)
        if (!outcome.ok) throw new Error(`a bundled example is broken: ${outcome.problem.message}`)
        examples.push({ id, name: outcome.value.name, summary: outcome.value.summary })
      }
      const isDefault = (example: Example): number => Number(example.id === DEFAULT_EXAMPLE_ID)
      return examples.sort((a, b) => isDefault(b) - isDefault(a) || a.name.localeCompare(b.name))
    },
  }
}
