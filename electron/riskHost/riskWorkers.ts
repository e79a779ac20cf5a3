import { Worker } from 'node:worker_threads'
import type { BatchSpan } from '../model/risk/runs/runBatches.ts'
import type { RiskModel } from '../model/risk/riskModel.ts'
import type { RiskTally } from '../model/risk/runs/riskTally.ts'
import type { WorkerOrder } from './riskWorker.ts'

/** Threads that make runs. They start with the first model and stay until closed. */
export interface RiskWorkers {
  /** Gives every thread the model that the next spans are of. */
  load: (model: RiskModel) => void
  /** Runs a span, a part on each thread. The parts come back in any order: they add up to the same. */
  run: (span: BatchSpan) => Promise<RiskTally[]>
  close: () => Promise<void>
}

/**
 * @param script `dist/riskWorker` in the app, `sourceWorker.mjs` in a checkout
 * @param count  threads
 */
export function openRiskWorkers(script: string | URL, count: number): RiskWorkers {
  let workers: Worker[] = []
  const tell = (worker: Worker, order: WorkerOrder): void => worker.postMessage(order)
  return {
    load: (model) => {
      if (workers.length === 0) workers = Array.from({ length: count }, () => startWorker(script))
      for (const worker of workers) tell(worker, { model })
    },
    run: (span) => {
      const parts = splitSpan(span, workers.length)
      return Promise.all(
        parts.map((part, index) => {
          const worker = workers[index]
          if (!worker) throw new Error('Risk workers were asked for runs before they had a model.')
          return answerOf(worker, () => tell(worker, { span: part }))
        }),
      )
    },
    close: async () => {
      const closing = workers
      workers = []
      await Promise.all(closing.map((worker) => worker.terminate()))
    },
  }
}

function startWorker(script: string | URL): Worker {
  const worker = new Worker(script)
  // Idle threads do not keep a command line alive.
  worker.unref()
  return worker
}

function answerOf(worker: Worker, ask: () => void): Promise<RiskTally> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      worker.off('message', done).off('error', failed).off('exit', ended)
      worker.unref()
    }
    const done = (tally: RiskTally): void => {
      finish()
      resolve(tally)
    }
    const failed = (error: unknown): void => {
      finish()
      reject(error instanceof Error ? error : new Error(String(error)))
    }
    const ended = (): void => failed(new Error('A risk worker ended before it had answered.'))
    worker.on('message', done).on('error', failed).on('exit', ended)
    worker.ref()
    ask()
  })
}

/** Cuts a span into at most `count` parts of nearly the same size. */
function splitSpan(span: BatchSpan, count: number): BatchSpan[] {
  const parts: BatchSpan[] = []
  let firstBatch = span.firstBatch
  for (let part = 0; part < count; part++) {
    const end = span.firstBatch + Math.round((span.batchCount * (part + 1)) / count)
    if (end > firstBatch) parts.push({ ...span, firstBatch, batchCount: end - firstBatch })
    firstBatch = end
  }
  return parts
}
