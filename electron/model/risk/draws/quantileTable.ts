import type { Distribution } from '../../../../shared/scenario/distribution.ts'
import { normalQuantile } from './normal.ts'

/** Cells of a table; with 128 the standard deviation of a PERT misses by 2.4 %. */
export const CELLS = 1024
/** Knots of one table: value at share k / CELLS. */
export const KNOTS = CELLS + 1

/** A distribution as its shape, of which many share one, and where it stands: `base + span * shape(share)`. */
export interface StandardShape {
  /** Equal for equal shapes. */
  key: string
  base: number
  span: number
  fill: (knots: Float64Array) => void
}

/** Shape of a distribution; one without spread has `span` 0. */
export function standardShape(distribution: Distribution): StandardShape {
  switch (distribution.shape) {
    case 'triangular':
    case 'pert': {
      const { shape, low, mode, high } = distribution
      const span = high - low
      const peak = span > 0 ? (mode - low) / span : 0
      const fill = shape === 'pert' ? fillPert : fillTriangular
      return { key: `${shape} ${peak}`, base: low, span, fill: (knots) => fill(peak, knots) }
    }
    case 'lognormal': {
      const { median, p90 } = distribution
      const sigma = Math.log(p90 / median) / normalQuantile(0.9)
      return {
        key: `lognormal ${sigma}`,
        base: 0,
        span: median,
        fill: (knots) => fillLognormal(sigma, knots),
      }
    }
    case 'empirical': {
      const values = distribution.values.toSorted((a, b) => a - b)
      return {
        key: `empirical ${values.join(' ')}`,
        base: 0,
        span: 1,
        fill: (knots) => fillEmpirical(values, knots),
      }
    }
  }
}

/** Tables made before, by shape: an edit of the plan changes few of them. */
const made = new Map<string, Float64Array>()
const MOST_KEPT = 512

/** The knots of a shape; not to be written to. */
export function knotsOf({ key, fill }: StandardShape): Float64Array {
  const kept = made.get(key)
  if (kept) return kept
  if (made.size >= MOST_KEPT) made.clear()
  const knots = new Float64Array(KNOTS)
  fill(knots)
  made.set(key, knots)
  return knots
}

/** Value at a share of a table that begins at `offset`: a straight line between knots. */
export function readTable(tables: Float64Array, offset: number, share: number): number {
  const place = share * CELLS
  const cell = place < CELLS - 1 ? Math.floor(place) : CELLS - 1
  const low = tables[offset + cell] ?? 0
  return low + (place - cell) * ((tables[offset + cell + 1] ?? 0) - low)
}

function fillTriangular(peak: number, knots: Float64Array): void {
  for (let k = 0; k < KNOTS; k++) {
    const share = k / CELLS
    knots[k] = share < peak ? Math.sqrt(share * peak) : 1 - Math.sqrt((1 - share) * (1 - peak))
  }
}

/** Intervals of the numeric integral, closer together at both ends, where a beta distribution bends most. */
const STEPS = 1024

/** Beta with alpha = 1 + 4 peak, beta = 5 - 4 peak on 0..1: mean (1 + 4 peak) / 6. */
function fillPert(peak: number, knots: Float64Array): void {
  const left = 4 * peak
  const right = 4 - left
  const shares = new Float64Array(STEPS + 1)
  let sum = 0
  for (let i = 0; i < STEPS; i++) {
    const t = (i + 0.5) / STEPS
    const x = t * t * (3 - 2 * t)
    sum += Math.pow(x, left) * Math.pow(1 - x, right) * t * (1 - t)
    shares[i + 1] = sum
  }
  let step = 0
  for (let k = 0; k < KNOTS; k++) {
    const asked = (k / CELLS) * sum
    while (step < STEPS - 1 && (shares[step + 1] ?? 0) < asked) step++
    const low = shares[step] ?? 0
    const width = (shares[step + 1] ?? 0) - low
    const t = Math.min(1, (step + (width > 0 ? (asked - low) / width : 0)) / STEPS)
    knots[k] = t * t * (3 - 2 * t)
  }
}

/** Median 1. The open ends are closed where the outer cells keep their means, so that the whole mean is kept. */
function fillLognormal(sigma: number, knots: Float64Array): void {
  for (let k = 1; k < CELLS; k++) knots[k] = Math.exp(sigma * normalQuantile(k / CELLS))
  knots[0] = 0
  knots[CELLS] = 2 * lastCellMean(sigma) - (knots[CELLS - 1] ?? 1)
}

/** Mean of the largest 1/1024 of a lognormal with median 1, by the midpoint rule on a grid that doubles towards the end. */
function lastCellMean(sigma: number): number {
  let sum = 0
  let width = 1 / CELLS
  for (let halving = 0; halving < 40; halving++) {
    width /= 2
    // The upper half of what is left, in 32 strips; the next pass goes on above it.
    for (let strip = 0; strip < 32; strip++) {
      const above = width + (width * (31.5 - strip)) / 32
      sum += (Math.exp(sigma * -normalQuantile(above)) * width) / 32
    }
  }
  return sum * CELLS
}

function fillEmpirical(sorted: readonly number[], knots: Float64Array): void {
  const last = sorted.length - 1
  for (let k = 0; k < KNOTS; k++) {
    const place = (k / CELLS) * last
    const below = Math.min(last - 1, Math.floor(place))
    const low = sorted[below] ?? 0
    knots[k] = low + (place - below) * ((sorted[below + 1] ?? low) - low)
  }
}
