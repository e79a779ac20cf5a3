import type { HallLimit } from '../../../shared/results/place.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { emptyHallState, runHall } from '../facility/hallFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { limitHall } from './hallLimits.ts'

export interface Density {
  /** By hall. */
  limits: HallLimit[][]
  /** Facility over IT power with every rack live at provisioned draw on the design day; 0 for a hall without racks. */
  designPowerRatios: number[]
}

/** Limits and design-day power ratio of every hall. */
export function limitHalls(plan: Plan, facilities: Facilities, layout: Layout): Density {
  const density: Density = { limits: [], designPowerRatios: [] }
  const state = emptyHallState()
  for (const hall of plan.halls) {
    const facility = itemAt(facilities.halls, hall.index)
    const load = itemAt(facilities.loads, hall.index)
    const { weather } = itemAt(facilities.campuses, hall.campusIndex)
    density.limits.push(limitHall(hall, facility, load, itemAt(layout.halls, hall.index), weather))
    runHall(facility, load.maxKw, load.maxLiquidKw, weather.designDryBulbC, weather.designWetBulbC, state)
    density.designPowerRatios.push(load.maxKw > 0 ? state.facilityKw / load.maxKw : 0)
  }
  return density
}
