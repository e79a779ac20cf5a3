import { NEVER_DAY } from '../../../shared/results/stage.ts'

/** Why a row never carries load; 0 for rows that do or still may. */
export const HOLDS = ['none', 'hall-feed', 'cooling', 'racks', 'utility'] as const
export type Hold = (typeof HOLDS)[number]

/** Dates of every row, by row index; days as float64, `NEVER_DAY` for what does not come. */
export interface RowSchedule {
  rowCount: number
  /** Index into `HOLDS`. */
  hold: Uint8Array
  /** Day all racks of the row have been delivered; below day 0 by far where none are awaited. */
  arrivalDay: Float64Array
  appearDay: Float64Array
  daysPerRack: Float64Array
  installDays: Float64Array
  /** Last rack standing and cabled. */
  installedDay: Float64Array
  /** Step of the hall's electrical plant the row waits for, -1 where it has none, and the day it is energised. */
  powerStep: Int16Array
  poweredDay: Float64Array
  commissioningDay: Float64Array
  /** Day the row could carry load if utility capacity were there. */
  candidateDay: Float64Array
  liveDay: Float64Array
  /** Index into the campus's `gridSteps`: the last tranche that the row, or one ahead of it, waits for. */
  gridStep: Uint16Array
  /** Row whose crew came to set this one, of any hall; -1 for a crew of the hall's own, or one not at work before. */
  crewFrom: Int32Array
  /** Day the row would carry load had racks and power come on time. */
  plannedDay: Float64Array
}

export function emptyRowSchedule(rowCount: number): RowSchedule {
  const never = () => new Float64Array(rowCount).fill(NEVER_DAY)
  return {
    rowCount,
    hold: new Uint8Array(rowCount),
    arrivalDay: never(),
    appearDay: never(),
    daysPerRack: new Float64Array(rowCount),
    installDays: new Float64Array(rowCount),
    installedDay: never(),
    powerStep: new Int16Array(rowCount).fill(-1),
    poweredDay: new Float64Array(rowCount).fill(-NEVER_DAY),
    commissioningDay: never(),
    candidateDay: never(),
    liveDay: never(),
    gridStep: new Uint16Array(rowCount),
    crewFrom: new Int32Array(rowCount).fill(-1),
    plannedDay: never(),
  }
}
