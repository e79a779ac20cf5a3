/** How many of the ascending `days` are on or before `day`: the instances to draw, in log time. */
export function drawCount(days: Float32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}
