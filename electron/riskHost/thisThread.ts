import { runBatches } from '../model/risk/runs/runBatches.ts'
import type { RiskModel } from '../model/risk/riskModel.ts'
import { createScratch, type RunScratch } from '../model/risk/runs/runScratch.ts'
import type { RiskWorkers } from './riskWorkers.ts'

/** Makes the runs where it is called: for a program with nothing else to do, and one processor to do it on. */
export function thisThread(): RiskWorkers {
  let kept: { model: RiskModel; scratch: RunScratch } | null = null
  return {
    load: (model) => {
      kept = { model, scratch: createScratch(model) }
    },
    run: (span) => {
      if (!kept) throw new Error('Runs were asked for before there was a model.')
      return Promise.resolve([runBatches(kept.model, span, kept.scratch)])
    },
    close: () => Promise.resolve(),
  }
}
