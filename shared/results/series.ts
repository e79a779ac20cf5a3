/**
 * What is known every day, for the portfolio and for each campus. One Float32Array of `dayCount` a metric.
 * A ratio is NaN-free: 0 where nothing runs.
 */
export const DAILY_METRICS = [
  /** Mean IT power, MW. */
  'itMw',
  /** Everything behind the meter including IT, MW, mean of that day's 24 hours. */
  'facilityMw',
  /** Apparent power at the point of interconnection, MVA. */
  'utilityMva',
  /** Facility power with the day's live racks at provisioned power on the design day, MVA: what the grid must allow. */
  'designMva',
  /** Provisioned IT power of the live racks, MW: what reports of a campus' IT capacity mean. */
  'provisionedItMw',
  /** Utility capacity that has arrived, MVA. */
  'gridMva',
  /** Fans, pumps, chillers, MW. */
  'coolingMw',
  /** Transformers, UPS, distribution, MW: the sum of the four below it. */
  'powerLossMw',
  'mainTransformerLossMw',
  'unitSubstationLossMw',
  'upsLossMw',
  'distributionLossMw',
  /** Lighting and site load, MW. */
  'otherMw',
  /** Heat leaving in liquid and in air, MW. */
  'liquidHeatMw',
  'airHeatMw',
  /** Water withdrawn, m3 a day. */
  'waterM3',
  /** Of it not given back: evaporated and drifted, m3 a day. */
  'waterConsumedM3',
  /** Heat that a neighbour takes, MW. */
  'heatReusedMw',
  'racksPlaced',
  'racksInstalled',
  'racksLive',
  'acceleratorsLive',
  'cpusLive',
  /** Live accelerators by their dense BF16 throughput over that of an H100. */
  'h100EquivalentsLive',
  /** Live network and storage racks; counted in `racksLive` too. */
  'supportRacksLive',
  /** IT power with every rack of contracted halls live at mean draw, had all gone to the template's plan, MW. */
  'plannedItMw',
  /** Cumulative, USD. */
  'capexUsd',
  'accruedUsd',
  /** Share of that day's IT power resting on inputs graded `assumed`, 0..1. */
  'assumedShare',
] as const
export type DailyMetric = (typeof DAILY_METRICS)[number]

export type DailySeries = Record<DailyMetric, Float32Array>

/** Value of a metric on a day, held at the ends of the span; the day may be fractional. */
export function sampleDaily(series: Float32Array, day: number): number {
  const last = series.length - 1
  return series[Math.max(0, Math.min(last, Math.floor(day)))] ?? 0
}

export const HALL_METRICS = [
  'itKw',
  'facilityKw',
  'coolingKw',
  'waterM3',
  'racksLive',
  'supplyTempC',
] as const
export type HallMetric = (typeof HALL_METRICS)[number]

/** Hall metrics on a grid of days: value of hall `h` at sample `s` is `values[h * sampleCount + s]`, s = floor(day / stepDays). */
export interface HallSeries {
  stepDays: number
  sampleCount: number
  values: Record<HallMetric, Float32Array>
}

/** Value of a hall's metric on a day, held at the ends of the span. */
export function sampleHall(series: HallSeries, metric: HallMetric, hallIndex: number, day: number): number {
  const sample = Math.max(0, Math.min(series.sampleCount - 1, Math.floor(day / series.stepDays)))
  return series.values[metric][hallIndex * series.sampleCount + sample] ?? 0
}
