import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { DatedPlan } from '../model/programme/datedPlan.ts'
import { askRisk, type RiskQuestion } from '../model/risk/ask/askRisk.ts'
import { runBatches } from '../model/risk/runs/runBatches.ts'
import { BATCH } from '../model/risk/draws/strata.ts'

/** A pause in the edits after which the next question is thought of. */
const QUIET_MS = 1000

/** What is asked of the risk of the document last answered, put together once from the plan that its answer dated. */
export interface RiskQuestions {
  /** Keeps the plan of an answer; when no other follows for a second, its question is made ready. */
  keep: (scenario: Scenario, dated: DatedPlan) => void
  /** The question of a document: the kept one for the very object that was kept. */
  ask: (scenario: Scenario) => RiskQuestion
  /** Makes the kept question ready now. */
  prepare: () => void
  close: () => void
}

export function createRiskQuestions(): RiskQuestions {
  let kept: { scenario: Scenario; dated: DatedPlan | null; question: RiskQuestion | null } | null = null
  let timer: NodeJS.Timeout | undefined

  function ask(scenario: Scenario): RiskQuestion {
    if (kept?.scenario !== scenario) kept = { scenario, dated: null, question: null }
    kept.question ??= kept.dated ? askRisk(scenario, kept.dated) : askRisk(scenario)
    kept.dated = null
    return kept.question
  }

  function prepare(): void {
    if (!kept?.dated) return
    const { model } = ask(kept.scenario)
    // Run to no end but that the code is compiled by the time somebody waits for it.
    runBatches(model, { seed: 0, firstBatch: 0, batchCount: 1, runCount: BATCH })
  }

  return {
    keep: (scenario, dated) => {
      clearTimeout(timer)
      kept = { scenario, dated, question: null }
      timer = setTimeout(prepare, QUIET_MS)
      timer.unref()
    },
    ask,
    prepare,
    close: () => clearTimeout(timer),
  }
}
