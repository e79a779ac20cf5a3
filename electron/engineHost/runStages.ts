import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { itemAt } from '../model/numbers/limits.ts'
import type { DatedPlan } from '../model/programme/datedPlan.ts'
import { simulateStages } from '../model/simulate.ts'

/** Progress is for people: more often than this they cannot read it. */
const PROGRESS_INTERVAL_MS = 100

/** What a window is sent, and what further questions about the same document start from. */
export interface Answer {
  result: SimulationResult
  dated: DatedPlan
}

/**
 * Runs the model; between two stages everything else in the process gets its turn.
 *
 * @param isOvertaken asked after each stage whether the answer is still wanted
 * @returns the answer, or null when it was not wanted any more
 */
export async function runStages(
  scenario: Scenario,
  isOvertaken: () => boolean = () => false,
  onProgress: (stage: string, fraction: number) => void = () => undefined,
): Promise<Answer | null> {
  const plans: DatedPlan[] = []
  const stages = simulateStages(scenario, { onDated: (plan) => plans.push(plan) })
  let toldAtMs = -Infinity
  for (let step = stages.next(); ; step = stages.next()) {
    if (step.done) return { result: step.value, dated: itemAt(plans, 0) }
    const nowMs = performance.now()
    if (nowMs - toldAtMs >= PROGRESS_INTERVAL_MS) {
      onProgress(step.value.stage, step.value.fraction)
      toldAtMs = nowMs
    }
    await nextTurn()
    if (isOvertaken()) return null
  }
}
