/** Hours a pass runs over at once: a day stays in the nearest cache. */
export const BLOCK_HOURS = 24

/** Hour by hour, kW unless said. The first two are added to by passes and cleared before a block; the rest is written before it is read. */
const HOURLY = [
  /** Fans, pumps and chillers. */
  'coolingKw',
  /** Litres an hour. */
  'withdrawnL',
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

/** Places in `sums`: totals of a block, kWh unless said. */
export const HANDLER_FAN = 0
/** Fans of coolers and towers: outdoors, their work heats no loop. */
export const COOLER_FAN = 1
export const PUMP = 2
export const CHILLER = 3
/** Heat given to the sky by coolers, towers and condensers, and by air let out. */
export const REJECTED = 4
export const REUSED = 5
export const UNMET = 6
/** Litres. */
export const CONSUMED = 7
/** Supply above its set point, K: the coolant's after its own loop has run, then the air's. */
export const EXCESS = 8
export const LIQUID_EXCESS = 9
export const SUM_COUNT = 10

/** Working arrays of one day. Filled again for every hall and day: nothing is allocated in a year. */
export type DayScratch = Record<(typeof HOURLY)[number], Float64Array> & { sums: Float64Array }

export function createScratch(): DayScratch {
  const hourly = Object.fromEntries(HOURLY.map((name) => [name, new Float64Array(BLOCK_HOURS)]))
  return { ...(hourly as Record<(typeof HOURLY)[number], Float64Array>), sums: new Float64Array(SUM_COUNT) }
}

/** Adds to a total of the block. */
export function addSum(scratch: DayScratch, place: number, amount: number): void {
  scratch.sums[place] = (scratch.sums[place] ?? 0) + amount
}
