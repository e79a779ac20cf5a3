import type { StageSpan } from '../../../shared/results/place.ts'
import type { NetworkBuilder } from './networkBuilder.ts'

/** A building's stages on the calendar. */
export interface BuildingSchedule {
  spans: StageSpan[]
  /** First day racks may enter: all stages done. */
  readyDay: number
  /** Whether stages wait for one another in a circle, whose links could not all be kept. */
  isCircular: boolean
}

/** Everything before the racks, dated: buildings, substations and plants, orders, utility capacity. Tasks by their number in `builder`. */
export interface SiteSchedule {
  builder: NetworkBuilder
  /** By building, and the milestone that racks may enter. */
  buildings: BuildingSchedule[]
  readyTasks: number[]
  /** By campus, the spans of its site works in document order. */
  siteWorks: StageSpan[][][]
  /** By campus and tranche in document order: the task, and the day the capacity is there. */
  trancheTasks: number[][]
  trancheDays: number[][]
  /** By phase id, the milestone of its decision; phases decided already have none. */
  decisionTasks: Map<string, number>
}
