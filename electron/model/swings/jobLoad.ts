/** Power of a synchronous training job through its cycles, as shares of its power while computing. */
export interface SwingShape {
  /** One step of the job, s, and the share of it spent computing. */
  periodS: number
  computeRatio: number
  /** Power while communicating, of computing power. */
  commRatio: number
  /** Power while writing a checkpoint, of computing power. */
  checkpointRatio: number
  checkpointEveryS: number
  checkpointS: number
  /** Time over which power changes, s: sets the ramp. */
  edgeS: number
  /** Surge at the start of every step, of computing power, and its length, s. */
  surgeRatio: number
  surgeS: number
}

/**
 * Square wave of a usual large job. assumed: duty 0.8-0.9, communication at 0.3-0.4, period 1-5 s, checkpoints of 10-60 s every
 * 10-60 min; the literature gives depth and cause (arXiv 2508.14318) but no such table. Surge: NVL72, about 1.4 times steady for
 * micro- to milliseconds (facility notes 2026).
 */
export const usualTraining: SwingShape = {
  periodS: 2,
  computeRatio: 0.85,
  commRatio: 0.35,
  checkpointRatio: 0.2,
  checkpointEveryS: 1800,
  checkpointS: 30,
  edgeS: 0.1,
  surgeRatio: 1.4,
  surgeS: 0.01,
}

export interface SwingFigures {
  peakMw: number
  meanMw: number
  leastMw: number
  /** Steepest change, MW/s. */
  rampMwPerS: number
  /** Peak to least, MW. */
  swingMw: number
}

/** Energy store and limits in front of the accelerators. */
export interface Smoothing {
  /** Energy that can be taken and given, J per accelerator. GB300 power shelves: 65. */
  storeJ: number
  /** Power is never let below this share of the peak; burnt where the job does not use it. */
  floorRatio: number
  /** Steepest change let through to the grid, share of computing power a second. */
  rampPerS: number
}

/** Mean of a job's power over steps and checkpoints, as a share of its computing power. */
export function meanRatio(shape: SwingShape): number {
  const stepMean = shape.computeRatio + (1 - shape.computeRatio) * shape.commRatio
  const checkpointShare = Math.max(
    0,
    Math.min(1, shape.checkpointS / Math.max(shape.checkpointS, shape.checkpointEveryS)),
  )
  return stepMean * (1 - checkpointShare) + shape.checkpointRatio * checkpointShare
}

/** Figures of a job's raw power, all racks in step. The ramp is that of the edges; surges are shorter than any grid sees. */
export function swingFigures(shape: SwingShape, computeMw: number): SwingFigures {
  const least = Math.min(shape.commRatio, shape.checkpointRatio)
  const peak = shape.surgeS > 0 ? Math.max(1, shape.surgeRatio) : 1
  return {
    peakMw: computeMw * peak,
    meanMw: computeMw * meanRatio(shape),
    leastMw: computeMw * least,
    rampMwPerS: (computeMw * (1 - least)) / Math.max(1e-3, shape.edgeS),
    swingMw: computeMw * (peak - least),
  }
}

/** Raw power at a time, as a share of computing power, edges straight over `edgeS`. */
export function jobPowerAt(shape: SwingShape, timeS: number): number {
  const inCheckpointCycle = timeS % shape.checkpointEveryS
  const checkpointStart = shape.checkpointEveryS - shape.checkpointS
  if (inCheckpointCycle >= checkpointStart) {
    return fallAndRise(
      inCheckpointCycle - checkpointStart,
      shape.checkpointS,
      shape.checkpointRatio,
      shape.edgeS,
    )
  }
  const inStep = timeS % shape.periodS
  const computeS = shape.periodS * shape.computeRatio
  if (inStep < shape.surgeS) return Math.max(1, shape.surgeRatio)
  return inStep < computeS
    ? 1
    : fallAndRise(inStep - computeS, shape.periodS - computeS, shape.commRatio, shape.edgeS)
}

function fallAndRise(sinceS: number, lengthS: number, low: number, edgeS: number): number {
  const edge = Math.max(1e-6, Math.min(edgeS, lengthS / 2))
  const depth = Math.min(1, sinceS / edge, (lengthS - sinceS) / edge)
  return 1 - (1 - low) * Math.max(0, depth)
}
