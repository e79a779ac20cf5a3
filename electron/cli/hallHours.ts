import type { Scenario } from '../../shared/scenario/scenario.ts'
import { sizeFacilities } from '../model/facility/campusFacility.ts'
import { coolantSupplyC, withMix, type HallFacility } from '../model/facility/hallFacility.ts'
import type { HallLoad } from '../model/itLoad/hallLoad.ts'
import { airSupplyAt } from '../model/kernel/airPass.ts'
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
  /** Fans, pumps and chillers, and each of them. */
  coolingKw: Float64Array
  fanKw: Float64Array
  pumpKw: Float64Array
  chillerKw: Float64Array
  /** Withdrawn, and of it not given back. */
  waterL: Float64Array
  waterConsumedL: Float64Array
  heatReusedKw: Float64Array
  /** Heat that the plant cannot hold at its set points. */
  unmetKw: Float64Array
  airSupplyC: Float64Array
  /** `null` where no coolant goes to the racks. */
  coolantSupplyC: Float64Array | null
}

/**
 * Runs halls at full build through every hour of their weather year.
 *
 * @param options those the scenario was simulated with
 * @param hallIndexes only these; absent for all
 */
export function* hallHours(
  scenario: Scenario,
  options: SimulateOptions,
  hallIndexes?: ReadonlySet<number>,
): Generator<HallHours> {
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan, options)
  for (const hall of plan.halls) {
    if (hallIndexes && !hallIndexes.has(hall.index)) continue
    const campus = itemAt(plan.campuses, hall.campusIndex)
    const { site } = itemAt(facilities.campuses, hall.campusIndex)
    yield {
      id: hall.spec.id,
      campusId: campus.spec.id,
      weather: { name: site.name, isMeasured: site.isMeasured },
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
    fanKw: column(),
    pumpKw: column(),
    chillerKw: column(),
    waterL: column(),
    waterConsumedL: column(),
    heatReusedKw: column(),
    unmetKw: column(),
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
    hours.fanKw[hour] = at.fanKw
    hours.pumpKw[hour] = at.pumpKw
    hours.chillerKw[hour] = at.chillerKw
    hours.waterL[hour] = at.withdrawnLPerH
    hours.waterConsumedL[hour] = at.consumedLPerH
    hours.heatReusedKw[hour] = at.reusedKw
    hours.unmetKw[hour] = at.unmetKw
    hours.airSupplyC[hour] = airSupplyAt(plant, year, hour) + at.airExcessK
    if (hours.coolantSupplyC) hours.coolantSupplyC[hour] = coolantSupplyC(facility, at)
  }
  return hours
}
