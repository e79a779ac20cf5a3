import type { HallLimit, PartLoad } from '../../../shared/results/place.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour, type HallFacility } from '../facility/hallFacility.ts'
import type { Layout } from '../layout/places.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { HallHour } from '../plants/evaluateHour.ts'
import { utilityKva } from '../power/mainTransformers.ts'
import { limitHall } from './hallLimits.ts'
import { partLoadOf } from './partLoad.ts'

export interface Density {
  /** By hall. */
  limits: HallLimit[][]
  /** Every rack live at provisioned draw in the design hour; `null` for a hall without racks. */
  designHours: (HallHour | null)[]
  partLoads: PartLoad[][]
  /** Apparent power of each campus on the design day with every rack live, kVA. */
  campusKva: number[]
}

/** Limits, design hour and part load of every hall. */
export function limitHalls(plan: Plan, facilities: Facilities, layout: Layout): Density {
  const designHours = plan.halls.map(({ index, campusIndex }) => {
    const load = itemAt(facilities.loads, index)
    const { site } = itemAt(facilities.campuses, campusIndex)
    return runHallHour(itemAt(facilities.halls, index), site.designHour, load.maxKw, load.maxLiquidKw)
  })
  const campusKva = plan.campuses.map((campus) => demandKva(campus, facilities, designHours))
  const known = new Map<HallFacility, PartLoad[]>()
  const partLoads: PartLoad[][] = []
  const limits = plan.halls.map((hall) => {
    const facility = itemAt(facilities.halls, hall.index)
    const load = itemAt(facilities.loads, hall.index)
    const place = itemAt(layout.halls, hall.index)
    const { site } = itemAt(facilities.campuses, hall.campusIndex)
    const partLoad = known.get(facility) ?? partLoadOf(facility, load, hall.spec.feedKw.value, site.meanHour)
    known.set(facility, partLoad)
    partLoads.push(partLoad)
    const { gridSteps } = itemAt(plan.campuses, hall.campusIndex)
    return limitHall({
      hall,
      facility,
      load,
      place,
      longestRow: layout.rows
        .slice(place.firstRow, place.firstRow + place.rowCount)
        .reduce((most, { count }) => Math.max(most, count), 0),
      groups: hall.groups.filter(({ rackCount }) => rackCount > 0),
      designHour: itemAt(designHours, hall.index),
      campusKva: itemAt(campusKva, hall.campusIndex),
      gridKva: 1000 * (gridSteps[gridSteps.length - 1]?.capacityMva ?? 0),
    })
  })
  return { limits, designHours, partLoads, campusKva }
}

function demandKva(
  campus: CampusPlan,
  facilities: Facilities,
  designHours: readonly (HallHour | null)[],
): number {
  let kw = 0
  let kva = 0
  for (const { index } of campus.halls) {
    const hour = itemAt(designHours, index)
    kw += hour?.facilityKw ?? 0
    kva += hour?.utilityKva ?? 0
  }
  return utilityKva(itemAt(facilities.campuses, campus.index).mainTransformer, kw, kva)
}
