import { evaporatedM3PerDay } from './evaporation.ts'

/** Wetted media: share of the dry-to-wet-bulb gap closed. Reference range 0.7 to 0.9 (direct evaporative, adiabatic). */
const MEDIA_EFFECTIVENESS = 0.85

/** Outside air led through a hall. */
export interface OutsideAir {
  supplyC: number
  deltaK: number
  makeUpRatio: number
}

export interface OutsideAirState {
  /** Air to the racks as achieved, degrees C: the set point, or warmer. */
  supplyC: number
  waterM3PerDay: number
}

/**
 * Cools a hall with outside air: mixed with return air when cold, as it is up to the set point, wetted above it,
 * only as far as needed. Beyond what wetting gives, the supply warms.
 *
 * @param heatKw heat carried by the air, kW; fan draw is counted with the air handlers
 */
export function runOutsideAir(
  air: OutsideAir,
  heatKw: number,
  dryBulbC: number,
  wetBulbC: number,
  into: OutsideAirState,
): void {
  into.supplyC = air.supplyC
  into.waterM3PerDay = 0
  if (heatKw <= 0 || dryBulbC <= air.supplyC) return
  const dropK = Math.min(dryBulbC - air.supplyC, MEDIA_EFFECTIVENESS * (dryBulbC - wetBulbC))
  into.supplyC = dryBulbC - dropK
  into.waterM3PerDay = evaporatedM3PerDay((heatKw / air.deltaK) * dropK, wetBulbC) * air.makeUpRatio
}
