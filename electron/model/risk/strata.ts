import { GOLDEN, hash3, ratioAt, TO_RATIO } from './counterRandom.ts'

/** Runs that are worked together, task by task, over arrays that stay in the nearest cache. */
export const BATCH = 64

/** Orders of the 64 slices, each in random order; with a turn of the place and a shift of the slice, four million of them. */
const ORDERS = 1024
const orders = new Uint8Array(ORDERS * BATCH)
for (let order = 0; order < ORDERS; order++) {
  const key = hash3(0, order, ORDERS)
  const at = order * BATCH
  for (let i = 0; i < BATCH; i++) orders[at + i] = i
  for (let i = BATCH - 1; i > 0; i--) {
    const j = Math.floor(ratioAt(key, i) * (i + 1))
    const other = orders[at + j] ?? 0
    orders[at + j] = orders[at + i] ?? 0
    orders[at + i] = other
  }
}

/**
 * Latin hypercube of one batch: each of 64 equal slices of [0, 1) once, in an order of its own, at a random place inside the slice.
 * Batches do not depend on each other, so any number of them is an unbiased sample.
 *
 * @param stream  which quantity is drawn; streams are independent
 * @param shares  written from `at` on, `BATCH` values
 * @param slices  the slice of each, written from `at` on
 */
export function drawStrata(
  seed: number,
  batch: number,
  stream: number,
  shares: Float64Array,
  slices: Uint8Array,
  at: number,
): void {
  const key = hash3(seed, batch, stream)
  const order = (key & (ORDERS - 1)) * BATCH
  const turn = (key >>> 10) & (BATCH - 1)
  const shift = (key >>> 16) & (BATCH - 1)
  // Places inside the slices go round by the golden ratio: as even as chance, and one addition each.
  let place = Math.imul(key, GOLDEN)
  for (let i = 0; i < BATCH; i++) {
    place = (place + GOLDEN) | 0
    const slice = ((orders[order + ((i + turn) & (BATCH - 1))] ?? 0) + shift) & (BATCH - 1)
    slices[at + i] = slice
    shares[at + i] = (slice + (place >>> 0) * TO_RATIO) * (1 / BATCH)
  }
}
