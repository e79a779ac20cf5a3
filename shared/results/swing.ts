/** Power of a synchronous training job within its cycles, MW. */
export interface SwingPower {
  peakMw: number
  meanMw: number
  leastMw: number
  /** Steepest change. */
  rampMwPerS: number
}

/** The training job of one rack, hall, building or campus, every rack live, all in step. Only what swings: steady load is apart. */
export interface SwingResult {
  level: 'rack' | 'hall' | 'building' | 'campus'
  /** Into rack types, halls, buildings or campuses. */
  index: number
  raw: SwingPower
  /** After the racks' energy store, floor and ramp cap. */
  racksSmoothed: SwingPower
  /** What the grid sees: after the campus's batteries too, shared by load. */
  grid: SwingPower
  /** Power while a checkpoint is written, raw, MW, its length and how often it comes, s. */
  checkpointMw: number
  checkpointS: number
  checkpointEveryS: number
  /** Share of the job's energy that the floor burns. */
  burntRatio: number
  /** Steepest change the utility allows, MW/s; `null` where the plan names none or the level has no meter. */
  rampLimitMwPerS: number | null
  /** False where the plan gives no job and the usual one is taken. */
  isGiven: boolean
}

/** One cycle of computing and communicating as it is drawn: time, s, and power raw and to the grid, MW. */
export interface SwingWave {
  campusIndex: number
  timeS: number[]
  rawMw: number[]
  gridMw: number[]
}

/** The job of a campus with the racks that are live from a day on, all in step. */
export interface SwingStep {
  day: number
  raw: SwingPower
  racksSmoothed: SwingPower
  grid: SwingPower
}

/** How the job of a campus grows as its halls go live; batteries of the plan stand from the first day. */
export interface SwingTimeline {
  campusIndex: number
  steps: SwingStep[]
}

/** The job on a day; `null` before its first rack is live. */
export function swingOn({ steps }: SwingTimeline, day: number): SwingStep | null {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.day ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return steps[low - 1] ?? null
}
