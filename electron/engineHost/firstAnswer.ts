import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { runStages, type Answer } from './runStages.ts'

/**
 * The answer to the first document, worked out while the window that will ask for it is still opening. It is given once
 * and then forgotten.
 */
export interface FirstAnswer {
  /** @returns the answer once it is there; null where there is none to give */
  prepare: (scenario: unknown) => Promise<Answer | null>
  /** The prepared answer when it is to this very document, else null. */
  take: (scenario: Scenario) => Promise<Answer | null>
}

export function createFirstAnswer(): FirstAnswer {
  let prepared: { document: string; answer: Promise<Answer | null> } | null = null
  return {
    prepare: (scenario) => {
      const parsed = parseScenario(scenario)
      if (!parsed.ok) return Promise.resolve(null)
      // A fault is met again, and told, when the window asks.
      const answer = runStages(parsed.value).catch(() => null)
      prepared = { document: JSON.stringify(parsed.value), answer }
      return answer
    },
    take: async (scenario) => {
      const found = prepared
      prepared = null
      return found?.document === JSON.stringify(scenario) ? found.answer : null
    },
  }
}
