import { jobPowerAt, type Smoothing, type SwingFigures, type SwingShape } from './jobLoad.ts'

export interface SmoothedPower {
  /** What the grid sees. */
  grid: SwingFigures
  /** Energy burnt to hold the floor, share of the job's energy. */
  burntRatio: number
  /** Largest share of the store in use. */
  storeUse: number
}

/**
 * Runs a job's power through its energy store, ramp cap and floor, step by step over one checkpoint cycle.
 *
 * The grid follows a slow mean of the job no faster than the ramp cap; the store gives or takes the difference while it has energy or room,
 * after which the grid must follow the job. The floor burns what the job does not use, so that power never falls below it.
 *
 * @param acceleratorW computing power of one accelerator with its share of the rack, W; sets what a store of joules is worth in time
 * @param stepS length of a step, shorter than a surge
 */
export function smoothPower(
  shape: SwingShape,
  computeMw: number,
  smoothing: Smoothing,
  acceleratorW: number,
  stepS = 0.002,
): SmoothedPower {
  const storeS = acceleratorW > 0 ? Math.max(0, smoothing.storeJ / acceleratorW) : 0
  const cycles = Math.min(shape.checkpointEveryS, Math.max(60, 20 * shape.periodS) + shape.checkpointS)
  const firstS = shape.checkpointEveryS - cycles
  const stepCount = Math.max(1, Math.min(400_000, Math.round(cycles / stepS)))
  // The mean over about one step of the job is what the grid is steered to.
  const follow = Math.min(1, stepS / Math.max(stepS, shape.periodS))
  let grid = jobPowerAt(shape, firstS)
  let target = grid
  let store = storeS / 2
  let peak = 0
  let least = Infinity
  let steepest = 0
  let sum = 0
  let jobSum = 0
  let burnt = 0
  let deepest = 0
  for (let i = 0; i < stepCount; i++) {
    const job = jobPowerAt(shape, firstS + i * stepS)
    target += (job - target) * follow
    // A store drifting from half full pulls the target back, so that losses of rounding never empty it.
    const steer = target + (storeS > 0 ? (0.5 - store / storeS) * 0.1 : 0)
    const change = Math.max(-smoothing.rampPerS * stepS, Math.min(smoothing.rampPerS * stepS, steer - grid))
    let next = Math.max(smoothing.floorRatio, grid + change)
    const surplus = (next - job) * stepS
    const stored = Math.max(0, Math.min(storeS, store + surplus))
    const unplaced = surplus - (stored - store)
    if (unplaced < 0) next -= unplaced / stepS
    else if (unplaced > 0) {
      // A full store: the grid gives way down to the floor, the rest is burnt.
      const give = Math.min(
        unplaced / stepS,
        Math.max(0, next - Math.max(smoothing.floorRatio, grid - smoothing.rampPerS * stepS)),
      )
      next -= give
      burnt += unplaced - give * stepS
    }
    store = stored
    if (i > 0) steepest = Math.max(steepest, Math.abs(next - grid) / stepS)
    grid = next
    // The first steps settle the mean and are not counted.
    if (i * stepS > 5 * shape.periodS) {
      peak = Math.max(peak, grid)
      least = Math.min(least, grid)
      sum += grid
      jobSum += job
      if (storeS > 0) deepest = Math.max(deepest, Math.abs(store / storeS - 0.5) * 2)
    }
  }
  const counted = Math.max(1, stepCount - Math.floor((5 * shape.periodS) / stepS) - 1)
  return {
    grid: {
      peakMw: computeMw * peak,
      meanMw: (computeMw * sum) / counted,
      leastMw: computeMw * (least === Infinity ? 0 : least),
      rampMwPerS: computeMw * steepest,
      swingMw: computeMw * Math.max(0, peak - (least === Infinity ? 0 : least)),
    },
    burntRatio: jobSum > 0 ? burnt / (jobSum * stepS) : 0,
    storeUse: deepest,
  }
}
