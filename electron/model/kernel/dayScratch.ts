/** Hours a pass runs over at once: a day stays in the nearest cache. */
export const BLOCK_HOURS = 24

/** Quantities that passes add to; cleared together before a block. kW unless said. */
const ADDED = [
  /** Fans of coolers and towers: outdoors, their work heats no loop. */
  'coolerFanKw',
  'pumpKw',
  'chillerKw',
  /** Heat given to the sky by coolers, towers and condensers, and by air let out. */
  'rejectedKw',
  'reusedKw',
  'unmetKw',
  /** Worst of the two supplies above its set point, K. */
  'excessK',
  /** Litres an hour. */
  'withdrawnL',
  'consumedL',
  /** Fans of air handlers: their work ends in the hall's air. */
  'handlerFanKw',
] as const

/** Quantities that a pass writes before another reads them. */
const PASSED = [
  'itKw',
  /** UPS and distribution. */
  'lossKw',
  'liquidHeatKw',
  'airHeatKw',
  /** Heat that a loop is asked to carry. */
  'loopHeatKw',
  'leavingC',
  'towerHeatKw',
] as const

type Quantity = (typeof ADDED)[number] | (typeof PASSED)[number]

/** Working arrays of one day, hour by hour. Filled again for every hall and day: nothing is allocated in a year. */
export type DayScratch = Record<Quantity, Float64Array> & {
  /** All of `ADDED`, to be cleared in one stroke. */
  added: Float64Array
}

export function createScratch(): DayScratch {
  const added = new Float64Array(ADDED.length * BLOCK_HOURS)
  const scratch: Partial<DayScratch> = { added }
  ADDED.forEach((name, i) => (scratch[name] = added.subarray(i * BLOCK_HOURS, (i + 1) * BLOCK_HOURS)))
  for (const name of PASSED) scratch[name] = new Float64Array(BLOCK_HOURS)
  return scratch as DayScratch
}
