import type { SimulationResult } from '../results/result.ts'
import { DAILY_METRICS, HALL_METRICS } from '../results/series.ts'

/**
 * Checks the shape of a result that crossed a process: every series is as long as it says.
 *
 * @returns null, or what does not fit
 */
export function checkResult(result: SimulationResult): string | null {
  const daily = [result.portfolio, ...result.campusSeries]
  if (result.campusSeries.length !== result.campuses.length) return 'there is not one series a campus'
  for (const series of daily) {
    for (const metric of DAILY_METRICS) {
      if (series[metric].length !== result.dayCount)
        return `series ${metric} is not ${result.dayCount} days long`
    }
  }
  const { sampleCount, values } = result.hallSeries
  for (const metric of HALL_METRICS) {
    if (values[metric].length !== result.halls.length * sampleCount)
      return `hall series ${metric} has a wrong length`
  }
  const { rows, plant } = result
  for (const [name, column] of Object.entries<number | ArrayLike<number>>({ ...rows })) {
    if (typeof column !== 'number' && column.length !== rows.rowCount)
      return `row column ${name} has a wrong length`
  }
  for (const [name, column] of Object.entries<number | ArrayLike<number>>({ ...plant })) {
    if (typeof column !== 'number' && column.length !== plant.count)
      return `plant column ${name} has a wrong length`
  }
  if (result.gates.index.length !== result.dayCount) return 'the gate timeline has a wrong length'
  return null
}
