import type { Drawdown } from '../scenario/contract.ts'

/** What is known of a contract every day. Float32, one entry a day; cumulative from the start of the span unless said otherwise. */
export const CONTRACT_METRICS = [
  /** Value as the drawdown lays it out: for by-delivery, had every tranche come on its date. USD, cumulative. */
  'scheduledUsd',
  /** Value accrued: capacity held ready for the customer. USD, cumulative, never above the total. */
  'accruedUsd',
  /** The part of it that demand used. USD, cumulative. */
  'usedUsd',
  /** What is owed: each day the used part, or the take-or-pay share where that is more. USD, cumulative. */
  'payableUsd',
  /** Promised by tranches due, that day. IT MW as provisioned, and accelerators. */
  'committedItMw',
  'committedAccelerators',
  /** Live for the customer that day. */
  'deliveredItMw',
  'deliveredAccelerators',
  /** Accelerator-hours delivered, and used by demand; cumulative. */
  'deliveredHours',
  'usedHours',
  /** Committed and not delivered: MW-months (30.4375 days), and their part of the contract's value, USD; cumulative. */
  'shortfallMwMonths',
  'shortfallUsd',
] as const
export type ContractMetric = (typeof CONTRACT_METRICS)[number]

/** Market price of an accelerator-hour on each day, USD. */
export interface MarketPrice {
  curveId: string
  name: string
  generation: string
  low: Float32Array
  mode: Float32Array
  high: Float32Array
}

/** A contract on the calendar, in document order. */
export interface ContractResult {
  id: string
  name: string
  providerId: string
  customerId: string
  /** Whether it counts in sums. */
  isCounted: boolean
  /** Whether campuses of the plan serve it: its value then accrues in the portfolio's series beside their cost. */
  isInPlan: boolean
  /** Option value included where it is taken up. */
  totalUsd: number
  /** First day, and first day after the term. */
  startDay: number
  endDay: number
  drawdown: Drawdown
  takeOrPayRatio: number
  /** Price an accelerator-hour, USD: as agreed; from the price a MW-month; otherwise total over all committed hours. 0 where nothing tells. */
  usdPerAcceleratorHour: number
  priceBasis: 'accelerator-hour' | 'mw-month' | 'total' | 'none'
  tranches: {
    id: string
    name: string
    day: number
    itMw: number
    acceleratorCount: number
    usd: number
    /** Day the running sum up to this tranche is delivered; `NEVER_DAY` within the span for never. */
    metDay: number
  }[]
  option: { name: string; decisionDay: number; isExercised: boolean; totalUsd: number } | null
  market: MarketPrice | null
  series: Record<ContractMetric, Float32Array>
}

/** A contract on one day. Ratios to hours are `null` where no hour has been delivered or used yet. */
export interface ContractState {
  scheduledUsd: number
  accruedUsd: number
  remainingUsd: number
  usedUsd: number
  payableUsd: number
  /** Accrued and not used. */
  unusedUsd: number
  /** Owed and not used: the fixed cost of demand that did not come. */
  paidUnusedUsd: number
  committedItMw: number
  deliveredItMw: number
  committedAccelerators: number
  deliveredAccelerators: number
  shortfallMw: number
  shortfallMwMonths: number
  shortfallUsd: number
  /** Owed so far over accelerator-hours used so far, USD. */
  usdPerUsedHour: number | null
  marketUsdPerHour: { low: number; mode: number; high: number } | null
}

/** State of a contract on a day; days outside the span are held at its ends. */
export function contractAt(contract: ContractResult, day: number): ContractState {
  const { series, market } = contract
  const last = series.accruedUsd.length - 1
  const at = Math.max(0, Math.min(last, Math.floor(day)))
  const value = (metric: ContractMetric) => series[metric][at] ?? 0
  const accruedUsd = value('accruedUsd')
  const usedUsd = value('usedUsd')
  const payableUsd = value('payableUsd')
  const usedHours = value('usedHours')
  return {
    scheduledUsd: value('scheduledUsd'),
    accruedUsd,
    remainingUsd: Math.max(0, contract.totalUsd - accruedUsd),
    usedUsd,
    payableUsd,
    unusedUsd: Math.max(0, accruedUsd - usedUsd),
    paidUnusedUsd: Math.max(0, payableUsd - usedUsd),
    committedItMw: value('committedItMw'),
    deliveredItMw: value('deliveredItMw'),
    committedAccelerators: value('committedAccelerators'),
    deliveredAccelerators: value('deliveredAccelerators'),
    shortfallMw: Math.max(0, value('committedItMw') - value('deliveredItMw')),
    shortfallMwMonths: value('shortfallMwMonths'),
    shortfallUsd: value('shortfallUsd'),
    usdPerUsedHour: usedHours > 0 ? payableUsd / usedHours : null,
    marketUsdPerHour: market && {
      low: market.low[at] ?? 0,
      mode: market.mode[at] ?? 0,
      high: market.high[at] ?? 0,
    },
  }
}
