import type { PowerChain, SimulationResult } from './result.ts'
import { clampDay } from './stateAt.ts'

/**
 * Power from meter to chip of one campus on a day, kW: means of that day's hours.
 *
 * @param into filled and returned when given, so that a scrub allocates nothing
 */
export function powerChainOn(
  result: SimulationResult,
  campusIndex: number,
  day: number,
  into?: PowerChain,
): PowerChain {
  const at = clampDay(result, day)
  const series = result.campusSeries[campusIndex]
  const full = result.powerChains[campusIndex]
  if (!series || !full) throw new RangeError(`no campus ${campusIndex}`)
  const chain = into ?? { ...full }
  const itKw = (series.itMw[at] ?? 0) * 1000
  const share = full.itKw > 0 ? itKw / full.itKw : 0
  chain.campusIndex = campusIndex
  chain.utilityKw = (series.facilityMw[at] ?? 0) * 1000
  chain.utilityKva = (series.utilityMva[at] ?? 0) * 1000
  chain.mainTransformerLossKw = (series.mainTransformerLossMw[at] ?? 0) * 1000
  chain.unitSubstationLossKw = (series.unitSubstationLossMw[at] ?? 0) * 1000
  chain.upsLossKw = (series.upsLossMw[at] ?? 0) * 1000
  chain.distributionLossKw = (series.distributionLossMw[at] ?? 0) * 1000
  chain.coolingKw = (series.coolingMw[at] ?? 0) * 1000
  chain.otherKw = (series.otherMw[at] ?? 0) * 1000
  chain.itKw = itKw
  // Shelves and boards lose shares of the IT power that the mix of halls sets.
  chain.shelfLossKw = full.shelfLossKw * share
  chain.boardLossKw = full.boardLossKw * share
  return chain
}
