export type Numbers = Float64Array | Float32Array | Uint32Array

/** Adds to one element in place. */
export function add(array: Numbers, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount
}

/** Adds `source` to `target` element by element; both of the same length. */
export function addAll(target: Numbers, source: Numbers): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? 0) + (source[i] ?? 0)
}

/** Replaces each element by the sum of all up to it. */
export function accumulate(array: Float64Array): void {
  let sum = 0
  for (let i = 0; i < array.length; i++) {
    sum += array[i] ?? 0
    array[i] = sum
  }
}

/**
 * Spreads an amount evenly over the days [fromDay, toDay) into daily increments. What falls before day 0
 * lands on day 0, so that a running total is right from the first day; what falls after the span is left out.
 */
export function spread(increments: Float64Array, amount: number, fromDay: number, toDay: number): void {
  if (amount === 0) return
  const start = Math.floor(fromDay)
  const end = Math.max(start + 1, Math.ceil(toDay))
  const perDay = amount / (end - start)
  const before = Math.max(0, Math.min(0, end) - start)
  if (before > 0) add(increments, 0, perDay * before)
  const last = Math.min(end, increments.length)
  for (let day = Math.max(0, start); day < last; day++) add(increments, day, perDay)
}
