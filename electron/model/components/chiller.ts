import { biquadratic, quadratic, type EirChiller } from './chillerCurves.ts'

const KELVIN = 273.15
/** Condenser water warms by this much, K: the range that the Carnot fractions were computed with. */
export const CONDENSER_RANGE_K = 5.5
/** Below this lift the compressor's own losses rule, K. assumed: a quarter of a usual full lift. */
const LEAST_LIFT_K = 6

export interface ChillerPoint {
  powerKw: number
  cop: number
  /** Most heat the machine can move at these temperatures, kW. */
  capacityKw: number
  /** False where a curve was asked outside the temperatures it was fitted over. */
  isInsideCurves: boolean
}

/**
 * A chiller by its EIR curves, evaluated as they are, also outside their range (`isInsideCurves` says so).
 *
 * @param leavingC chilled water leaving, degrees C
 * @param enteringC condenser water (or air) entering, degrees C
 * @param heatKw heat asked for; held at the capacity. Below the least part load the machine cycles: power in proportion.
 */
export function eirChillerAt(
  chiller: EirChiller,
  leavingC: number,
  enteringC: number,
  heatKw: number,
): ChillerPoint {
  const capacityKw = chiller.ratedKw * Math.max(0, biquadratic(chiller.capacityByTemp, leavingC, enteringC))
  const isInsideCurves =
    leavingC >= chiller.leavingRangeC[0] &&
    leavingC <= chiller.leavingRangeC[1] &&
    enteringC >= chiller.enteringRangeC[0] &&
    enteringC <= chiller.enteringRangeC[1]
  const servedKw = Math.max(0, Math.min(capacityKw, heatKw))
  if (servedKw === 0) return { powerKw: 0, cop: 0, capacityKw, isInsideCurves }
  const partLoad = servedKw / capacityKw
  const held = Math.max(chiller.leastPartLoad, partLoad)
  const fullKw =
    (capacityKw / chiller.ratedCop) * Math.max(0, biquadratic(chiller.eirByTemp, leavingC, enteringC))
  const powerKw = fullKw * quadratic(chiller.eirByPartLoad, held) * (partLoad / held)
  return { powerKw, cop: powerKw > 0 ? servedKw / powerKw : 0, capacityKw, isInsideCurves }
}

/**
 * EnergyPlus Chiller:Electric, air-cooled, in its corrected form: hotter air takes capacity and costs power.
 *
 * @see EnergyPlus Engineering Reference; coefficients of its test suite. dT = (T_air - 35) / 2.778 - (T_leaving - 6.67)
 */
export function electricAirCooledAt(
  ratedKw: number,
  leavingC: number,
  airC: number,
  heatKw: number,
): ChillerPoint {
  const deltaK = (airC - 35) / 2.778 - (leavingC - 6.67)
  const capacityRatio = Math.max(0, 0.944836 + deltaK * (-0.0570088 + deltaK * 0.00185486))
  const capacityKw = ratedKw * capacityRatio
  const fullRatio = 2.333 + capacityRatio * (-1.975 + capacityRatio * 0.6121)
  const servedKw = Math.max(0, Math.min(capacityKw, heatKw))
  const partLoad = capacityKw > 0 ? servedKw / capacityKw : 0
  const partRatio = partLoad > 0 ? 0.03303 + partLoad * (0.6852 + partLoad * 0.2818) : 0
  const powerKw = (capacityKw / 3) * fullRatio * partRatio
  return {
    powerKw,
    cop: powerKw > 0 ? servedKw / powerKw : 0,
    capacityKw,
    isInsideCurves: airC >= 10 && airC <= 46,
  }
}

/**
 * COP of a water-cooled chiller by the regression of Lei and Masanet.
 *
 * @param loadRatio 0..1
 * @param condenserC wet bulb plus tower approach, degrees C
 * @see Lei and Masanet, Energy 201:117556, 2020; range of its data 15.6..29.4 degrees C
 */
export function regressedCop(loadRatio: number, condenserC: number): number {
  const l = loadRatio
  const t = condenserC
  return 16.798751 + 0.00884 * t * t - 8.528931 * l * l + 9.885294 * l - 0.760621 * t + 0.084615 * l * t
}

/**
 * COP at full load as a share of Carnot's between water (or air) temperatures, held at `mostCop`.
 *
 * @param evaporatorC chilled water leaving, degrees C
 * @param condenserC condenser fluid leaving, degrees C
 * @see share 0.55, the median over 79 EnergyPlus centrifugals above 1.5 MW (P10-P90 0.38-0.63), condenser range 5.5 K
 */
export function carnotCop(
  carnotRatio: number,
  mostCop: number,
  evaporatorC: number,
  condenserC: number,
): number {
  const liftK = Math.max(LEAST_LIFT_K, condenserC - evaporatorC)
  return Math.max(1, Math.min(mostCop, (carnotRatio * (evaporatorC + KELVIN)) / liftK))
}
