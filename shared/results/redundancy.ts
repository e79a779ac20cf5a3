/** Levels of the power chain that carry a redundancy scheme, from the utility to the racks. */
export const REDUNDANCY_LEVELS = ['main-transformer', 'unit-substation', 'ups', 'generator'] as const
export type RedundancyLevel = (typeof REDUNDANCY_LEVELS)[number]

/**
 * How the plant energised on a day stands the load live on it. idle: no load; short: overloaded with nothing broken; N: carries the load,
 * but not through a failure (or is built without reserve); redundant: carries it through the failure its scheme is built for; beyond:
 * through one more.
 */
export const REDUNDANCY_STATES = ['idle', 'short', 'N', 'redundant', 'beyond'] as const
export type RedundancyState = (typeof REDUNDANCY_STATES)[number]

/** One level from a day on. */
export interface LevelState {
  level: RedundancyLevel
  /** The scheme it is built for: `N+1`, `4N/3`, ... */
  scheme: string
  state: RedundancyState
  /** Units energised, and lost at a time by its scheme. */
  unitCount: number
  lostCount: number
  /** Load of each survivor after that failure, share of its rating; at most 99 where none is left. */
  survivorLoading: number
}

/** Share of what is energised that may be loaded so that the scheme's failure is carried, 0..1. */
export function usableShare({ unitCount, lostCount }: LevelState): number {
  return unitCount > 0 ? Math.max(0, (unitCount - lostCount) / unitCount) : 0
}

/** The chain of a hall, or a campus's main transformers, from a day on until the next step. */
export interface RedundancyStep {
  day: number
  /** The worst of the levels. */
  state: RedundancyState
  weakest: RedundancyLevel | null
  /** Of the weakest level. */
  survivorLoading: number
  levels: LevelState[]
}

/** Steps by day, ascending, the first on day 0. `hallIndex` is `null` for a campus: its main transformers. */
export interface RedundancyTimeline {
  campusIndex: number
  hallIndex: number | null
  steps: RedundancyStep[]
}

const IDLE: RedundancyStep = { day: 0, state: 'idle', weakest: null, survivorLoading: 0, levels: [] }

/** The step that holds on a day. */
export function redundancyOn(timeline: RedundancyTimeline | undefined, day: number): RedundancyStep {
  const { steps } = timeline ?? { steps: [] }
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((steps[middle]?.day ?? 0) <= day) low = middle
    else high = middle - 1
  }
  return steps[low] ?? IDLE
}
