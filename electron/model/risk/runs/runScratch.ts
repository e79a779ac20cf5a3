import type { RiskModel } from '../riskModel.ts'
import { BATCH } from '../draws/strata.ts'

/** Working memory of one batch: entry of task, input or event `i` in run `r` is `i * BATCH + r`. */
export interface RunScratch {
  startDay: Float64Array
  endDay: Float64Array
  /** 64th that an input's own draw fell in. */
  rank: Uint8Array
  /** Value of an input. */
  value: Float64Array
  /** Normal deviates of the common causes. */
  cause: Float64Array
  causeRank: Uint8Array
  eventDays: Float64Array
  happened: Uint8Array
  /** Days that a wave is later than planned. */
  waveShift: Float64Array
  finishDay: Float64Array
  finishWave: Int32Array
  itKw: Float64Array
  /** The same in whole MW. */
  itMw: Float64Array
  /** By day of one run; zero between runs. */
  dayKw: Float64Array
  dayAccelerators: Float64Array
  dayOptionKw: Float64Array
  dayOptionAccelerators: Float64Array
}

export function createScratch({ network, inputs, events, outcomes, causeStream }: RiskModel): RunScratch {
  const days = (count: number) => new Float64Array(count * BATCH)
  return {
    startDay: days(network.taskCount),
    endDay: days(network.taskCount),
    rank: new Uint8Array(inputs.count * BATCH),
    value: days(inputs.count),
    cause: days(causeStream.length),
    causeRank: new Uint8Array(causeStream.length * BATCH),
    eventDays: days(events.count),
    happened: new Uint8Array(events.count * BATCH),
    waveShift: days(outcomes.waveTask.length),
    finishDay: days(1),
    finishWave: new Int32Array(BATCH),
    itKw: days(1),
    itMw: days(1),
    dayKw: new Float64Array(outcomes.dayRange),
    dayAccelerators: new Float64Array(outcomes.dayRange),
    dayOptionKw: new Float64Array(outcomes.dayRange),
    dayOptionAccelerators: new Float64Array(outcomes.dayRange),
  }
}
