/**
 * Moves labels on a line apart so that none covers another, as little as needed, inside a range.
 *
 * @param wanted where each label would like to stand, in any order
 * @returns where each stands, in the order given
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed = [...wanted]
  let floor = low
  for (const index of order) {
    placed[index] = Math.max(floor, Math.min(wanted[index] ?? 0, high))
    floor = (placed[index] ?? 0) + gap
  }
  // What was pushed past the end comes back, and pushes its neighbours.
  let ceiling = high
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? 0, ceiling)
    ceiling = (placed[index] ?? 0) - gap
  }
  return placed
}
