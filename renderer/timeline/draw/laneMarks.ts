/** Where a lane is drawn, px. */
export interface LaneBox {
  top: number
  height: number
}

/** What stands out: the selected lane, the one under the pointer, the chosen task, and what was just jumped to. */
export interface LaneMarks {
  selected: string | null
  pointed: string | null
  /** Place in the programme's tasks. */
  task: number | null
  /** Strength 0..1 of the flash on a lane, or on one task of it. */
  flash: { lane: string; task: number | null; strength: number } | null
}

export const NO_MARKS: LaneMarks = { selected: null, pointed: null, task: null, flash: null }
