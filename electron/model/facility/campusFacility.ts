import { groupFor } from '../components/feedRedundancy.ts'
import { sumHallLoad, type HallLoad } from '../itLoad/hallLoad.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { mainBank, type MainBank } from '../power/mainTransformers.ts'
import type { SimulateOptions } from '../simulateOptions.ts'
import { readSite, type CampusSite } from '../weather/campusSite.ts'
import { reuseRatioOf } from './reuse.ts'
import { runHallHour, sizeHallFacility, type HallFacility } from './hallFacility.ts'

export interface CampusFacility {
  site: CampusSite
  mainTransformer: MainBank
}

/** The plant of the whole plan: counted once, run for every day. */
export interface Facilities {
  campuses: CampusFacility[]
  /** By hall index; like halls of a campus share one plant. */
  halls: HallFacility[]
  loads: HallLoad[]
}

/** Sizes every hall, and each campus's substation for all its halls at what they are built for on the design day. */
export function sizeFacilities(plan: Plan, options: SimulateOptions = {}): Facilities {
  const facilities: Facilities = { campuses: [], halls: [], loads: [] }
  for (const campus of plan.campuses) {
    const site = readSite(campus.location, options.weather, campus.weather)
    const known = new Map<string, HallFacility>()
    let builtKva = 0
    for (const hall of campus.halls) {
      const load = sumHallLoad(hall)
      const key = likeness(hall, load)
      const facility = known.get(key) ?? sizeHallFacility(hall, load, site)
      known.set(key, facility)
      facilities.loads.push(load)
      facilities.halls.push(facility)
      const feedKw = hall.spec.feedKw.value
      const built = runHallHour(facility, site.designHour, feedKw, feedKw * load.liquidHeatRatio)
      builtKva += built?.utilityKva ?? 0
    }
    facilities.campuses.push({ site, mainTransformer: sizeSubstation(campus, builtKva) })
  }
  return facilities
}

/** Halls of a campus with the same of these have the same plant. */
function likeness(hall: HallPlan, load: HallLoad): string {
  const { spec } = hall
  return [
    spec.powerDesignId,
    spec.coolingDesignId,
    spec.feedKw.value,
    spec.coolingKw.value,
    load.liquidHeatRatio,
    reuseRatioOf(hall),
  ].join('/')
}

function sizeSubstation(campus: CampusPlan, builtKva: number): MainBank {
  const { mainTransformer, spec } = campus
  const group = groupFor(spec.mainTransformerRedundancy, builtKva, mainTransformer.ratedKva.value)
  return mainBank(mainTransformer, group.installedCount)
}
