import { NEVER_DAY } from '../../../../shared/results/stage.ts'
import type { RiskModel } from '../riskModel.ts'

/** Steps of the delivered curve's histograms: 1/512 of the full build-out. */
export const LEVELS = 512
/** Runs that are kept as points of cost and date. */
export const SCATTER_RUNS = 2048

/** Sums kept of each input, cause and event, by place. Rank: the 64th it fell in, 0..63; an event's, whether it happened. */
export const SUM = {
  lowRuns: 0,
  lowDays: 1,
  lowKw: 2,
  highRuns: 3,
  highDays: 4,
  highKw: 5,
  ranks: 6,
  rankSquares: 7,
  rankDays: 8,
  rankMw: 9,
} as const
export const SUM_COUNT = 10

/**
 * What is kept of the runs: counts, and sums of whole numbers far below 2^53. Both add up to the same whatever the order, so that
 * any split of the runs over threads gives the same bytes.
 */
export interface RiskTally {
  runCount: number
  /** Runs by moment and whole day: `momentDays[m * (dayRange + 1) + day - firstDay]`, the last place for never. */
  momentDays: Uint32Array
  /** Runs by grid day and delivered level: `grid * (LEVELS + 1) + level`. */
  itLevels: Uint32Array
  acceleratorLevels: Uint32Array
  /** The same of all halls, options included; empty where there is no option. */
  allItLevels: Uint32Array
  allAcceleratorLevels: Uint32Array
  /** Runs in which a task lies on the path to the finish. */
  critical: Uint32Array
  /** `SUM_COUNT` of every input, then of every common cause, then of every event. */
  sums: Float64Array
  /** Over all runs, by the places below. */
  totals: Float64Array
  scatterDay: Float32Array
  scatterUsd: Float64Array
}

/** Sums over all runs: finish day, IT power on `mwDay`, and their squares. */
export const TOTAL = { days: 0, daysSquared: 1, kw: 2, mw: 3, mwSquared: 4 } as const

export function momentCount({ outcomes }: RiskModel): number {
  return outcomes.momentStart.length - 1 + outcomes.thresholds.length
}

/** Whether the delivered curve is counted twice: contracted halls, and all. */
export function hasOptions({ totalOptionItKw, totalOptionAccelerators }: RiskModel['outcomes']): boolean {
  return totalOptionItKw > 0 || totalOptionAccelerators > 0
}

export function emptyTally(model: RiskModel): RiskTally {
  const { outcomes, inputs, causeStream, events, network } = model
  const levels = () => new Uint32Array(outcomes.gridCount * (LEVELS + 1))
  const allLevels = () => (hasOptions(outcomes) ? levels() : new Uint32Array())
  return {
    runCount: 0,
    momentDays: new Uint32Array(momentCount(model) * (outcomes.dayRange + 1)),
    itLevels: levels(),
    acceleratorLevels: levels(),
    allItLevels: allLevels(),
    allAcceleratorLevels: allLevels(),
    critical: new Uint32Array(network.taskCount),
    sums: new Float64Array((inputs.count + causeStream.length + events.count) * SUM_COUNT),
    totals: new Float64Array(5),
    scatterDay: new Float32Array(SCATTER_RUNS),
    scatterUsd: new Float64Array(SCATTER_RUNS),
  }
}

/** Adds the runs of one tally to another. */
export function addTally(into: RiskTally, more: RiskTally): void {
  into.runCount += more.runCount
  addAll(into.momentDays, more.momentDays)
  addAll(into.itLevels, more.itLevels)
  addAll(into.acceleratorLevels, more.acceleratorLevels)
  addAll(into.allItLevels, more.allItLevels)
  addAll(into.allAcceleratorLevels, more.allAcceleratorLevels)
  addAll(into.critical, more.critical)
  addAll(into.sums, more.sums)
  addAll(into.totals, more.totals)
  addAll(into.scatterDay, more.scatterDay)
  addAll(into.scatterUsd, more.scatterUsd)
}

type Column = Uint32Array | Float64Array | Float32Array

function addAll(into: Column, more: Column): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + (more[i] ?? 0)
}

/** Buffers of a tally, to hand over instead of copying. */
export function tallyBuffers(tally: RiskTally): ArrayBuffer[] {
  const columns = Object.values(tally).filter((value) => typeof value !== 'number') as Column[]
  return columns.map(({ buffer }) => buffer as ArrayBuffer)
}

/** Days by which each of some ascending shares of the runs has come to a moment; `NEVER_DAY` where so many never do. */
export function momentDayShares(
  { outcomes }: RiskModel,
  { momentDays, runCount }: RiskTally,
  moment: number,
  shares: readonly number[],
): number[] {
  const { dayRange, firstDay } = outcomes
  const at = moment * (dayRange + 1)
  let place = 0
  let come = momentDays[at] ?? 0
  return shares.map((share) => {
    while (place < dayRange && come < Math.max(1, share * runCount - 1e-6))
      come += momentDays[at + ++place] ?? 0
    return place < dayRange ? firstDay + place : NEVER_DAY
  })
}
