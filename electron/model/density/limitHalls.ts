import type { HallLimit } from '../../../shared/results/place.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour } from '../facility/hallFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import type { HallHour } from '../plants/evaluateHour.ts'
import { limitHall } from './hallLimits.ts'

export interface Density {
  /** By hall. */
  limits: HallLimit[][]
  /** Every rack live at provisioned draw in the design hour; `null` for a hall without racks. */
  designHours: (HallHour | null)[]
}

/** Limits and design hour of every hall. */
export function limitHalls(plan: Plan, facilities: Facilities, layout: Layout): Density {
  const density: Density = { limits: [], designHours: [] }
  for (const hall of plan.halls) {
    const facility = itemAt(facilities.halls, hall.index)
    const load = itemAt(facilities.loads, hall.index)
    const { site } = itemAt(facilities.campuses, hall.campusIndex)
    const designHour = runHallHour(facility, site.designHour, load.maxKw, load.maxLiquidKw)
    density.designHours.push(designHour)
    density.limits.push(limitHall(hall, facility, load, itemAt(layout.halls, hall.index), designHour))
  }
  return density
}
