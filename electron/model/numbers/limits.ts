/** `value` held between `low` and `high`. */
export function hold(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}

/** Largest element, `fallback` for none; without spreading a long list over the call stack. */
export function largest(values: readonly number[], fallback: number): number {
  let best = fallback
  for (const value of values) if (value > best) best = value
  return best
}

/** Element of a list that must be there. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return item
}
