/** Latent heat of water, kJ/kg. Lei and Masanet 2022: -0.0013 T2 - 2.3097 T + 2500.5. */
export function latentHeatKj(tempC: number): number {
  const t = Math.max(-60, Math.min(120, tempC))
  return 2500.5 - t * (2.3097 + 0.0013 * t)
}

/** A loop concentrated less than this would be blown down without end. */
const LEAST_CYCLES = 1.2

/** Where a tower's or medium's water goes, for each unit evaporated. */
export interface WaterShares {
  /** Taken from the supply. */
  withdrawal: number
  /** Not given back: evaporated and carried off as drift. */
  consumption: number
  blowdown: number
}

/**
 * Water balance of an evaporative loop.
 *
 * Evaporation over (cycles - 1) must leave the loop as liquid to hold its salts; drift does part of that.
 *
 * @param cyclesOfConcentration salts in the loop over salts in the make-up
 * @param driftRatio drift as a share of the evaporation. Drift of 0.005 % of a flow that evaporates 0.9 % of itself is 0.0055.
 */
export function waterShares(cyclesOfConcentration: number, driftRatio: number): WaterShares {
  const cycles = Math.max(LEAST_CYCLES, cyclesOfConcentration)
  const liquid = 1 / (cycles - 1)
  const drift = Math.max(0, driftRatio)
  const blowdown = Math.max(0, liquid - drift)
  return { withdrawal: 1 + drift + blowdown, consumption: 1 + drift, blowdown }
}
