import type { Confidence } from '../../../shared/catalog/graded.ts'
import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { GateCause } from '../../../shared/results/gate.ts'
import type { TaskKind } from '../../../shared/scenario/taskKind.ts'

/** Low, most likely and high length, in days of the task's calendar; equal for what does not vary. */
export interface DurationRange {
  low: number
  mode: number
  high: number
}

/** A task before it is dated: what it is, how long it takes, what fixed days hold it. */
export interface ProgrammeTask {
  /** `new-carlisle/building-01/frame`; unique in the programme. */
  id: string
  name: string
  kind: TaskKind
  work: WorkKind | null
  /** What it is called while it holds the next megawatt. */
  cause: GateCause
  campusIndex: number | null
  buildingIndex: number | null
  hallIndex: number | null
  durationDays: DurationRange
  confidence: Confidence
  /** Id of the publication its length rests on. */
  source: string
  /** `-Infinity` and `Infinity` where no day is set. */
  notBeforeDay: number
  finishByDay: number
  /** Into the calendars of the network; 0 is every day. */
  calendarIndex: number
}

/** No length, no spread. */
export const NO_DURATION: DurationRange = { low: 0, mode: 0, high: 0 }
