/**
 * Share of a water loop's heat that free cooling takes in series before the chiller.
 *
 * @param returnC water back from the load, `supplyC` water it must get, `freeC` water the cooler can make, degrees C
 * @see Lei and Masanet 2020: (T_return - (T_wet + approach_tower + approach_exchanger)) / (T_return - T_supply), held 0..1
 */
export function waterEconomiserShare(returnC: number, supplyC: number, freeC: number): number {
  if (freeC <= supplyC) return 1
  if (freeC >= returnC) return 0
  return (returnC - freeC) / (returnC - supplyC)
}
