import { GOLDEN, hash3, ratioAt, TO_RATIO } from './counterRandom.ts'
import { CELLS } from './quantileTable.ts'

/** Runs that are worked together, task by task, over arrays that stay in the nearest cache. */
export const BATCH = 64

/** Orders of the 64 slices, each in random order; with a turn of the place and a shift of the slice, four million of them. */
const ORDERS = 1024
/** Every order twice in a row, so that a turned one is read straight on. */
const TWICE = 2 * BATCH
const orders = new Uint8Array(ORDERS * TWICE)
for (let order = 0; order < ORDERS; order++) {
  const key = hash3(0, order, ORDERS)
  const at = order * TWICE
  for (let i = 0; i < BATCH; i++) orders[at + i] = i
  for (let i = BATCH - 1; i > 0; i--) {
    const j = Math.floor(ratioAt(key, i) * (i + 1))
    const other = orders[at + j] ?? 0
    orders[at + j] = orders[at + i] ?? 0
    orders[at + i] = other
  }
  orders.copyWithin(at + BATCH, at, at + BATCH)
}

/** Places inside the slices go round by the golden ratio, as a signed 32-bit number: as even as chance, and one addition each. */
const STEP = GOLDEN | 0

/** The leading bits of a place are the cell of its slice, the others the place in the cell. */
const CELLS_A_SLICE = (CELLS / BATCH) | 0
const CELL_SHIFT = Math.clz32(CELLS_A_SLICE) + 1
const CELL_MASK = (1 << CELL_SHIFT) - 1
const TO_CELL_RATIO = 2 ** -CELL_SHIFT

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
  const runs = BATCH
  const key = hash3(seed, batch, stream)
  const order = orderOf(key)
  const shift = shiftOf(key)
  const toRatio = TO_RATIO
  let place = Math.imul(key, STEP)
  for (let i = 0; i < runs; i++) {
    place = (place + STEP) | 0
    const slice = ((orders[order + i] ?? 0) + shift) & (runs - 1)
    slices[at + i] = slice
    shares[at + i] = (slice + (place >>> 0) * toRatio) / runs
  }
}

/** What the shares of a draw become: `base + span * table(share)`. */
interface DrawnValue {
  tables: Float64Array
  /** Where its table begins. */
  offset: number
  base: number
  span: number
}

/** The same draw turned into values in the same go: the place in a slice says which of the slice's cells, and where in it. */
export function drawValues(
  seed: number,
  batch: number,
  stream: number,
  { tables, offset, base, span }: DrawnValue,
  values: Float64Array,
  slices: Uint8Array,
  at: number,
): void {
  const runs = BATCH
  const key = hash3(seed, batch, stream)
  const order = orderOf(key)
  const shift = shiftOf(key)
  let place = Math.imul(key, STEP)
  for (let i = 0; i < runs; i++) {
    place = (place + STEP) | 0
    const slice = ((orders[order + i] ?? 0) + shift) & (runs - 1)
    slices[at + i] = slice
    const cell = offset + slice * CELLS_A_SLICE + (place >>> CELL_SHIFT)
    const low = tables[cell] ?? 0
    const inCell = (place & CELL_MASK) * TO_CELL_RATIO
    values[at + i] = base + span * (low + inCell * ((tables[cell + 1] ?? 0) - low))
  }
}

/** Where an order begins, turned by a random number of places. */
const orderOf = (key: number): number => (key & (ORDERS - 1)) * TWICE + ((key >>> 10) & (BATCH - 1))
/** By how many slices the order is shifted. */
const shiftOf = (key: number): number => (key >>> 16) & (BATCH - 1)
