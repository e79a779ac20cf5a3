/**
 * Fills hours without a record by a straight line between their neighbours, round the turn of the year.
 *
 * @param counts records of each hour; 0 is a gap. Both arrays have one entry an hour; `values` is written.
 * @param otherwise value of every hour where there is no record at all
 * @returns the longest gap, hours
 */
export function fillGaps(values: Float64Array, counts: Uint16Array, otherwise = 0): number {
  const hours = values.length
  const first = counts.findIndex((count) => count > 0)
  if (first < 0) {
    values.fill(otherwise)
    return hours
  }
  let longest = 0
  let previous = first
  for (let step = 1; step <= hours; step++) {
    const hour = (first + step) % hours
    if (counts[hour] === 0) continue
    const gap = step - (previous - first) - 1
    const from = values[previous % hours] ?? otherwise
    const to = values[hour] ?? otherwise
    for (let k = 1; k <= gap; k++) values[(previous + k) % hours] = from + ((to - from) * k) / (gap + 1)
    longest = Math.max(longest, gap)
    previous = first + step
  }
  return longest
}
