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
