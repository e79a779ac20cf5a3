import { SHARE_COUNT, type RiskMoment, type RiskResult } from '../../../../shared/results/risk.ts'
import { deliveredBands } from './deliveredBands.ts'
import { drivers, eventOutcomes } from './drivers.ts'
import type { MomentLabel, RiskLabels } from '../ask/riskLabels.ts'
import type { RiskModel } from '../riskModel.ts'
import { momentDayShares, SCATTER_RUNS, TOTAL, type RiskTally } from '../runs/riskTally.ts'
import { p80Of, type RiskOrder } from '../runs/rounds.ts'

/** Tasks named by criticality; the rest lies on the path to the finish in hardly any run. */
const MOST_CRITICAL = 100

const SHARES = Array.from({ length: SHARE_COUNT }, (_, index) => (index + 1) / 100)

/** Puts the answer together from what was counted. */
export function summariseRisk(
  model: RiskModel,
  labels: RiskLabels,
  tally: RiskTally,
  order: RiskOrder,
  stop: RiskResult['stop'],
): RiskResult {
  const { outcomes } = model
  const { runCount } = tally
  const momentDays = new Float32Array(labels.moments.length * SHARE_COUNT)
  labels.moments.forEach((_, moment) => {
    momentDays.set(momentDayShares(model, tally, moment, SHARES), moment * SHARE_COUNT)
  })
  const hallDays = new Float32Array(labels.hallMoments.length * SHARE_COUNT)
  labels.hallMoments.forEach((moment, hall) => {
    const from = moment * SHARE_COUNT
    hallDays.set(momentDays.subarray(from, from + SHARE_COUNT), hall * SHARE_COUNT)
  })
  const finish = momentMean(model, tally, outcomes.finishMoment)
  const scattered = Math.min(runCount, SCATTER_RUNS)
  const scatterUsd = tally.scatterUsd.slice(0, scattered)
  return {
    startDate: labels.startDate,
    seed: order.seed,
    runCount,
    stop,
    finishMoment: outcomes.finishMoment,
    ...p80Of(model, tally),
    toleranceDays: order.toleranceDays,
    moments: labels.moments.map((label, index) => describeMoment(model, tally, label, index)),
    momentDays,
    hallDays,
    ...deliveredBands(model, tally),
    mwDay: outcomes.mwDay,
    meanFinishDay: finish.meanDay,
    meanItMw: (tally.totals[TOTAL.kw] ?? 0) / Math.max(1, runCount) / 1000,
    ...drivers(model, labels, tally),
    criticality: criticality(labels, tally),
    register: eventOutcomes(model, labels, tally),
    scatter: { day: tally.scatterDay.slice(0, scattered), costUsd: scatterUsd },
    plannedCostUsd: outcomes.plannedCostUsd,
    costUsd: costShares(scatterUsd),
  }
}

function describeMoment(model: RiskModel, tally: RiskTally, label: MomentLabel, index: number): RiskMoment {
  return {
    ...label,
    dueProbability: label.dueDay === null ? null : shareBy(model, tally, index, label.dueDay),
    ...momentMean(model, tally, index),
  }
}

/** Share of the runs that come to a moment on a day or before. */
function shareBy({ outcomes }: RiskModel, tally: RiskTally, moment: number, day: number): number {
  const at = moment * (outcomes.dayRange + 1)
  const last = Math.min(outcomes.dayRange - 1, day - outcomes.firstDay)
  let come = 0
  for (let place = 0; place <= last; place++) come += tally.momentDays[at + place] ?? 0
  return come / Math.max(1, tally.runCount)
}

function momentMean(
  { outcomes }: RiskModel,
  tally: RiskTally,
  moment: number,
): Pick<RiskMoment, 'probability' | 'meanDay'> {
  const at = moment * (outcomes.dayRange + 1)
  let come = 0
  let days = 0
  for (let place = 0; place < outcomes.dayRange; place++) {
    const runs = tally.momentDays[at + place] ?? 0
    come += runs
    days += runs * place
  }
  return {
    probability: come / Math.max(1, tally.runCount),
    meanDay: come === 0 ? null : outcomes.firstDay + days / come,
  }
}

function criticality({ tasks }: RiskLabels, { critical, runCount }: RiskTally): RiskResult['criticality'] {
  const found: RiskResult['criticality'] = []
  tasks.forEach(({ id, name }, task) => {
    const share = (critical[task] ?? 0) / Math.max(1, runCount)
    if (share > 0) found.push({ taskId: id, name, share })
  })
  return found.sort((a, b) => b.share - a.share).slice(0, MOST_CRITICAL)
}

function costShares(scatterUsd: Float64Array): RiskResult['costUsd'] {
  const sorted = scatterUsd.toSorted()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) }
}
