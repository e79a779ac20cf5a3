import { join } from 'node:path'
import { z } from 'zod'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { storedJson } from './storedJson.ts'

/** The open document as it was last edited, kept until it is saved or given up. */
export interface Autosaved {
  scenario: Scenario
  /** File the document was opened from; null for an example. */
  path: string | null
}

const keptSchema = z.object({ path: z.string().nullable(), scenario: z.record(z.string(), z.unknown()) })

export interface Autosave {
  keep: (document: Autosaved) => Promise<void>
  /** What a session that ended badly left, or null. */
  read: () => Promise<Autosaved | null>
  clear: () => Promise<void>
}

/** @param folder the app's own data folder */
export function autosaveIn(folder: string): Autosave {
  const stored = storedJson(join(folder, 'autosave.json'), keptSchema)
  return {
    keep: ({ scenario, path }) => stored.write({ path, scenario }),
    read: async () => {
      const kept = await stored.read()
      const parsed = kept && parseScenario(kept.scenario)
      return parsed?.ok ? { scenario: parsed.value, path: kept?.path ?? null } : null
    },
    clear: stored.clear,
  }
}
