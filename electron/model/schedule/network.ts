/** Kinds of link as numbers: finish-start, start-start, finish-finish, start-finish. */
export const FINISH_START = 0
export const START_START = 1
export const FINISH_FINISH = 2
export const START_FINISH = 3

/**
 * A programme as an activity-on-node network in typed arrays, tasks in topological order: every link comes from a lower index.
 * Days count from the scenario's start and may be fractional.
 */
export interface Network {
  taskCount: number
  /** Stable names, for reports and seeds. */
  taskIds: readonly string[]
  /** Length, in days of the task's calendar. */
  durationDays: Float64Array
  /** No task starts before this day; `-Infinity` where none is set. */
  notBeforeDay: Float64Array
  /** Into `calendars`. */
  calendarIndex: Uint16Array
  /** Links into task t: `linkFrom[linkStart[t]] .. linkFrom[linkStart[t + 1] - 1]`; length `taskCount + 1`. */
  linkStart: Int32Array
  linkFrom: Int32Array
  linkKind: Uint8Array
  /** Calendar days, negative for a lead. */
  linkLagDays: Float64Array
  calendars: readonly NetworkCalendar[]
}

/** Working time as running sums over the days of the plan and some years around it. */
export interface NetworkCalendar {
  /** Every day counts: the tables below are not asked. */
  isContinuous: boolean
  /** Day that index 0 of the tables stands for. */
  firstDay: number
  /** Working days before day `firstDay + i`. */
  workedBefore: Int32Array
  /** Day of the n-th working day, counted from `firstDay`. */
  workingDay: Int32Array
}
