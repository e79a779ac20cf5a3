import type { SimulationResult } from '../../shared/results/result.ts'

/**
 * IT power that the live racks of a campus are provisioned for, MW, one value a day: what is said of a campus from outside is
 * what was installed, not what it draws.
 */
export function provisionedItMw({ rows, dayCount }: SimulationResult, campusIndex: number): Float32Array {
  const changeKw = new Float64Array(dayCount + 1)
  const change = (day: number, kw: number): void => {
    const at = Math.ceil(Math.max(0, day))
    if (at < dayCount) changeKw[at] = (changeKw[at] ?? 0) + kw
  }
  for (let row = 0; row < rows.rowCount; row++) {
    if (rows.campusIndex[row] !== campusIndex) continue
    const kw = (rows.count[row] ?? 0) * (rows.rackMaxKw[row] ?? 0)
    change(rows.liveDay[row] ?? dayCount, kw)
    change(rows.retiredDay[row] ?? dayCount, -kw)
  }
  let liveKw = 0
  return Float32Array.from({ length: dayCount }, (_, day) => (liveKw += changeKw[day] ?? 0) / 1000)
}
