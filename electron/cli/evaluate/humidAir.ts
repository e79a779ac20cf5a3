import type { Outcome } from '../../files/problem.ts'
import {
  humidityRatioFromRelative,
  humidityRatioFromWetBulb,
  humidityRatioOf,
  pressureAtElevationPa,
  STANDARD_PRESSURE_PA,
} from '../../model/air/moistAir.ts'
import { saturationPressurePa } from '../../model/air/saturation.ts'
import { number, optional, refuse } from './component.ts'

/** Air by its dry bulb and one measure of its moisture. */
export const airFields = {
  dryBulbC: number(-80, 100, 'dry bulb, degrees C'),
  rh: optional(number(0, 1, 'relative humidity, a share of saturation')),
  wetBulbC: optional(number(-80, 100, 'wet bulb, degrees C, in place of --rh')),
  dewPointC: optional(number(-100, 100, 'dew point, degrees C, in place of --rh')),
  pressurePa: optional(number(31_000, 120_000, 'pressure, Pa (default: standard)')),
  elevationM: optional(number(-450, 9000, 'elevation, m, in place of --pressure-pa')),
}

interface AirInput {
  dryBulbC: number
  rh: number | undefined
  wetBulbC: number | undefined
  dewPointC: number | undefined
  pressurePa: number | undefined
  elevationM: number | undefined
}

export interface Air {
  dryBulbC: number
  /** kg of water per kg of dry air. */
  humidityRatio: number
  pressurePa: number
}

/** The state that the fields describe, or why they describe none. */
export function airOf(input: AirInput): Outcome<Air> {
  const { dryBulbC, rh, wetBulbC, dewPointC, elevationM } = input
  if ([rh, wetBulbC, dewPointC].filter((given) => given !== undefined).length !== 1) {
    return refuse('Give one of --rh, --wet-bulb-c and --dew-point-c.')
  }
  if (input.pressurePa !== undefined && elevationM !== undefined) {
    return refuse('Give --pressure-pa or --elevation-m, not both.')
  }
  for (const [name, tempC] of [
    ['wet bulb', wetBulbC],
    ['dew point', dewPointC],
  ] as const) {
    if (tempC !== undefined && tempC > dryBulbC) {
      return refuse(`A ${name} of ${tempC} degrees C is above the dry bulb of ${dryBulbC}.`)
    }
  }
  const pressurePa =
    input.pressurePa ?? (elevationM === undefined ? STANDARD_PRESSURE_PA : pressureAtElevationPa(elevationM))
  const humidityRatio =
    rh !== undefined
      ? humidityRatioFromRelative(dryBulbC, rh, pressurePa)
      : wetBulbC !== undefined
        ? humidityRatioFromWetBulb(dryBulbC, wetBulbC, pressurePa)
        : humidityRatioOf(saturationPressurePa(dewPointC ?? dryBulbC), pressurePa)
  return { ok: true, value: { dryBulbC, humidityRatio, pressurePa } }
}
