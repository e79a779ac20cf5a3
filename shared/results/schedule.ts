import type { WorkKind } from '../catalog/stageTemplate.ts'
import type { TaskKind } from '../scenario/taskKind.ts'

export const LINK_KINDS = ['FS', 'SS', 'FF', 'SF'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** One task of the programme as the critical-path method dates it. Days since the scenario's start; `endDay` is the first day after. */
export interface ScheduleTask {
  /** Stable across edits: `new-carlisle/b1/shell`, `new-carlisle/b1/h1/burn-in`. */
  id: string
  name: string
  kind: TaskKind
  work: WorkKind | null
  campusIndex: number | null
  buildingIndex: number | null
  hallIndex: number | null
  /** Early dates: the plan. */
  startDay: number
  endDay: number
  /** Latest dates that move no target or, without one, not the end of the campus. */
  lateStartDay: number
  lateEndDay: number
  /** Calendar days. */
  totalFloatDays: number
  freeFloatDays: number
  isCritical: boolean
  /** The same task in the baseline; `null` where there is none. */
  baselineStartDay: number | null
  baselineEndDay: number | null
  /** `assumed` durations are drawn and reported as such. */
  confidence: string
}

/** One dependency, by index into `tasks`. `isDriving`: it alone sets the successor's start. */
export interface ScheduleLink {
  fromTask: number
  toTask: number
  kind: LinkKind
  lagDays: number
  isDriving: boolean
}

/** The programme as one network of tasks. */
export interface Schedule {
  tasks: ScheduleTask[]
  links: ScheduleLink[]
}
