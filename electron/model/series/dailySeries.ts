import { DAILY_METRICS, type DailyMetric, type DailySeries } from '../../../shared/results/series.ts'
import { addAll } from '../numbers/accumulate.ts'

/** All metrics at zero. */
export function emptySeries(dayCount: number): DailySeries {
  return Object.fromEntries(DAILY_METRICS.map((metric) => [metric, new Float32Array(dayCount)])) as Record<
    DailyMetric,
    Float32Array
  >
}

/** Sum of several series; the share of power resting on assumptions is weighed by IT power. */
export function sumSeries(all: readonly DailySeries[], dayCount: number): DailySeries {
  const sum = emptySeries(dayCount)
  for (const metric of DAILY_METRICS) {
    if (metric === 'assumedShare') continue
    const exact = new Float64Array(dayCount)
    for (const series of all) addAll(exact, series[metric])
    sum[metric].set(exact)
  }
  for (let day = 0; day < dayCount; day++) {
    const itMw = sum.itMw[day] ?? 0
    let assumedMw = 0
    for (const series of all) assumedMw += (series.itMw[day] ?? 0) * (series.assumedShare[day] ?? 0)
    sum.assumedShare[day] = itMw > 0 ? Math.min(1, assumedMw / itMw) : 0
  }
  return sum
}
