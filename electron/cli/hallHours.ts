import type { Scenario } from '../../shared/scenario/scenario.ts'
import { pressureAtElevationPa } from '../model/air/moistAir.ts'
import { sumHallLoad } from '../model/itLoad/hallLoad.ts'
import { itemAt } from '../model/numbers/limits.ts'
import type { CampusPlan, HallPlan } from '../model/plan/plan.ts'
import { readPlan } from '../model/plan/readPlan.ts'
import { designFromCatalog } from '../model/plants/designFromCatalog.ts'
import { evaluateHour } from '../model/plants/evaluateHour.ts'
import { sizePlant } from '../model/plants/sizePlant.ts'
import { designPointOf, type DesignPoint } from '../model/weather/designDay.ts'
import { syntheticYear } from '../model/weather/syntheticYear.ts'
import { YEAR_HOURS, type WeatherYear } from '../model/weather/weatherYear.ts'

/** A hall through the hours of a weather year with all its racks live; one value an hour. */
export interface HallHours {
  id: string
  campusId: string
  weather: { name: string; origin: WeatherYear['origin'] }
  itKw: Float64Array
  facilityKw: Float64Array
  coolingKw: Float64Array
  /** Withdrawn. */
  waterL: Float64Array
  /** Coolant to the racks where a loop of its own takes it outside, air otherwise. */
  supplyC: Float64Array
}

interface Sky {
  year: WeatherYear
  point: DesignPoint
}

/**
 * Runs halls at full build, every hour of their weather year, racks at mean draw.
 *
 * @param weather of all campuses; `null` for a year built from each one's normals
 * @param hallId only this one
 */
export function* hallHours(
  scenario: Scenario,
  weather: WeatherYear | null,
  hallId?: string,
): Generator<HallHours> {
  const plan = readPlan(scenario)
  const given = weather && { year: weather, point: designPointOf(weather) }
  for (const campus of plan.campuses) {
    const halls = campus.halls.filter(({ spec }) => hallId === undefined || spec.id === hallId)
    if (halls.length === 0) continue
    const sky = given ?? skyOf(campus)
    for (const hall of halls) yield hoursOf(hall, itemAt(plan.campuses, hall.campusIndex).spec.id, sky)
  }
}

function skyOf({ location }: CampusPlan): Sky {
  const point = {
    dryBulbC: location.designDryBulbC.value,
    wetBulbC: location.designWetBulbC.value,
    pressurePa: pressureAtElevationPa(location.elevationM),
  }
  return { year: syntheticYear(location), point }
}

function hoursOf(hall: HallPlan, campusId: string, { year, point }: Sky): HallHours {
  const load = sumHallLoad(hall)
  const feedKw = hall.spec.feedKw.value
  const design = designFromCatalog(hall, feedKw)
  const sized = sizePlant(design, {
    itKw: feedKw,
    liquidRatio: load.liquidHeatRatio,
    coolingKw: hall.spec.coolingKw.value,
    point,
  })
  const plant = {
    ...sized,
    liquidRatio: design.liquid && load.meanKw > 0 ? load.meanLiquidKw / load.meanKw : 0,
  }
  const setPointC = plant.liquidLoop && design.liquid ? design.liquid.supplyC : plant.airSupplyC
  const column = () => new Float64Array(YEAR_HOURS)
  const hours: HallHours = {
    id: hall.spec.id,
    campusId,
    weather: { name: year.name, origin: year.origin },
    itKw: column(),
    facilityKw: column(),
    coolingKw: column(),
    waterL: column(),
    supplyC: column(),
  }
  // A hall without racks is not energised.
  if (load.meanKw <= 0) return { ...hours, supplyC: column().fill(setPointC) }
  for (let hour = 0; hour < YEAR_HOURS; hour++) {
    const sky = {
      dryBulbC: year.dryBulbC[hour] ?? 0,
      relativeHumidity: year.relativeHumidity[hour] ?? 0,
      pressurePa: year.pressurePa[hour] ?? point.pressurePa,
    }
    const at = evaluateHour(plant, sky, load.meanKw)
    hours.itKw[hour] = at.itKw
    hours.facilityKw[hour] = at.facilityKw
    hours.coolingKw[hour] = at.fanKw + at.pumpKw + at.chillerKw
    hours.waterL[hour] = at.withdrawnLPerH
    hours.supplyC[hour] = setPointC + at.excessK
  }
  return hours
}
