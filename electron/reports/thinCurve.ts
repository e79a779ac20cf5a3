/** More points than this a printed curve does not show. */
const MOST_POINTS = 240

/**
 * Thins a daily series to what paper can show: both ends, an even rhythm between, and both sides of every jump of more
 * than 2 % of the highest value, so that steps stay upright.
 */
export function thinCurve(
  series: Float32Array,
  fromDay: number,
  toDay: number,
): { days: number[]; values: number[] } {
  const step = Math.max(1, Math.ceil((toDay - fromDay) / MOST_POINTS))
  const highest = series.reduce((most, value) => Math.max(most, value), 0)
  const jump = highest * 0.02
  const days: number[] = []
  const values: number[] = []
  const keep = (day: number): void => {
    if (days.at(-1) === day) return
    days.push(day)
    values.push(series[day] ?? 0)
  }
  for (let day = fromDay; day <= toDay; day++) {
    const hasJumped = day > fromDay && Math.abs((series[day] ?? 0) - (series[day - 1] ?? 0)) > jump
    if (hasJumped) keep(day - 1)
    if (hasJumped || (day - fromDay) % step === 0 || day === toDay) keep(day)
  }
  return { days, values }
}
