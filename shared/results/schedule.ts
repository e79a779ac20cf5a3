import type { WorkKind } from '../catalog/stageTemplate.ts'
import type { TaskKind } from '../scenario/taskKind.ts'
import type { Building, Campus, Hall } from './place.ts'

export const LINK_KINDS = ['FS', 'SS', 'FF', 'SF'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** One task of the programme as the critical-path method dates it. Days since the scenario's start; `endDay` is the first day after. */
export interface ScheduleTask {
  /** Stable across edits: `new-carlisle/b1/shell`, `new-carlisle/b1/h1/burn-in`. */
  id: string
  /** What is done, without the place: `taskPlace` says where. */
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

/** Day on which utility capacity is there: a tranche may wait for the works that bring it; `null` where the programme has no such tranche. */
export function trancheDay({ tasks }: Schedule, campusId: string, trancheId: string): number | null {
  return tasks.find(({ id }) => id === `${campusId}/grid-${trancheId}`)?.endDay ?? null
}

/** Where a task stands: `Hall 2, Building 1, New Carlisle`; empty for one of the whole programme. */
export function taskPlace(
  {
    campusIndex,
    buildingIndex,
    hallIndex,
  }: Pick<ScheduleTask, 'campusIndex' | 'buildingIndex' | 'hallIndex'>,
  places: { campuses: readonly Campus[]; buildings: readonly Building[]; halls: readonly Hall[] },
): string {
  return [
    hallIndex === null ? undefined : places.halls[hallIndex]?.name,
    buildingIndex === null ? undefined : places.buildings[buildingIndex]?.name,
    campusIndex === null ? undefined : places.campuses[campusIndex]?.name,
  ]
    .filter((name) => name !== undefined)
    .join(', ')
}
