/** Share of a tower's heat that leaves as vapour; the rest warms the air. Lei & Masanet: 0.7 in winter to 0.95 in summer. */
export const LATENT_SHARE = 0.9

/** A loop concentrated less than this would be blown down without end; a smaller figure is held here. */
const LEAST_CYCLES = 1.2

/** Latent heat of water at a temperature, kJ/kg. Lei & Masanet 2022: -0.0013 T^2 - 2.3097 T + 2500.5. */
export function latentHeatKjPerKg(tempC: number): number {
  return 2500.5 - 2.3097 * tempC - 0.0013 * tempC * tempC
}

/** Water withdrawn for each unit evaporated, blowdown included: C / (C - 1) for C cycles of concentration. */
export function makeUpRatio(cyclesOfConcentration: number): number {
  const cycles = Math.max(LEAST_CYCLES, cyclesOfConcentration)
  return cycles / (cycles - 1)
}

/**
 * Water evaporated to carry a flow of heat, m3 a day (1 kg is taken as 1 litre).
 *
 * @param heatKw latent heat, kW
 */
export function evaporatedM3PerDay(heatKw: number, tempC: number): number {
  return (heatKw / latentHeatKjPerKg(tempC)) * 86.4
}
