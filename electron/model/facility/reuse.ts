import type { HallPlan } from '../plan/plan.ts'

/** Coolant as it comes back from the racks, degrees C. */
export function coolantReturnC({ cooling }: HallPlan): number {
  return cooling.liquidSupplyC.value + cooling.liquidDeltaK.value
}

/**
 * Share of a hall's liquid heat that its neighbour takes: all that is agreed where the coolant comes back warm enough for
 * what the neighbour asks, nothing otherwise. A heat pump between them is not part of the plant.
 */
export function reuseRatioOf(hall: HallPlan): number {
  const { heatReuse } = hall
  if (!heatReuse || !hall.cdu) return 0
  const givenC = coolantReturnC(hall) - heatReuse.exchangerK.value
  return givenC + 1e-9 >= heatReuse.supplyTempC.value ? heatReuse.shareRatio.value : 0
}
