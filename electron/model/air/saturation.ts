const KELVIN = 273.15

/** Coldest and hottest air the formulas are asked for; outside, the ends are used. */
const COLDEST_C = -100
const HOTTEST_C = 200

/**
 * Saturation pressure of water vapour over ice below 0 degrees C and over water above, Pa.
 *
 * @param tempC held within -100..200
 * @see Hyland and Wexler 1983, as in ASHRAE Fundamentals 2021, chapter 1, equations 5 and 6
 */
export function saturationPressurePa(tempC: number): number {
  const held = tempC > COLDEST_C ? (tempC < HOTTEST_C ? tempC : HOTTEST_C) : COLDEST_C
  const t = held + KELVIN
  if (held <= 0) {
    return Math.exp(
      -5.6745359e3 / t +
        6.3925247 +
        t * (-9.677843e-3 + t * (6.2215701e-7 + t * (2.0747825e-9 + t * -9.484024e-13))) +
        4.1635019 * Math.log(t),
    )
  }
  return Math.exp(
    -5.8002206e3 / t +
      1.3914993 +
      t * (-4.8640239e-2 + t * (4.1764768e-5 + t * -1.4452093e-8)) +
      6.5459673 * Math.log(t),
  )
}

/**
 * Temperature at which a vapour pressure saturates, degrees C: the dew point, or the frost point below zero.
 *
 * @param vapourPa partial pressure of the vapour, Pa; at or below the driest there is, -100
 */
export function saturationTempC(vapourPa: number): number {
  let low = COLDEST_C
  let high = HOTTEST_C
  if (!(vapourPa > saturationPressurePa(low))) return low
  if (vapourPa >= saturationPressurePa(high)) return high
  // Pressure climbs without a turn, so halving always closes in: 40 halvings of 300 K are below 1e-9 K.
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (saturationPressurePa(middle) < vapourPa) low = middle
    else high = middle
  }
  return (low + high) / 2
}
