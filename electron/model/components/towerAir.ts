import { enthalpyKjPerKg, saturatedHumidityRatio } from '../air/moistAir.ts'

/** Wet bulb at which towers are rated, degrees C (78 F, Cooling Technology Institute). */
const RATED_WET_BULB_C = 25.6

/** Rise of saturated enthalpy with temperature, kJ/(kg K), over the 10 K in which a tower works. */
function enthalpySlope(wetBulbC: number, pressurePa: number): number {
  const low = enthalpyKjPerKg(wetBulbC, saturatedHumidityRatio(wetBulbC, pressurePa))
  const high = enthalpyKjPerKg(wetBulbC + 10, saturatedHumidityRatio(wetBulbC + 10, pressurePa))
  return (high - low) / 10
}

/**
 * Approach of a tower at a wet bulb over its approach at the rated one, same heat and air.
 *
 * A tower is driven by enthalpy, and cold air takes up less of it for each kelvin: at 5 degrees C wet bulb the approach is about
 * twice that of summer. This is why a water-side economiser gains less in winter than the thermometer promises.
 *
 * @see Merkel's equation, its driving force taken over 10 K
 */
export function towerApproachRatio(wetBulbC: number, pressurePa: number): number {
  return (
    enthalpySlope(RATED_WET_BULB_C, pressurePa) /
    enthalpySlope(Math.max(-30, Math.min(45, wetBulbC)), pressurePa)
  )
}

/** Air leaves a tower saturated, this much above the entering wet bulb, K. assumed: half approach, half range, of usual towers. */
const EXIT_ABOVE_WET_BULB_K = 8

/**
 * Share of a tower's heat that leaves as vapour. Above 1 in hot dry air, which the tower also cools.
 *
 * From the enthalpy balance of air that enters as weather and leaves saturated: 0.7 in a cold winter, 0.95 in a humid summer,
 * which is the range Lei and Masanet give.
 */
export function towerLatentShare(
  dryBulbC: number,
  wetBulbC: number,
  humidityRatio: number,
  pressurePa: number,
): number {
  const exitC = Math.max(1, wetBulbC + EXIT_ABOVE_WET_BULB_K)
  const exitRatio = saturatedHumidityRatio(exitC, pressurePa)
  const gained = enthalpyKjPerKg(exitC, exitRatio) - enthalpyKjPerKg(dryBulbC, humidityRatio)
  if (gained <= 0) return 1
  return Math.max(0, Math.min(1.2, (2501 * (exitRatio - humidityRatio)) / gained))
}
