const KELVIN = 273.15

/** A machine that needs more work than the heat it moves is no chiller; a worse Carnot figure is held here. */
const LEAST_COP = 1

/**
 * Coefficient of performance of a chiller as a share of Carnot's, held between 1 and `maxCop`. Full and part load alike.
 *
 * @param evaporatorC chilled water leaving, degrees C
 * @param condenserC condensing temperature, degrees C; at or below the evaporator the compressor has nothing to lift
 * @see eta x Te / (Tc - Te), water temperatures: median eta 0.55 over 79 EnergyPlus centrifugals above 1.5 MW
 */
export function chillerCop(
  carnotRatio: number,
  maxCop: number,
  evaporatorC: number,
  condenserC: number,
): number {
  const liftK = condenserC - evaporatorC
  if (liftK <= 0) return Math.max(LEAST_COP, maxCop)
  const cop = (carnotRatio * (evaporatorC + KELVIN)) / liftK
  return Math.max(LEAST_COP, Math.min(maxCop, cop))
}
