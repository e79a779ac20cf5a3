import { simulate } from '../../electron/model/simulate.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { openDocument } from '../../shared/state/documentStore.ts'
import { createStores, type Stores } from '../../shared/state/stores.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** Stores that hold the tiny scenario and its result; the day feed tells at once instead of on the next frame. */
export function tinyStores(): Stores & { scenario: Scenario; result: SimulationResult } {
  const stores = createStores((callback) => callback())
  const scenario = tinyScenario()
  const result = simulate(scenario)
  openDocument(stores.documentStore, { scenario, fileHandle: null, fileName: null })
  stores.playhead.setRange(0, result.dayCount - 1)
  stores.resultsStore.setState({ result, revision: 1, status: 'idle', failure: null })
  return { ...stores, scenario, result }
}
