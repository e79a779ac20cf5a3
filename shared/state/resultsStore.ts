import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SimulationResult } from '../results/result.ts'

/** What the engine answered last. The old picture stays until a newer one is there. */
export interface ResultsState {
  result: SimulationResult | null
  /** Document revision that `result` answers. */
  revision: number
  status: 'idle' | 'running' | 'failed'
  /** Why the last run failed, or `null`. */
  failure: string | null
}

export type ResultsStore = StoreApi<ResultsState>

export function createResultsStore(): ResultsStore {
  return createStore<ResultsState>()(() => ({ result: null, revision: 0, status: 'idle', failure: null }))
}
