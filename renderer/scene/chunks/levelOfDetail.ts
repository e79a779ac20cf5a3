/** A ladder of distances. Level 0 is the farthest; `thresholds[i]` is the distance under which level i + 1 begins. */
export interface DetailLadder {
  thresholds: readonly number[]
  /** Share by which a distance must pass a threshold before the level falls back: no flicker at the border. */
  hysteresis: number
}

/** Level of detail at a distance, given the level it has now. */
export function levelAt(ladder: DetailLadder, distanceM: number, current: number): number {
  let level = 0
  for (const [i, threshold] of ladder.thresholds.entries()) {
    const border = current > i ? threshold * (1 + ladder.hysteresis) : threshold
    if (distanceM < border) level = i + 1
  }
  return level
}
