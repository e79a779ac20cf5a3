/** A thread that makes runs: given a model once, it answers every span of batches with what it counted. */
import { parentPort } from 'node:worker_threads'
import { runBatches, type BatchSpan } from '../model/risk/runs/runBatches.ts'
import type { RiskModel } from '../model/risk/riskModel.ts'
import { tallyBuffers } from '../model/risk/runs/riskTally.ts'
import { createScratch, type RunScratch } from '../model/risk/runs/runScratch.ts'

/** What a worker is told: a model to keep, or a span to run. */
export type WorkerOrder = { model: RiskModel } | { span: BatchSpan }

let kept: { model: RiskModel; scratch: RunScratch } | null = null

parentPort?.on('message', (order: WorkerOrder) => {
  if ('model' in order) {
    kept = { model: order.model, scratch: createScratch(order.model) }
    return
  }
  if (!kept) throw new Error('A risk worker was asked for runs before it had a model.')
  const tally = runBatches(kept.model, order.span, kept.scratch)
  parentPort?.postMessage(tally, tallyBuffers(tally))
})
