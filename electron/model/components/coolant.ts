/** A coolant by density, kg/m3, and specific heat, kJ/(kg K). */
export interface Coolant {
  densityKgPerM3: number
  heatKjPerKgK: number
}

/** Water at 40 degrees C. */
export const water40: Coolant = { densityKgPerM3: 992, heatKjPerKgK: 4.18 }
/** Propylene glycol, 25 % by volume: the usual secondary coolant of direct-to-chip racks. */
export const pg25: Coolant = { densityKgPerM3: 1013, heatKjPerKgK: 3.96 }

/** Warming of a coolant that takes up heat, K. */
export function coolantRiseK(coolant: Coolant, heatKw: number, flowLpm: number): number {
  if (flowLpm <= 0) return heatKw > 0 ? Infinity : 0
  return heatKw / ((flowLpm / 60_000) * coolant.densityKgPerM3 * coolant.heatKjPerKgK)
}

/** Flow that carries heat with a given warming, litres a minute. */
export function coolantFlowLpm(coolant: Coolant, heatKw: number, riseK: number): number {
  return riseK > 0 ? (heatKw * 60_000) / (coolant.densityKgPerM3 * coolant.heatKjPerKgK * riseK) : Infinity
}

/** A coolant distribution unit, liquid to liquid. */
export interface CduRating {
  ratedKw: number
  /** Secondary supply minus primary supply at rated heat, K. */
  approachK: number
  maxFlowLpm: number
  /** Full electrical draw, kW. */
  pumpKw: number
}

/** Vertiv XDU1350: 1,368 kW at 4 K, 1,200 L/min, 13.7 kW. */
export const cdu1368: CduRating = { ratedKw: 1368, approachK: 4, maxFlowLpm: 1200, pumpKw: 13.7 }

/** Secondary supply temperature at a heat, degrees C: the approach shrinks with the heat at a given flow. */
export function cduSupplyC(cdu: CduRating, primaryC: number, heatKw: number): number {
  return primaryC + (cdu.ratedKw > 0 ? cdu.approachK * Math.max(0, heatKw / cdu.ratedKw) : 0)
}

/** What stops a unit first: its heat or its flow. `spareRatio` is negative where it is asked for more than it has. */
export function cduHeadroom(
  cdu: CduRating,
  heatKw: number,
  flowLpm: number,
): { limit: 'heat' | 'flow'; spareRatio: number } {
  const byHeat = 1 - heatKw / cdu.ratedKw
  const byFlow = 1 - flowLpm / cdu.maxFlowLpm
  return byHeat <= byFlow ? { limit: 'heat', spareRatio: byHeat } : { limit: 'flow', spareRatio: byFlow }
}
