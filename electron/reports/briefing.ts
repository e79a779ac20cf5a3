import { acceleratorNoun } from '../../shared/scenario/acceleratorNoun.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { listHalls, type HallPlace } from '../../shared/scenario/queries.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { stateAt, type DayState } from '../../shared/results/stateAt.ts'
import { formatDay } from '../../shared/time/calendar.ts'
import { findKeyDays, type KeyDays } from './keyDays.ts'
import { findReferenceYear, type ReferenceYear } from './referenceYear.ts'

/** What every section is told before it writes. */
export interface Briefing {
  scenario: Scenario
  result: SimulationResult
  /** Halls of the scenario, in the order of `result.halls`. */
  places: HallPlace[]
  keyDays: KeyDays
  /** The plan on `keyDays.readingDay`. */
  complete: DayState
  /** "full build", or "contracted build" where optional phases come after it. */
  build: string
  /** A year of operation that annual figures are read over. */
  year: ReferenceYear
  /** "GPUs" where every accelerator is one, else "accelerators". */
  acceleratorNoun: string
  /** `3 Nov 2025`. */
  date: (day: number) => string
}

export function brief(scenario: Scenario, result: SimulationResult): Briefing {
  const keyDays = findKeyDays(scenario, result)
  return {
    scenario,
    result,
    places: listHalls(scenario),
    keyDays,
    complete: stateAt(result, keyDays.readingDay),
    build: result.buildings.some(({ isOptional }) => isOptional) ? 'contracted build' : 'full build',
    year: findReferenceYear(result, keyDays),
    acceleratorNoun: acceleratorNoun(scenario),
    date: (day) => formatDay(result.startDate, day),
  }
}
