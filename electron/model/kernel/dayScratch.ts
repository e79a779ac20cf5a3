/** Hours a pass runs over at once: a day stays in the nearest cache. */
export const BLOCK_HOURS = 24

const block = () => new Float64Array(BLOCK_HOURS)

/** Working arrays of one day, hour by hour, kW unless said. Filled again for every hall and day: nothing is allocated in a year. */
export interface DayScratch {
  itKw: Float64Array
  /** Electrical losses from transformer to rack, less the transformer. */
  lossKw: Float64Array
  liquidHeatKw: Float64Array
  airHeatKw: Float64Array
  /** Heat that a loop is asked to carry. */
  loopHeatKw: Float64Array
  leavingC: Float64Array
  fanKw: Float64Array
  pumpKw: Float64Array
  chillerKw: Float64Array
  /** Heat given to the sky by coolers, towers and condensers, and by air let out. */
  rejectedKw: Float64Array
  /** Fans outdoors and condenser pumps: draw that heats no loop. */
  outdoorKw: Float64Array
  reusedKw: Float64Array
  unmetKw: Float64Array
  /** Worst of the two supplies above its set point, K. */
  excessK: Float64Array
  /** Litres an hour. */
  withdrawnL: Float64Array
  consumedL: Float64Array
  towerHeatKw: Float64Array
}

export function createScratch(): DayScratch {
  return {
    itKw: block(),
    lossKw: block(),
    liquidHeatKw: block(),
    airHeatKw: block(),
    loopHeatKw: block(),
    leavingC: block(),
    fanKw: block(),
    pumpKw: block(),
    chillerKw: block(),
    rejectedKw: block(),
    outdoorKw: block(),
    reusedKw: block(),
    unmetKw: block(),
    excessK: block(),
    withdrawnL: block(),
    consumedL: block(),
    towerHeatKw: block(),
  }
}
