import type { Scenario } from '../../shared/scenario/scenario.ts'
import { sizeFacilities } from '../model/facility/campusFacility.ts'
import { coolantSupplyC, withMix, type HallFacility } from '../model/facility/hallFacility.ts'
import type { HallLoad } from '../model/itLoad/hallLoad.ts'
import { createScratch } from '../model/kernel/dayScratch.ts'
import { itemAt } from '../model/numbers/limits.ts'
import { readPlan } from '../model/plan/readPlan.ts'
import { evaluateAt } from '../model/plants/evaluateHour.ts'
import type { SimulateOptions } from '../model/simulateOptions.ts'
import type { SiteHours } from '../model/weather/siteHours.ts'

/** A hall through the hours of its weather year with all its racks live at their mean draw; one value an hour. */
export interface HallHours {
  id: string
  campusId: string
  /** Place of the weather; `isMeasured` false where the year is built from the place's normals. */
  weather: { name: string; isMeasured: boolean }
  itKw: Float64Array
  facilityKw: Float64Array
  coolingKw: Float64Array
  /** Withdrawn. */
  waterL: Float64Array
  airSupplyC: Float64Array
  /** `null` where no coolant goes to the racks. */
  coolantSupplyC: Float64Array | null
}

/**
 * Runs halls at full build through every hour of their weather year.
 *
 * @param options those the scenario was simulated with
 * @param hallId only this one
 */
export function* hallHours(
  scenario: Scenario,
  options: SimulateOptions,
  hallId?: string,
): Generator<HallHours> {
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan, options)
  for (const hall of plan.halls) {
    if (hallId !== undefined && hall.spec.id !== hallId) continue
    const campus = itemAt(plan.campuses, hall.campusIndex)
    const { site } = itemAt(facilities.campuses, hall.campusIndex)
    yield {
      id: hall.spec.id,
      campusId: campus.spec.id,
      weather: {
        name: options.weather?.name ?? campus.location.name,
        isMeasured: options.weather !== undefined,
      },
      ...runHours(itemAt(facilities.halls, hall.index), itemAt(facilities.loads, hall.index), site.year),
    }
  }
}

const scratch = createScratch()

function runHours(facility: HallFacility, load: HallLoad, year: SiteHours) {
  const { meanKw, meanLiquidKw } = load
  const plant = withMix(facility, meanKw, meanLiquidKw)
  const column = () => new Float64Array(year.hourCount)
  const hours = {
    itKw: column(),
    facilityKw: column(),
    coolingKw: column(),
    waterL: column(),
    airSupplyC: column().fill(plant.airSupplyC),
    coolantSupplyC: facility.hasLiquid ? column().fill(facility.liquidSupplyC) : null,
  }
  // A hall without racks is not energised.
  if (meanKw <= 0) return hours
  for (let hour = 0; hour < year.hourCount; hour++) {
    const at = evaluateAt(plant, year, hour, meanKw, scratch)
    hours.itKw[hour] = at.itKw
    hours.facilityKw[hour] = at.facilityKw
    hours.coolingKw[hour] = at.fanKw + at.pumpKw + at.chillerKw
    hours.waterL[hour] = at.withdrawnLPerH
    hours.airSupplyC[hour] = plant.airSupplyC + at.airExcessK
    if (hours.coolantSupplyC) hours.coolantSupplyC[hour] = coolantSupplyC(facility, at)
  }
  return hours
}
