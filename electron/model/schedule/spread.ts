import type { DurationRange } from './programmeTask.ts'

/** A range around a plan's own length, as shares of it. */
type Spread = DurationRange

/** Racks a day of one crew on NVL72-class halls: 3 low, 7 usual (Abilene), 28 the record (CoreWeave); Epoch AI rows, 2026. */
export const INSTALL_SPREAD: Spread = { low: 7 / 28, mode: 1, high: 7 / 3 }

/**
 * Burn-in and cluster acceptance: 2, 3, 6 weeks; 19 days from first rack to training at Colossus.
 * assumed: copying data in is as uncertain.
 */
export const BURN_IN_SPREAD: Spread = { low: 2 / 3, mode: 1, high: 2 }

/** Network fabric and its validation beside the racks: 2, 4, 8 weeks. assumed: no published range found. */
export const NETWORK_SPREAD: Spread = { low: 0.5, mode: 1, high: 2 }

/** Low, mode and high of a length. */
export const spreadOver = (days: number, { low, mode, high }: Spread): DurationRange => ({
  low: days * low,
  mode: days * mode,
  high: days * high,
})
