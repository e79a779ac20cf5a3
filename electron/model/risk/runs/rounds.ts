import type { RiskResult } from '../../../../shared/results/risk.ts'
import type { BatchSpan } from './runBatches.ts'
import type { RiskModel } from '../riskModel.ts'
import { momentDayShares, type RiskTally } from './riskTally.ts'
import { BATCH } from '../draws/strata.ts'

/** How long to go on, and from which numbers. */
export interface RiskOrder {
  runs: number
  seed: number
  /** The runs end early once half of the 95 % interval of the finish's P80 is at most this, days; 0: never early. */
  toleranceDays: number
}

/** Half the width that P80 of a build-out is worth knowing to, days. */
export const USUAL_TOLERANCE_DAYS = 2

/** Below this many runs no interval is trusted. */
const LEAST_RUNS = 1024

/**
 * The rounds in which runs are made: one batch for a first answer, then up to 1,024 runs, then doubling. After each round it is seen
 * whether to go on, so that where the runs stop does not depend on who made them.
 */
export function* roundsOf({ runs, seed }: RiskOrder): Generator<BatchSpan> {
  const batches = Math.ceil(runs / BATCH)
  let done = 0
  while (done < batches) {
    const size = done === 0 ? 1 : Math.min(64, Math.max(15, done))
    const batchCount = Math.min(size, batches - done)
    yield { seed, firstBatch: done, batchCount, runCount: runs }
    done += batchCount
  }
}

export type P80 = Pick<RiskResult, 'p80Day' | 'p80LowDay' | 'p80HighDay'>

/** P80 of the finish with its 95 % interval: order statistics, as if the runs were drawn without strata, which errs on the safe side. */
export function p80Of(model: RiskModel, tally: RiskTally): P80 {
  const slack = 1.96 * Math.sqrt((0.8 * 0.2) / Math.max(1, tally.runCount))
  const [p80LowDay = 0, p80Day = 0, p80HighDay = 0] = momentDayShares(
    model,
    tally,
    model.outcomes.finishMoment,
    [Math.max(0, 0.8 - slack), 0.8, Math.min(1, 0.8 + slack)],
  )
  return { p80Day, p80LowDay, p80HighDay }
}

export function hasConverged(model: RiskModel, tally: RiskTally, { toleranceDays }: RiskOrder): boolean {
  if (tally.runCount < LEAST_RUNS) return false
  const { p80LowDay, p80HighDay } = p80Of(model, tally)
  return (p80HighDay - p80LowDay) / 2 <= toleranceDays
}
