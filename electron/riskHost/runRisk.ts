import type { RiskInterim } from '../../shared/contract/enginePort.ts'
import type { RiskResult } from '../../shared/results/risk.ts'
import { hasConverged, roundsOf, type RiskOrder } from '../model/risk/runs/rounds.ts'
import { runBatches } from '../model/risk/runs/runBatches.ts'
import type { RiskQuestion } from '../model/risk/ask/askRisk.ts'
import type { RiskModel } from '../model/risk/riskModel.ts'
import { addTally, emptyTally, momentDayShares, type RiskTally } from '../model/risk/runs/riskTally.ts'
import { summariseRisk } from '../model/risk/summary/summariseRisk.ts'
import type { RiskWorkers } from './riskWorkers.ts'

/**
 * Makes the runs of an order and puts the answer together. The first batch is made here at once, so that a first answer needs no
 * thread; all others go to the workers.
 *
 * @param signal   ends the runs after the round that goes on; what has been run is the answer
 * @param onRound  told after every round
 */
export async function runRisk(
  { model, labels }: RiskQuestion,
  order: RiskOrder,
  workers: RiskWorkers,
  signal?: AbortSignal,
  onRound: (interim: RiskInterim, fraction: number) => void = () => undefined,
): Promise<RiskResult> {
  let tally = emptyTally(model)
  let stop: RiskResult['stop'] = 'all-runs'
  for (const span of roundsOf(order)) {
    if (span.firstBatch === 0) tally = runBatches(model, span)
    else {
      if (span.firstBatch === 1) workers.load(model)
      for (const part of await workers.run(span)) addTally(tally, part)
    }
    onRound(interimOf(model, tally), tally.runCount / order.runs)
    if (hasConverged(model, tally, order)) stop = 'converged'
    else if (signal?.aborted && tally.runCount < order.runs) stop = 'cancelled'
    if (stop !== 'all-runs') break
  }
  return summariseRisk(model, labels, tally, order, stop)
}

function interimOf(model: RiskModel, tally: RiskTally): RiskInterim {
  const days = momentDayShares(model, tally, model.outcomes.finishMoment, [0.1, 0.5, 0.8, 0.9])
  const [p10Day = 0, p50Day = 0, p80Day = 0, p90Day = 0] = days
  return { runCount: tally.runCount, p10Day, p50Day, p80Day, p90Day }
}
