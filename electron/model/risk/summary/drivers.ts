import type { RiskDriver, RiskEventOutcome, RiskResult } from '../../../../shared/results/risk.ts'
import { normalQuantile } from '../draws/normal.ts'
import type { RiskLabels } from '../ask/riskLabels.ts'
import type { RiskModel } from '../riskModel.ts'
import { SUM, SUM_COUNT, TOTAL, type RiskTally } from '../runs/riskTally.ts'

/** Bars of a tornado. */
const MOST_DRIVERS = 25

/** What moves the finish, and what moves the megawatts delivered by the day that counts: conditional means, largest first. */
export function drivers(
  model: RiskModel,
  labels: RiskLabels,
  tally: RiskTally,
): Pick<RiskResult, 'tornadoByDate' | 'tornadoByMw'> {
  const named = [
    ...labels.inputs.map((label) => ({ ...label, kind: 'task' as const })),
    ...labels.causes.map((label) => ({ ...label, kind: 'cause' as const })),
    ...labels.events.map((label) => ({ ...label, kind: 'event' as const })),
  ]
  const costInput = model.outcomes.costInput
  const byDate: RiskDriver[] = []
  const byMw: RiskDriver[] = []
  named.forEach(({ id, name, kind }, index) => {
    if (index === costInput) return
    const sums = tally.sums.subarray(index * SUM_COUNT, (index + 1) * SUM_COUNT)
    byDate.push({ id, name, kind, ...dateSwing(sums, tally) })
    byMw.push({ id, name, kind, ...mwSwing(sums, tally) })
  })
  return {
    tornadoByDate: largestFirst(byDate, tally.runCount),
    tornadoByMw: largestFirst(byMw, tally.runCount),
  }
}

/** The register, entry by entry. */
export function eventOutcomes(model: RiskModel, labels: RiskLabels, tally: RiskTally): RiskEventOutcome[] {
  const before = model.inputs.count + model.causeStream.length
  return labels.events.map(({ id, name, owner, probability, mitigation }, event) => {
    const sums = tally.sums.subarray((before + event) * SUM_COUNT, (before + event + 1) * SUM_COUNT)
    const happened = sums[SUM.highRuns] ?? 0
    const away = sums[SUM.lowRuns] ?? 0
    const isKnown = happened > 0 && away > 0
    const mean = (tally.totals[TOTAL.days] ?? 0) / Math.max(1, tally.runCount)
    const variance = (tally.totals[TOTAL.daysSquared] ?? 0) / Math.max(1, tally.runCount) - mean * mean
    return {
      id,
      name,
      owner,
      probability,
      happenedShare: happened / Math.max(1, tally.runCount),
      finishDelayDays: isKnown ? (sums[SUM.highDays] ?? 0) / happened - (sums[SUM.lowDays] ?? 0) / away : 0,
      finishDelayErrorDays: isKnown ? Math.sqrt(Math.max(0, variance) * (1 / happened + 1 / away)) : 0,
      mitigation,
    }
  })
}

type Swing = Pick<RiskDriver, 'whenLow' | 'whenHigh' | 'correlation'>

function dateSwing(sums: Float64Array, { runCount, totals }: RiskTally): Swing {
  const mean = (totals[TOTAL.days] ?? 0) / Math.max(1, runCount)
  return {
    whenLow: meanOf(sums, SUM.lowDays, SUM.lowRuns, mean) - mean,
    whenHigh: meanOf(sums, SUM.highDays, SUM.highRuns, mean) - mean,
    correlation: correlate(
      sums,
      sums[SUM.rankDays] ?? 0,
      totals[TOTAL.days] ?? 0,
      totals[TOTAL.daysSquared] ?? 0,
      runCount,
    ),
  }
}

function mwSwing(sums: Float64Array, { runCount, totals }: RiskTally): Swing {
  const meanKw = (totals[TOTAL.kw] ?? 0) / Math.max(1, runCount)
  return {
    whenLow: (meanOf(sums, SUM.lowKw, SUM.lowRuns, meanKw) - meanKw) / 1000,
    whenHigh: (meanOf(sums, SUM.highKw, SUM.highRuns, meanKw) - meanKw) / 1000,
    correlation: correlate(
      sums,
      sums[SUM.rankMw] ?? 0,
      totals[TOTAL.mw] ?? 0,
      totals[TOTAL.mwSquared] ?? 0,
      runCount,
    ),
  }
}

function meanOf(sums: Float64Array, sum: number, runs: number, fallback: number): number {
  const count = sums[runs] ?? 0
  return count > 0 ? (sums[sum] ?? 0) / count : fallback
}

/** Pearson's coefficient between the rank of an input and an outcome; 0 where one of them does not vary. */
function correlate(
  sums: Float64Array,
  products: number,
  outcome: number,
  outcomeSquares: number,
  runs: number,
): number {
  const ranks = sums[SUM.ranks] ?? 0
  const spread =
    (runs * (sums[SUM.rankSquares] ?? 0) - ranks * ranks) * (runs * outcomeSquares - outcome * outcome)
  if (!(spread > 0)) return 0
  return Math.max(-1, Math.min(1, (runs * products - ranks * outcome) / Math.sqrt(spread)))
}

/**
 * Bars that stand out of the noise. So many inputs are looked at that some correlate by chance: the limit is the one that none of
 * them would pass in 99 of 100 plans where nothing matters (Bonferroni, both signs).
 */
function largestFirst(found: RiskDriver[], runCount: number): RiskDriver[] {
  const swing = ({ whenLow, whenHigh }: RiskDriver) => Math.abs(whenHigh - whenLow)
  const noise = normalQuantile(1 - 0.01 / (2 * Math.max(1, found.length))) / Math.sqrt(Math.max(1, runCount))
  return found
    .filter((driver) => Math.abs(driver.correlation) >= noise && swing(driver) > 0)
    .sort((a, b) => swing(b) - swing(a))
    .slice(0, MOST_DRIVERS)
}
