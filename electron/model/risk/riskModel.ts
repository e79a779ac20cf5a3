import type { Network } from '../schedule/network.ts'

/** No entry. */
export const NONE = -1

/** Quantities that are drawn once a run: `base + span * table(share)`. */
export interface RiskInputs {
  count: number
  /** Which random stream it reads; made of its id, so that an edit elsewhere in the plan leaves its draws alone. */
  stream: Int32Array
  /** Where its table begins in `RiskModel.tables`. */
  table: Int32Array
  base: Float64Array
  span: Float64Array
  /** Common cause it follows, `NONE` for none, and how much: square root of the correlation between two that do. */
  cause: Int32Array
  loading: Float64Array
}

/** Inputs of each task, `NONE` where there is none. */
export interface TaskInputs {
  /** Its value is the task's length, days of its calendar. */
  duration: Int32Array
  /** Its value is added to the task's not-before day. */
  date: Int32Array
  /** Its share is compared with powers of `reworkProbability`: how often the work is done again. */
  rework: Int32Array
  reworkProbability: Float64Array
  reworkShare: Float64Array
  reworkMost: Uint8Array
  /** Events that delay task t: `event[eventStart[t]] .. event[eventStart[t + 1] - 1]`; length `taskCount + 1`. */
  eventStart: Int32Array
  event: Int32Array
}

/** Entries of the register: each happens or not, and then takes a delay from its table. */
export interface RiskEvents {
  count: number
  stream: Int32Array
  probability: Float64Array
  table: Int32Array
  base: Float64Array
  span: Float64Array
  costUsd: Float64Array
}

/** How task dates become halls, megawatts and accelerators: racks go live in waves, and every row of a wave shifts with its last task. */
export interface RiskOutcomes {
  /** Last task of each wave that comes in the plan, with its day there by the network. */
  waveTask: Int32Array
  waveTaskDay: Float64Array
  /** Steps in which racks go live, days ascending in a wave: those of wave w are `stepStart[w] .. stepStart[w + 1] - 1`. */
  stepStart: Int32Array
  stepDay: Float64Array
  /** Of contracted halls, whole kW and accelerators; 0 for the others. */
  stepItKw: Float64Array
  stepAccelerators: Float64Array
  /** The same of halls under option; 0 for contracted ones. */
  stepOptionItKw: Float64Array
  stepOptionAccelerators: Float64Array
  /** Moments that are the last of some waves: `momentWave[momentStart[m]] .. momentWave[momentStart[m + 1] - 1]`; without any, never. */
  momentStart: Int32Array
  momentWave: Int32Array
  /** Moments, after those, that are a number of accelerators; ascending. */
  thresholds: Float64Array
  /** Moment that the runs are about: an index into the first kind. */
  finishMoment: number
  plannedFinishDay: number
  /** Days are counted in whole days from here; `dayRange` days on, a day is taken as never. */
  firstDay: number
  dayRange: number
  /** Grid of the delivered curve: day `firstDay + i * gridStepDays`. */
  gridStepDays: number
  gridCount: number
  /** Full contracted build-out. */
  totalItKw: number
  totalAccelerators: number
  /** The options on top of it; nothing of them is counted where both are 0. */
  totalOptionItKw: number
  totalOptionAccelerators: number
  mwDay: number
  costInput: number
  plannedCostUsd: number
  /** Of mitigation that is applied. */
  mitigationUsd: number
  delayUsdPerDay: number
}

/** Everything the runs need, in typed arrays: built once, copied to every worker. */
export interface RiskModel {
  network: Network
  causeStream: Int32Array
  inputs: RiskInputs
  tasks: TaskInputs
  events: RiskEvents
  /** Quantile tables of `KNOTS` knots, one after the other. */
  tables: Float64Array
  outcomes: RiskOutcomes
}
