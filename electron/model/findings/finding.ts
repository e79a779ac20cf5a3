import type { Finding } from '../../../shared/results/finding.ts'
import type { HallLimit } from '../../../shared/results/place.ts'
import type { Density } from '../density/limitHalls.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { HallPlan, Plan } from '../plan/plan.ts'
import type { HallHour } from '../plants/evaluateHour.ts'
import type { Rollout } from '../rollout/rollOut.ts'

/** What the rules look at. */
export interface Facts {
  plan: Plan
  facilities: Facilities
  layout: Layout
  rollout: Rollout
  /** By hall, what can stop its next rack, and every rack at provisioned draw in the design hour (`null` without racks). */
  limits: readonly (readonly HallLimit[])[]
  designHours: readonly (HallHour | null)[]
  /** Row indices of each campus, in order. */
  rowsByCampus: readonly (readonly number[])[]
}

export function gatherFacts(
  plan: Plan,
  facilities: Facilities,
  layout: Layout,
  rollout: Rollout,
  { limits, designHours }: Density,
): Facts {
  const rowsByCampus: number[][] = plan.campuses.map(() => [])
  layout.rows.forEach(({ campusIndex }, row) => rowsByCampus[campusIndex]?.push(row))
  return { plan, facilities, layout, rollout, limits, designHours, rowsByCampus }
}

type Core = Pick<Finding, 'code' | 'severity' | 'message' | 'remedy' | 'value' | 'limit' | 'unit'>

/** A finding on a hall, for the whole span. */
export function onHall(plan: Plan, hall: HallPlan, core: Core): Finding {
  return {
    ...core,
    campusIndex: hall.campusIndex,
    buildingIndex: hall.buildingIndex,
    hallIndex: hall.index,
    fromDay: 0,
    toDay: plan.dayCount - 1,
  }
}

/** A finding on a campus, or with `null` on the whole plan, from one day to another. */
export function onCampus(
  plan: Plan,
  campusIndex: number | null,
  core: Core,
  fromDay = 0,
  toDay = plan.dayCount - 1,
): Finding {
  return { ...core, campusIndex, buildingIndex: null, hallIndex: null, fromDay, toDay }
}

/** `Hall 2 of Building 1, New Carlisle`. */
export function nameHall(plan: Plan, hall: HallPlan): string {
  const building = itemAt(plan.buildings, hall.buildingIndex).spec.name
  return `${hall.spec.name} of ${building}, ${itemAt(plan.campuses, hall.campusIndex).spec.name}`
}
