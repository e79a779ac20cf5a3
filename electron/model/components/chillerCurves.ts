import type { ChillerCurves } from '../../../shared/catalog/coolingEquipment.ts'

/** a + b x + c x2 + d y + e y2 + f x y, in the order of EnergyPlus: x chilled water leaving, y condenser fluid entering, degrees C. */
export type Biquadratic = readonly [number, number, number, number, number, number]
/** a + b x + c x2. */
export type Quadratic = readonly [number, number, number]

/** A chiller by EnergyPlus/DOE-2 EIR curves: P = Q_ref x CAPFT / COP_ref x EIRFT x EIRFPLR. */
export interface EirChiller {
  name: string
  ratedKw: number
  ratedCop: number
  capacityByTemp: Biquadratic
  eirByTemp: Biquadratic
  eirByPartLoad: Quadratic
  /** Temperatures the curves were fitted over, degrees C. */
  leavingRangeC: readonly [number, number]
  enteringRangeC: readonly [number, number]
  leastPartLoad: number
}

export const yorkVaned4969: EirChiller = {
  name: 'York YK, 4,969 kW, COP 7.14, inlet vanes',
  ratedKw: 4969,
  ratedCop: 7.14,
  capacityByTemp: [0.7817577, -0.1012013, -0.001584389, 0.07928475, -0.003674093, 0.007999392],
  eirByTemp: [0.7382162, -0.05847442, 0.001117191, 0.02168089, -0.0002189722, 0.001036877],
  eirByPartLoad: [0.2259512, 0.2320151, 0.5423771],
  leavingRangeC: [4.44, 8.89],
  enteringRangeC: [12.78, 29.44],
  leastPartLoad: 0.16,
}

export const yorkVariableSpeed2771: EirChiller = {
  name: 'York YK, 2,771 kW, COP 6.84, variable speed',
  ratedKw: 2771,
  ratedCop: 6.84,
  capacityByTemp: [0.7734286, 0.04848829, -0.001859209, 0.02611971, -0.001243562, 0.0007210181],
  eirByTemp: [0.7203736, 0.0103046, -0.0007854237, -0.001206349, 0.000821006, -0.001455414],
  eirByPartLoad: [0.08653354, 0.1737382, 0.7403679],
  leavingRangeC: [4.44, 8.89],
  enteringRangeC: [12.78, 29.44],
  leastPartLoad: 0.2,
}

/** EIRFPLR is not given with the record; the air-cooled curve of EnergyPlus Chiller:Electric stands in. */
export const mcQuayAirCooled: EirChiller = {
  name: 'McQuay AGZ, air-cooled, COP 2.67',
  ratedKw: 1000,
  ratedCop: 2.67,
  capacityByTemp: [0.92974, 0.050327, -0.000118, -0.004555, -1.889e-5, -0.000331],
  eirByTemp: [0.76902, -0.02378, 0.000983, 0.00154, 0.000353, -0.000596],
  eirByPartLoad: [0.03303, 0.6852, 0.2818],
  leavingRangeC: [4, 12.8],
  // assumed: the record names no ambient range; catalogue ambient limits of the family.
  enteringRangeC: [10, 46],
  leastPartLoad: 0.2,
}

export function biquadratic(c: Biquadratic, x: number, y: number): number {
  return c[0] + x * (c[1] + c[2] * x) + y * (c[3] + c[4] * y + c[5] * x)
}

export function quadratic(c: Quadratic, x: number): number {
  return c[0] + x * (c[1] + c[2] * x)
}

/** The coefficients of a document, whose lists its schema holds to their lengths. */
export function curveTuples(
  curves: Pick<ChillerCurves, 'capacityByTemp' | 'eirByTemp' | 'eirByPartLoad'>,
): Pick<EirChiller, 'capacityByTemp' | 'eirByTemp' | 'eirByPartLoad'> {
  const six = ([a = 1, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Biquadratic => [
    a,
    b,
    c,
    d,
    e,
    f,
  ]
  const [a = 1, b = 0, c = 0] = curves.eirByPartLoad
  return {
    capacityByTemp: six(curves.capacityByTemp),
    eirByTemp: six(curves.eirByTemp),
    eirByPartLoad: [a, b, c],
  }
}
