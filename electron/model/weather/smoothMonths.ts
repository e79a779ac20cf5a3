import { MONTH_DAYS, YEAR_DAYS } from './weatherYear.ts'

/**
 * A daily course through the year whose twelve monthly means are those given: straight lines between mid-month values that are moved until
 * every mean comes out within 0.01 K.
 *
 * @see Killworth, Journal of Physical Oceanography 26:1280, 1996
 */
export function smoothMonths(monthlyMeans: readonly number[]): Float64Array {
  const days = new Float64Array(YEAR_DAYS)
  const nodes = Array.from({ length: 12 }, (_, month) => monthlyMeans[month] ?? 0)
  for (let pass = 0; pass < 40; pass++) {
    drawLines(days, nodes)
    let first = 0
    for (let month = 0; month < 12; month++) {
      const length = MONTH_DAYS[month] ?? 30
      let sum = 0
      for (let day = first; day < first + length; day++) sum += days[day] ?? 0
      nodes[month] = (nodes[month] ?? 0) + (monthlyMeans[month] ?? 0) - sum / length
      first += length
    }
  }
  return days
}

function drawLines(days: Float64Array, nodes: readonly number[]): void {
  let start = 0
  for (let month = 0; month < 12; month++) {
    const length = MONTH_DAYS[month] ?? 30
    const nextLength = MONTH_DAYS[(month + 1) % 12] ?? 30
    const from = start + (length - 1) / 2
    const span = (length + nextLength) / 2
    const value = nodes[month] ?? 0
    const slope = ((nodes[(month + 1) % 12] ?? 0) - value) / span
    for (let day = Math.ceil(from); day < from + span; day++)
      days[day % YEAR_DAYS] = value + slope * (day - from)
    start += length
  }
}
