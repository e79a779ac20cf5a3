import { jobPowerAt, type Smoothing, type SwingFigures, type SwingShape } from './jobLoad.ts'

export interface SmoothedPower {
  /** What the grid sees. */
  grid: SwingFigures
  /** Energy burnt to hold the floor, share of the job's energy. */
  burntRatio: number
  /** Largest share of the store in use. */
  storeUse: number
}

/** What happens in one step: time since the run's start, s, and shares of computing power. */
interface SmoothingStep {
  timeS: number
  job: number
  grid: number
  /** Share of computing power that the floor burns. */
  burnt: number
  /** Energy in the store, in seconds of computing power; `storeS` is full. */
  store: number
}

/** Seconds of computing power that a store of joules is worth. */
const storeSeconds = (storeJ: number, acceleratorW: number) =>
  acceleratorW > 0 ? Math.max(0, storeJ / acceleratorW) : 0

/** Length of the run before a checkpoint and through it, s. */
const runLengthS = (shape: SwingShape) =>
  Math.min(shape.checkpointEveryS, Math.max(60, 20 * shape.periodS) + shape.checkpointS)

const MOST_STEPS = 400_000

/**
 * Runs a job's power through its energy store, ramp cap and floor, step by step up to the end of a checkpoint.
 *
 * The grid follows a slow mean of the job no faster than the ramp cap; the store gives or takes the difference while it has energy or room,
 * after which the grid must follow the job. The floor burns what the job does not use, so that power never falls below it.
 *
 * @param onStep told each step; the object is filled anew for the next
 */
function runSmoothing(
  shape: SwingShape,
  smoothing: Smoothing,
  storeS: number,
  stepS: number,
  onStep: (step: SmoothingStep) => void,
): void {
  const lengthS = runLengthS(shape)
  const firstS = shape.checkpointEveryS - lengthS
  const stepCount = Math.max(1, Math.min(MOST_STEPS, Math.round(lengthS / stepS)))
  // The mean over about one step of the job is what the grid is steered to.
  const follow = Math.min(1, stepS / Math.max(stepS, shape.periodS))
  let grid = jobPowerAt(shape, firstS)
  let target = grid
  let store = storeS / 2
  const step: SmoothingStep = { timeS: 0, job: 0, grid: 0, burnt: 0, store }
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
    let burnt = 0
    if (unplaced < 0) next -= unplaced / stepS
    else if (unplaced > 0) {
      // A full store: the grid gives way down to the floor, the rest is burnt.
      const give = Math.min(
        unplaced / stepS,
        Math.max(0, next - Math.max(smoothing.floorRatio, grid - smoothing.rampPerS * stepS)),
      )
      next -= give
      burnt = unplaced / stepS - give
    }
    store = stored
    step.timeS = i * stepS
    step.job = job
    step.grid = next
    step.burnt = burnt
    step.store = store
    grid = next
    onStep(step)
  }
}

/**
 * Figures of a job behind its energy store, ramp cap and floor.
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
  const storeS = storeSeconds(smoothing.storeJ, acceleratorW)
  // The first steps settle the mean and are not counted.
  const settledS = 5 * shape.periodS
  const checkpointFromS = runLengthS(shape) - shape.checkpointS
  const cycle = emptySums()
  const checkpoint = emptySums()
  const steepness = steepestOver(Math.max(1, Math.min(MOST_STEPS, Math.round(shape.edgeS / stepS))))
  let peak = 0
  let least = Infinity
  let deepest = 0
  let steepest = 0
  runSmoothing(shape, smoothing, storeS, stepS, (step) => {
    steepest = Math.max(steepest, steepness(step.grid) / stepS)
    if (step.timeS <= settledS) return
    peak = Math.max(peak, step.grid)
    least = Math.min(least, step.grid)
    addTo(step.timeS < checkpointFromS ? cycle : checkpoint, step)
    if (storeS > 0) deepest = Math.max(deepest, Math.abs(step.store / storeS - 0.5) * 2)
  })
  // The run holds one checkpoint whatever their distance: its share of the time is put right.
  const share = shape.checkpointS / Math.max(shape.checkpointS, shape.checkpointEveryS)
  const mean = (of: 'grid' | 'job' | 'burnt') =>
    (1 - share) * (cycle[of] / Math.max(1, cycle.count)) +
    share * (checkpoint[of] / Math.max(1, checkpoint.count))
  const floor = least === Infinity ? 0 : least
  const jobMean = mean('job')
  return {
    grid: {
      peakMw: computeMw * peak,
      meanMw: computeMw * mean('grid'),
      leastMw: computeMw * floor,
      rampMwPerS: computeMw * steepest,
      swingMw: computeMw * Math.max(0, peak - floor),
    },
    burntRatio: jobMean > 0 ? mean('burnt') / jobMean : 0,
    storeUse: deepest,
  }
}

interface Sums {
  count: number
  grid: number
  job: number
  burnt: number
}

const emptySums = (): Sums => ({ count: 0, grid: 0, job: 0, burnt: 0 })

function addTo(sums: Sums, step: SmoothingStep): void {
  sums.count++
  sums.grid += step.grid
  sums.job += step.job
  sums.burnt += step.burnt
}

/** Change a step, averaged over so many steps: an edge of the job, not the single step in which a store runs empty. */
function steepestOver(stepCount: number): (value: number) => number {
  const kept = new Float64Array(stepCount)
  let seen = 0
  return (value) => {
    const at = seen % stepCount
    const change = seen >= stepCount ? Math.abs(value - (kept[at] ?? 0)) / stepCount : 0
    kept[at] = value
    seen++
    return change
  }
}

/**
 * A job behind its energy store, ramp cap and floor, to be read at any time of the run before a checkpoint ends.
 *
 * @returns share of computing power at a time of the job's checkpoint cycle, s
 */
export function traceSmoothed(
  shape: SwingShape,
  smoothing: Smoothing,
  acceleratorW: number,
  stepS: number,
): (timeS: number) => number {
  const firstS = shape.checkpointEveryS - runLengthS(shape)
  const grid: number[] = []
  runSmoothing(shape, smoothing, storeSeconds(smoothing.storeJ, acceleratorW), stepS, (step) => {
    grid.push(step.grid)
  })
  return (timeS) => grid[Math.max(0, Math.min(grid.length - 1, Math.round((timeS - firstS) / stepS)))] ?? 0
}
