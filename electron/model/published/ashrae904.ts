/**
 * Most annualised mechanical load component by climate zone, ASHRAE 90.4-2016 with addendum g (as in the 2019 edition), IT above 300 kW and up to it.
 * Only zones with a value at hand; other editions differ.
 */
export const MECHANICAL_LOAD_MOST: Record<string, { large: number; small: number }> = {
  '2A': { large: 0.23, small: 0.29 },
  '5A': { large: 0.16, small: 0.25 },
  '8': { large: 0.13, small: 0.22 },
}

/** Most electrical loss component, 90.4-2016. */
export const ELECTRICAL_LOSS_MOST = 0.297

/** Ceiling of PUE that the two components leave: 1 + mechanical + electrical. */
export function pueCeiling(zone: string, itKw: number, electricalLoss = ELECTRICAL_LOSS_MOST): number | null {
  const most = MECHANICAL_LOAD_MOST[zone]
  return most ? 1 + (itKw > 300 ? most.large : most.small) + electricalLoss : null
}
