import { normalQuantile, normalShare } from './normal.ts'

const CELLS = 4096
const deviates = new Float64Array(CELLS + 1)
for (let k = 1; k < CELLS; k++) deviates[k] = normalQuantile(k / CELLS)
// The outer cells end where their straight line has the mean of the tail: density over share, less the inner knot, twice.
const tailMean = (CELLS * Math.exp(-((deviates[1] ?? 0) ** 2) / 2)) / Math.sqrt(2 * Math.PI)
deviates[0] = -2 * tailMean - (deviates[1] ?? 0)
deviates[CELLS] = -deviates[0]

/** Normal deviate of a share in [0, 1), within 5e-4 of the deviate between P1 and P99. */
export function deviateOf(share: number): number {
  const place = share * CELLS
  const cell = place | 0
  const low = deviates[cell] ?? 0
  return low + (place - cell) * ((deviates[cell + 1] ?? 0) - low)
}

const REACH = 6
const PER_UNIT = 256
const shares = new Float64Array(2 * REACH * PER_UNIT + 2)
for (let k = 0; k < shares.length; k++) shares[k] = normalShare(k / PER_UNIT - REACH)

/** Share of a standard normal below a deviate, to 1e-6 and below 1; deviates beyond 6 are taken as 6. */
export function shareOf(deviate: number): number {
  const place = (deviate < -REACH ? 0 : deviate > REACH ? 2 * REACH : deviate + REACH) * PER_UNIT
  const cell = place | 0
  const low = shares[cell] ?? 0
  return low + (place - cell) * ((shares[cell + 1] ?? 0) - low)
}
