import { readWeather, type Weather } from '../cooling/weather.ts'
import { sumHallLoad, type HallLoad } from '../itLoad/hallLoad.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { unitsInstalled } from '../power/redundancy.ts'
import { transformerBank, transformerLossKw, type TransformerBank } from '../power/transformerBank.ts'
import { emptyHallState, runHall, sizeHallFacility, type HallFacility } from './hallFacility.ts'

export interface CampusFacility {
  weather: Weather
  mainTransformer: TransformerBank
}

/** The plant of the whole plan: counted once, run for every day. */
export interface Facilities {
  campuses: CampusFacility[]
  /** By hall index. */
  halls: HallFacility[]
  loads: HallLoad[]
}

/** Sizes every hall, and each campus's substation for all its halls at what they are built for on the design day. */
export function sizeFacilities(plan: Plan): Facilities {
  const facilities: Facilities = { campuses: [], halls: [], loads: [] }
  for (const campus of plan.campuses) {
    const weather = readWeather(campus.location)
    let builtKva = 0
    for (const hall of campus.halls) builtKva += sizeHall(facilities, hall, weather)
    facilities.campuses.push({ weather, mainTransformer: sizeSubstation(campus, builtKva) })
  }
  return facilities
}

function sizeHall(facilities: Facilities, hall: HallPlan, weather: Weather): number {
  const load = sumHallLoad(hall)
  const facility = sizeHallFacility(hall, load, weather)
  facilities.loads.push(load)
  facilities.halls.push(facility)
  const built = emptyHallState()
  const feedKw = hall.spec.feedKw.value
  runHall(
    facility,
    feedKw,
    feedKw * load.liquidHeatRatio,
    weather.designDryBulbC,
    weather.designWetBulbC,
    built,
  )
  return built.apparentKva
}

function sizeSubstation(campus: CampusPlan, builtKva: number): TransformerBank {
  const rated = campus.mainTransformer.ratedKva.value
  const count = unitsInstalled(campus.spec.mainTransformerRedundancy, builtKva, rated)
  return transformerBank(campus.mainTransformer, count)
}

/**
 * Apparent power at the point of interconnection, kVA: the halls' load plus the main transformers' loss, at the halls' own
 * power factor. 0 while nothing runs.
 */
export function utilityKva(bank: TransformerBank, hallsKw: number, hallsKva: number): number {
  if (hallsKw <= 0) return 0
  return (hallsKw + transformerLossKw(bank, hallsKva)) * (hallsKva / hallsKw)
}
