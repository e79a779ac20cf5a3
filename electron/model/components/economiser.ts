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

/**
 * Air after wetted media, degrees C: down the wet-bulb line by a share of the gap, and only as far as asked.
 *
 * @param effectiveness share of the gap that the media close, 0.7 to 0.9
 */
export function wettedAirC(
  dryBulbC: number,
  wetBulbC: number,
  effectiveness: number,
  askedC: number,
): number {
  const reached = dryBulbC - effectiveness * Math.max(0, dryBulbC - wetBulbC)
  return dryBulbC <= askedC ? dryBulbC : Math.max(askedC, reached)
}
