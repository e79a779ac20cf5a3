/** Humid air as the Lei-Masanet notebooks write it. Differs from ASHRAE by up to 0.1 K of wet bulb; kept apart so as to compare like with like. */

export function leiSaturationPa(tempC: number): number {
  return 611.21 * Math.exp(((18.678 - tempC / 234.5) * tempC) / (tempC + 257.14))
}

/** Humidity ratio, g/kg, at a vapour pressure. */
export function leiHumidity(vapourPa: number, pressurePa: number, factor = 621.98): number {
  return (factor * vapourPa) / (pressurePa - vapourPa)
}

/** Enthalpy, kJ/kg, of air with `humidity` g/kg. */
export function leiEnthalpy(tempC: number, humidity: number): number {
  return 1.01 * tempC + ((2500 + 1.84 * tempC) * humidity) / 1000
}

export function leiDensity(tempC: number, pressurePa: number): number {
  return 1.293 * (pressurePa / 101_325) * (273.15 / (273.15 + tempC))
}

/** Wet bulb: the temperature at which saturated air has the enthalpy of the weather. */
export function leiWetBulbC(dryBulbC: number, relativeHumidity: number, pressurePa: number): number {
  const enthalpy = leiEnthalpy(
    dryBulbC,
    leiHumidity(leiSaturationPa(dryBulbC) * relativeHumidity, pressurePa),
  )
  const scale = 611.2 / 611.21
  let low = -90
  let high = dryBulbC
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (leiEnthalpy(middle, leiHumidity(scale * leiSaturationPa(middle), pressurePa)) < enthalpy) low = middle
    else high = middle
  }
  return (low + high) / 2
}
