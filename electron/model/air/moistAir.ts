import { saturationPressurePa, saturationTempC } from './saturation.ts'

/** Ratio of the molar masses of water and dry air. ASHRAE Fundamentals 2021, chapter 1, equation 20. */
const MASS_RATIO = 0.621945
/** Gas constant of dry air, J/(kg K). */
const AIR_GAS = 287.042
/** A vapour cannot push the air out altogether; a share above this is held. */
const MOST_VAPOUR = 0.95

export const STANDARD_PRESSURE_PA = 101_325

/** Pressure of the standard atmosphere at an elevation, Pa. ASHRAE Fundamentals 2021, chapter 1, equation 3. */
export function pressureAtElevationPa(elevationM: number): number {
  const share = Math.max(0.2, 1 - 2.25577e-5 * elevationM)
  return STANDARD_PRESSURE_PA * Math.exp(5.2559 * Math.log(share))
}

/** Water in air of a vapour pressure, kg per kg of dry air. */
export function humidityRatioOf(vapourPa: number, pressurePa: number): number {
  const vapour = Math.max(0, Math.min(MOST_VAPOUR * pressurePa, vapourPa))
  return (MASS_RATIO * vapour) / (pressurePa - vapour)
}

/** Water in saturated air, kg per kg of dry air. */
export function saturatedHumidityRatio(tempC: number, pressurePa: number): number {
  return humidityRatioOf(saturationPressurePa(tempC), pressurePa)
}

/** Vapour pressure of air that holds a humidity ratio, Pa. */
export function vapourPressurePa(humidityRatio: number, pressurePa: number): number {
  const water = Math.max(0, humidityRatio)
  return (pressurePa * water) / (MASS_RATIO + water)
}

/** Enthalpy, kJ per kg of dry air, 0 at dry air of 0 degrees C. ASHRAE Fundamentals 2021, chapter 1, equation 30. */
export function enthalpyKjPerKg(tempC: number, humidityRatio: number): number {
  return 1.006 * tempC + humidityRatio * (2501 + 1.86 * tempC)
}

/** Density of moist air, kg of mixture per m3. */
export function densityKgPerM3(tempC: number, humidityRatio: number, pressurePa: number): number {
  const volume = (AIR_GAS * (tempC + 273.15) * (1 + 1.607858 * humidityRatio)) / pressurePa
  return (1 + humidityRatio) / volume
}

/**
 * Humidity ratio of air from its dry and wet bulb.
 *
 * @see ASHRAE Fundamentals 2021, chapter 1, equations 33 (wet bulb above freezing) and 35 (ice on the bulb)
 */
export function humidityRatioFromWetBulb(dryBulbC: number, wetBulbC: number, pressurePa: number): number {
  return Math.max(0, wetBulbBalance(dryBulbC, Math.min(wetBulbC, dryBulbC), pressurePa))
}

/** As above; below zero where no air, however dry, has so low a wet bulb. */
function wetBulbBalance(dryBulbC: number, wet: number, pressurePa: number): number {
  const saturated = saturatedHumidityRatio(wet, pressurePa)
  return wet >= 0
    ? ((2501 - 2.326 * wet) * saturated - 1.006 * (dryBulbC - wet)) / (2501 + 1.86 * dryBulbC - 4.186 * wet)
    : ((2830 - 0.24 * wet) * saturated - 1.006 * (dryBulbC - wet)) / (2830 + 1.86 * dryBulbC - 2.1 * wet)
}

/** Humidity ratio at a relative humidity 0..1, kg per kg of dry air. */
export function humidityRatioFromRelative(
  dryBulbC: number,
  relativeHumidity: number,
  pressurePa: number,
): number {
  const share = Math.max(0, Math.min(1, relativeHumidity))
  return humidityRatioOf(share * saturationPressurePa(dryBulbC), pressurePa)
}

/**
 * Thermodynamic wet bulb, degrees C, never above the dry bulb.
 *
 * The humidity that a wet bulb implies climbs with it, so halving always closes in. 36 halvings of the widest
 * bracket (100 K) are below 1e-8 K: this runs once an hour of weather, never in the kernel.
 */
export function wetBulbC(dryBulbC: number, humidityRatio: number, pressurePa: number): number {
  if (humidityRatio >= saturatedHumidityRatio(dryBulbC, pressurePa)) return dryBulbC
  let low = dryBulbC - 100
  let high = dryBulbC
  for (let step = 0; step < 36; step++) {
    const middle = (low + high) / 2
    if (wetBulbBalance(dryBulbC, middle, pressurePa) < humidityRatio) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Dew point, degrees C, never above the dry bulb. */
export function dewPointC(dryBulbC: number, humidityRatio: number, pressurePa: number): number {
  return Math.min(dryBulbC, saturationTempC(vapourPressurePa(humidityRatio, pressurePa)))
}

/** Relative humidity, 0..1. */
export function relativeHumidityOf(dryBulbC: number, humidityRatio: number, pressurePa: number): number {
  return Math.min(1, vapourPressurePa(humidityRatio, pressurePa) / saturationPressurePa(dryBulbC))
}
