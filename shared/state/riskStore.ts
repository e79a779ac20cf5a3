import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RiskInterim } from '../contract/enginePort.ts'
import type { RiskResult } from '../results/risk.ts'

/** What the engine answered last when asked how likely the dates are, and the asking itself. Derived, never saved. */
export interface RiskState {
  /** Most runs to make, and the seed they are drawn from: the same of both gives the same answer. */
  runs: number
  seed: number
  status: 'idle' | 'running' | 'cancelling'
  /** Share of the runs made, 0..1, and what they say so far. */
  fraction: number
  interim: RiskInterim | null
  risk: RiskResult | null
  /** Plan and revision that `risk` answers. */
  scenarioId: string | null
  revision: number
  /** Why the last run failed, or `null`. */
  failure: string | null
}

export type RiskStore = StoreApi<RiskState>

/** Runs at first: enough for P80 of a year's programme to stand within days. */
const FIRST_RUNS = 2000

export function createRiskStore(): RiskStore {
  return createStore<RiskState>()(() => ({
    runs: FIRST_RUNS,
    seed: 1,
    status: 'idle',
    fraction: 0,
    interim: null,
    risk: null,
    scenarioId: null,
    revision: 0,
    failure: null,
  }))
}

/** Asks for a run with the runs and the seed that stand; whoever holds the engine's port sends it. */
export function askForRisk(store: RiskStore): void {
  store.setState({ status: 'running', fraction: 0, interim: null, failure: null })
}

/** Ends the run under way; what it has found so far is answered. */
export function cancelRisk(store: RiskStore): void {
  if (store.getState().status === 'running') store.setState({ status: 'cancelling' })
}
