import type { HallFacility } from '../facility/hallFacility.ts'
import type { HallLoad } from '../itLoad/hallLoad.ts'
import type { HallPlace } from '../layout/places.ts'
import type { GroupPlan, HallPlan } from '../plan/plan.ts'
import type { HallHour } from '../plants/evaluateHour.ts'

/** Everything of a hall that its limits are drawn from. */
export interface HallFacts {
  hall: HallPlan
  facility: HallFacility
  load: HallLoad
  place: HallPlace
  /** Racks of the longest row. */
  longestRow: number
  groups: readonly GroupPlan[]
  /** Every rack at provisioned draw in the design hour; `null` without racks. */
  designHour: HallHour | null
  /** Apparent power on the design day that the campus asks for in all, and what its last tranche allows, kVA. */
  campusKva: number
  gridKva: number
}
