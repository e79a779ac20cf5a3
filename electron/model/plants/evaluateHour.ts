import {
  CHILLER,
  CONSUMED,
  COOLER_FAN,
  createScratch,
  EXCESS,
  HANDLER_FAN,
  LIQUID_EXCESS,
  PUMP,
  REJECTED,
  REUSED,
  UNMET,
  type DayScratch,
} from '../kernel/dayScratch.ts'
import type { HallPlant } from '../kernel/hallPlant.ts'
import { runDay } from '../kernel/runDay.ts'
import { tabulateSite, type SiteHours } from '../weather/siteHours.ts'

/** Weather of one hour; humidity 0..1. */
export interface HourWeather {
  dryBulbC: number
  relativeHumidity: number
  pressurePa: number
}

/** A hall at one moment, kW unless said. */
export interface HallHour {
  itKw: number
  lossKw: number
  transformerLossKw: number
  fixedKw: number
  fanKw: number
  pumpKw: number
  chillerKw: number
  facilityKw: number
  utilityKva: number
  pue: number
  /** Heat to the sky and to a neighbour. */
  rejectedKw: number
  reusedKw: number
  unmetKw: number
  /** Heat that leaves racks and hall in liquid and in air. */
  liquidHeatKw: number
  airHeatKw: number
  /** Air and coolant above their set points, K. */
  airExcessK: number
  liquidExcessK: number
  withdrawnLPerH: number
  consumedLPerH: number
  /** Fans of coolers and towers, whose work heats no loop: with it the heat balance can be checked. */
  outdoorKw: number
}

/** One hour of a hall, by the same passes that run its years. */
export function evaluateHour(plant: HallPlant, weather: HourWeather, itKw: number): HallHour {
  return evaluateAt(plant, tabulateHour(weather), 0, itKw, createScratch())
}

/** A site of a single hour. */
export function tabulateHour(weather: HourWeather): SiteHours {
  return tabulateSite({
    name: '',
    latitude: 0,
    elevationM: 0,
    origin: 'design',
    dryBulbC: Float64Array.of(weather.dryBulbC),
    relativeHumidity: Float64Array.of(weather.relativeHumidity),
    pressurePa: Float64Array.of(weather.pressurePa),
  })
}

/** One hour of a tabulated site. */
export function evaluateAt(
  plant: HallPlant,
  site: SiteHours,
  hour: number,
  itKw: number,
  scratch: DayScratch,
): HallHour {
  const it = itKw > 0 && Number.isFinite(itKw) ? itKw : 0
  scratch.itKw[0] = it
  runDay(plant, site, hour, scratch, 1, true)
  const lossKw = scratch.lossKw[0] ?? 0
  const liquidHeatKw = it * plant.liquidRatio
  const sum = (place: number) => scratch.sums[place] ?? 0
  const fanKw = sum(HANDLER_FAN) + sum(COOLER_FAN)
  const below = it + lossKw + plant.fixedKw + fanKw + sum(PUMP) + sum(CHILLER)
  const kva = below / plant.powerFactor
  const load = plant.transformerKva > 0 ? kva / plant.transformerKva : 0
  const transformerLossKw = plant.transformerKva * (plant.noLoadLossRatio + plant.loadLossRatio * load * load)
  const facilityKw = below + transformerLossKw
  return {
    itKw: it,
    lossKw,
    transformerLossKw,
    fixedKw: plant.fixedKw,
    fanKw,
    pumpKw: sum(PUMP),
    chillerKw: sum(CHILLER),
    facilityKw,
    utilityKva: facilityKw / plant.powerFactor,
    pue: it > 0 ? facilityKw / it : 0,
    rejectedKw: sum(REJECTED),
    reusedKw: sum(REUSED),
    unmetKw: sum(UNMET),
    liquidHeatKw,
    airHeatKw: it - liquidHeatKw + lossKw + plant.fixedKw,
    airExcessK: sum(EXCESS),
    liquidExcessK: sum(LIQUID_EXCESS),
    withdrawnLPerH: scratch.withdrawnL[0] ?? 0,
    consumedLPerH: sum(CONSUMED),
    outdoorKw: sum(COOLER_FAN),
  }
}
