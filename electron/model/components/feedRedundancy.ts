import type { Redundancy } from '../../../shared/catalog/powerEquipment.ts'

/** A redundant group: of `installed` like units, `needed` carry the load. */
export interface RedundantGroup {
  installedCount: number
  neededCount: number
}

/** Share of what is installed that may be used: needed over installed. */
export function usableRatio(group: RedundantGroup): number {
  return group.installedCount > 0 ? Math.min(1, group.neededCount / group.installedCount) : 0
}

/**
 * Load of each survivor after failures, as a share of its rating.
 *
 * @param loadRatio load of the group as a share of what is installed, before the failures
 * @returns Infinity where nothing survives and there is load
 */
export function survivorLoading(group: RedundantGroup, loadRatio: number, failedCount: number): number {
  const survivors = group.installedCount - failedCount
  if (survivors <= 0) return loadRatio > 0 ? Infinity : 0
  return (loadRatio * group.installedCount) / survivors
}

/** Blocks that one catcher stands behind: NVIDIA 800 VDC white paper 2026, option C. */
const BLOCKS_PER_CATCHER = 4

/** Schemes of fixed shape. N+1 grows with the load: see `groupFor`. */
const FIXED: Record<Exclude<Redundancy, 'N' | 'N+1' | 'block'>, RedundantGroup> = {
  '2N': { installedCount: 2, neededCount: 1 },
  '3N/2': { installedCount: 3, neededCount: 2 },
  '4N/3': { installedCount: 4, neededCount: 3 },
}

/**
 * Whole groups of a scheme for a load, counted in units; none for no load. One reserve block stands behind each four, and behind the rest.
 *
 * @param unitKw rating of one unit, kW; `loadKw` the load they must carry with the scheme's failures
 */
export function groupFor(scheme: Redundancy, loadKw: number, unitKw: number): RedundantGroup {
  if (!(loadKw > 0)) return { installedCount: 0, neededCount: 0 }
  const needed = unitKw > 0 ? Math.max(1, Math.ceil(loadKw / unitKw - 1e-9)) : 1
  if (scheme === 'N') return { installedCount: needed, neededCount: needed }
  if (scheme === 'N+1') return { installedCount: needed + 1, neededCount: needed }
  if (scheme === 'block') {
    return { installedCount: needed + Math.ceil(needed / BLOCKS_PER_CATCHER), neededCount: needed }
  }
  const shape = FIXED[scheme]
  const groups = Math.ceil(needed / shape.neededCount)
  return { installedCount: groups * shape.installedCount, neededCount: groups * shape.neededCount }
}

export interface FailureCheck {
  /** Worst loading of a survivor, share of rating. */
  worstLoading: number
  /** False where a survivor is asked for more than its continuous limit. */
  holds: boolean
}

/**
 * Does the plant as built on a date hold its load through a failure? Half-built plant often does not: with one of two feeds
 * energised, 2N is N.
 *
 * @param energisedCount units already live, `failedCount` units lost, `limit` continuous share of rating (0.8 for US breakers)
 */
export function checkFailure(
  unitKw: number,
  energisedCount: number,
  failedCount: number,
  loadKw: number,
  limit: number,
): FailureCheck {
  const survivors = energisedCount - failedCount
  const worstLoading =
    loadKw <= 0 ? 0 : survivors > 0 && unitKw > 0 ? loadKw / (survivors * unitKw) : Infinity
  return { worstLoading, holds: worstLoading <= limit + 1e-9 }
}
