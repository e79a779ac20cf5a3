import type { RiskResult } from '../../shared/results/risk.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { askRisk, type RiskQuestion } from '../model/risk/ask/askRisk.ts'
import { USUAL_TOLERANCE_DAYS } from '../model/risk/runs/rounds.ts'
import { runRisk } from '../riskHost/runRisk.ts'
import { thisThread } from '../riskHost/thisThread.ts'

/** Runs behind the numbers of a report: the same plan prints the same page. */
const REPORT_ORDER = { runs: 2048, seed: 1, toleranceDays: USUAL_TOLERANCE_DAYS }

/**
 * What many runs of a programme say, for its report; `null` where it cannot be run, which the report then says.
 *
 * @param ask  puts the question of a scenario together
 */
export async function reportRisk(
  scenario: Scenario,
  ask: (scenario: Scenario) => RiskQuestion = askRisk,
): Promise<RiskResult | null> {
  try {
    return await runRisk(ask(scenario), REPORT_ORDER, thisThread())
  } catch (error) {
    console.error(error)
    return null
  }
}
