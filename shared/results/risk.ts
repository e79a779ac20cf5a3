import { NEVER_DAY } from './stage.ts'

/** Days are kept at every per cent from P1 to P99. */
export const SHARE_COUNT = 99

/**
 * What a day is asked of. finish: the last contracted accelerator live; share: a quarter, half ... of them; target: a count that the
 * plan promised; building, campus, hall: its last row live.
 */
export const MOMENT_KINDS = ['finish', 'share', 'target', 'building', 'campus', 'hall'] as const
export type MomentKind = (typeof MOMENT_KINDS)[number]

/** A day that differs from run to run. */
export interface RiskMoment {
  /** The milestone of the same day in the plan has this id. */
  id: string
  name: string
  kind: MomentKind
  campusIndex: number | null
  buildingIndex: number | null
  hallIndex: number | null
  /** Day in the plan, `NEVER_DAY` where it never comes. */
  plannedDay: number
  /** Day it is promised for, with the share of runs that keep it; `null` without a promise. */
  dueDay: number | null
  dueProbability: number | null
  /** Share of runs in which it comes at all, 0..1. */
  probability: number
  /** Mean over the runs in which it comes, `null` where there is none. */
  meanDay: number | null
}

/**
 * One bar of a tornado: what the outcome is when this input is low (P5 to P16, or the risk stays away) and high (P84 to P95, or it happens).
 * A task that follows a common cause is counted by its own part; what it shares stands in the bar of the cause.
 */
export interface RiskDriver {
  id: string
  name: string
  kind: 'task' | 'cause' | 'event'
  /** Mean outcome of those runs less the mean of all: days, or MW of IT. */
  whenLow: number
  whenHigh: number
  /** Between the input's rank and the outcome, -1..1. */
  correlation: number
}

/** How a register entry fared over the runs. */
export interface RiskEventOutcome {
  id: string
  name: string
  owner: string
  /** Asked for, mitigation counted where it is applied. */
  probability: number
  /** Share of runs in which it happened. */
  happenedShare: number
  /** Days by which the finish is later in the mean of the runs with it than in the mean of those without. */
  finishDelayDays: number
  /** Standard error of that difference of means, days: what chance alone would give. 0 where one of the two groups is empty. */
  finishDelayErrorDays: number
  mitigation: { name: string; applied: boolean; costUsd: number } | null
}

/** What was delivered by day over all runs, on a grid of days; `P10` is what nine runs in ten exceed. */
export interface DeliveredBands {
  day: Float32Array
  plannedItMw: Float32Array
  itMwP10: Float32Array
  itMwP50: Float32Array
  itMwP90: Float32Array
  plannedAccelerators: Float32Array
  acceleratorsP10: Float32Array
  acceleratorsP50: Float32Array
  acceleratorsP90: Float32Array
}

export const RISK_STOPS = ['converged', 'all-runs', 'cancelled'] as const

/** Many runs of one programme with its durations, dates and risks drawn anew. Same scenario, seed and run count: same bytes. */
export interface RiskResult {
  startDate: string
  seed: number
  runCount: number
  stop: (typeof RISK_STOPS)[number]
  /** Index into `moments`: what convergence, criticality and the tornado by date speak of. */
  finishMoment: number
  /** P80 of the finish with its 95 % interval, days; the run stops once half of it is at most `toleranceDays`. */
  p80Day: number
  p80LowDay: number
  p80HighDay: number
  toleranceDays: number
  moments: RiskMoment[]
  /** Day by which a share of the runs has come to moment `m`: `momentDays[m * SHARE_COUNT + per cent - 1]`. */
  momentDays: Float32Array
  /** The same for the halls of the plan, in their order: last row live. */
  hallDays: Float32Array
  /** Contracted halls, then all of the plan with those under option; alike where there is none. */
  delivered: DeliveredBands
  deliveredAll: DeliveredBands
  /** Day at which the tornado by MW counts delivered IT power: the first target's, else the plan's finish. */
  mwDay: number
  /** Mean over the runs: finish day (of the runs that finish) and IT MW delivered on `mwDay`. */
  meanFinishDay: number | null
  meanItMw: number
  /** Largest first. */
  tornadoByDate: RiskDriver[]
  tornadoByMw: RiskDriver[]
  /** Share of runs in which a task lies on the path to the finish; only tasks that ever do, largest first. */
  criticality: { taskId: string; name: string; share: number }[]
  register: RiskEventOutcome[]
  /** One point a run, for the first runs: finish day and total cost, cost of delay and of risks included. */
  scatter: { day: Float32Array; costUsd: Float64Array }
  plannedCostUsd: number
  /** Cost at P10, P50, P80, P90 of the scattered runs, USD. */
  costUsd: { p10: number; p50: number; p80: number; p90: number }
}

/** Day by which a share (0.01..0.99) of the runs has come to a moment; `NEVER_DAY` where so many never do. */
export function momentDayAt(risk: RiskResult, momentIndex: number, share: number): number {
  return risk.momentDays[momentIndex * SHARE_COUNT + shareIndex(share)] ?? NEVER_DAY
}

/** Day by which a share (0.01..0.99) of the runs has every row of a hall live. */
export function hallDayAt(risk: RiskResult, hallIndex: number, share: number): number {
  return risk.hallDays[hallIndex * SHARE_COUNT + shareIndex(share)] ?? NEVER_DAY
}

function shareIndex(share: number): number {
  return Math.max(0, Math.min(SHARE_COUNT - 1, Math.round(share * 100) - 1))
}
