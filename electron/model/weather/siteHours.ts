import { humidityRatioFromRelative, STANDARD_PRESSURE_PA, wetBulbC } from '../air/moistAir.ts'
import { latentHeatKj } from '../components/evaporation.ts'
import { towerApproachRatio, towerLatentShare } from '../components/towerAir.ts'
import type { WeatherYear } from './weatherYear.ts'

/** Everything about the weather of a site that no hall changes, worked out once and shared by all its halls. One value an hour. */
export interface SiteHours {
  hourCount: number
  dryBulbC: Float64Array
  wetBulbC: Float64Array
  /** kg of water per kg of dry air. */
  humidityRatio: Float64Array
  /** Approach of a tower over its rated approach, same load: larger in the cold. */
  towerApproachRatio: Float64Array
  /** Water evaporated by a tower, kg per kJ it rejects. */
  towerKgPerKj: Float64Array
  /** Water evaporated to cool wetted air, kg per kJ. */
  wettingKgPerKj: Float64Array
  /** Mean pressure over the standard one: thin air takes more fan for the same heat. */
  pressureRatio: number
}

/** Weather outside these ends is held: the coldest and hottest the plant's formulas are good for, degrees C. */
const COLDEST_C = -60
const HOTTEST_C = 65

/** Tabulates the weather-only terms of a year (or of a single hour). */
export function tabulateSite(weather: WeatherYear): SiteHours {
  const hourCount = weather.dryBulbC.length
  const site: SiteHours = {
    hourCount,
    dryBulbC: new Float64Array(hourCount),
    wetBulbC: new Float64Array(hourCount),
    humidityRatio: new Float64Array(hourCount),
    towerApproachRatio: new Float64Array(hourCount),
    towerKgPerKj: new Float64Array(hourCount),
    wettingKgPerKj: new Float64Array(hourCount),
    pressureRatio: 1,
  }
  let pressureSum = 0
  for (let hour = 0; hour < hourCount; hour++) {
    const dry = held(weather.dryBulbC[hour], COLDEST_C, HOTTEST_C, 15)
    const pressure = held(weather.pressurePa[hour], 31_000, 120_000, STANDARD_PRESSURE_PA)
    const ratio = humidityRatioFromRelative(dry, held(weather.relativeHumidity[hour], 0, 1, 0.5), pressure)
    const wet = wetBulbC(dry, ratio, pressure)
    const latent = latentHeatKj(wet)
    site.dryBulbC[hour] = dry
    site.wetBulbC[hour] = wet
    site.humidityRatio[hour] = ratio
    site.towerApproachRatio[hour] = towerApproachRatio(wet, pressure)
    site.towerKgPerKj[hour] = towerLatentShare(dry, wet, ratio, pressure) / latent
    site.wettingKgPerKj[hour] = 1 / latent
    pressureSum += pressure
  }
  site.pressureRatio = hourCount > 0 ? pressureSum / hourCount / STANDARD_PRESSURE_PA : 1
  return site
}

/** A value between two ends; `otherwise` where it is no number. */
function held(value: number | undefined, low: number, high: number, otherwise: number): number {
  if (value === undefined || Number.isNaN(value)) return otherwise
  return Math.max(low, Math.min(high, value))
}
