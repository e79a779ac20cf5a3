/** What money is spent on. Capital first, then running costs. */
export const CAPITAL_LINES = [
  'land',
  'substation',
  'shell',
  'electrical',
  'mechanical',
  'network',
  'it',
  'commissioning',
] as const
export const RUNNING_LINES = ['energy', 'water', 'staff', 'maintenance'] as const
export type CapitalLine = (typeof CAPITAL_LINES)[number]
export type RunningLine = (typeof RUNNING_LINES)[number]

export interface CashLine {
  id: CapitalLine | RunningLine
  kind: 'capital' | 'running'
  /** By day, cumulative, USD. */
  usd: Float32Array
}

/** Money of the campuses in the plan, day by day. */
export interface CashFlow {
  currency: 'USD'
  /** Base years of the cost sets in use: prices are those of that year, without inflation. */
  baseYears: number[]
  lines: CashLine[]
  /** Capital written off, straight line from the day it is spent; cumulative, USD. */
  depreciationUsd: Float32Array
  /** Lives used, years; `null` where a campus states none. */
  lives: {
    campusIndex: number
    itYears: number | null
    plantYears: number | null
    shellYears: number | null
  }[]
  /** Depreciation and running costs of the day over that day's live accelerator-hours, USD; 0 where none run. */
  usdPerAcceleratorHour: Float32Array
  /** Capital at the end of the span over provisioned IT power at the end, USD a MW; 0 where nothing runs. */
  capexUsdPerItMw: number
}

/** What one day of slip of all that is not live yet costs, on each day, USD. */
export interface SlipCost {
  /** Contract value of the accelerators not yet live, a day. */
  accrualUsdPerDay: Float32Array
  /** Cost of the capital spent on what is not live yet, a day. */
  carryingUsdPerDay: Float32Array
}
