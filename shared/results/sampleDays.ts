/** Points of a curve on the screen: more than its pixels are of no use. */
const MOST_POINTS = 260

/** Days from the first to the last, evenly spread, both ends among them. */
export function sampleDays(fromDay: number, toDay: number): number[] {
  const step = Math.max(1, Math.ceil((toDay - fromDay) / MOST_POINTS))
  const days: number[] = []
  for (let day = fromDay; day < toDay; day += step) days.push(day)
  return [...days, toDay]
}

/** Values of a daily series on those days, times a factor, held at the ends of the series. */
export function valuesOn(series: Float32Array, days: readonly number[], factor = 1): number[] {
  return days.map((day) => (series[Math.max(0, Math.min(series.length - 1, day))] ?? 0) * factor)
}

/** Firsts of months between two days, for a table: thirty and a half days apart, both ends among them. */
export function monthDays(fromDay: number, toDay: number): number[] {
  const days: number[] = []
  for (let month = 0; ; month++) {
    const day = fromDay + Math.round(month * 30.4375)
    if (day >= toDay) return [...days, toDay]
    days.push(day)
  }
}
