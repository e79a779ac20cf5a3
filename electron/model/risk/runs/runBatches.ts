import { countRuns } from './countRuns.ts'
import { drawInputs } from './drawInputs.ts'
import { passBatch } from './passBatch.ts'
import type { RiskModel } from '../riskModel.ts'
import { emptyTally, type RiskTally } from './riskTally.ts'
import { createScratch, type RunScratch } from './runScratch.ts'
import { BATCH } from '../draws/strata.ts'
import { sumDrivers } from './sumDrivers.ts'

/** Some batches of the runs, one after another. `runCount` cuts the last batch of all short. */
export interface BatchSpan {
  seed: number
  firstBatch: number
  batchCount: number
  /** Runs asked for in all. */
  runCount: number
}

/** Runs a span of batches into a fresh tally. Which thread does it changes nothing. */
export function runBatches(
  model: RiskModel,
  span: BatchSpan,
  scratch: RunScratch = createScratch(model),
): RiskTally {
  const tally = emptyTally(model)
  for (let batch = span.firstBatch; batch < span.firstBatch + span.batchCount; batch++) {
    const runs = Math.min(BATCH, span.runCount - batch * BATCH)
    if (runs <= 0) break
    drawInputs(model, span.seed, batch, scratch)
    passBatch(model, scratch)
    countRuns(model, runs, scratch, tally)
    sumDrivers(model, batch, runs, scratch, tally)
  }
  return tally
}
