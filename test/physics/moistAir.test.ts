import { describe, expect, it } from 'vitest'
import {
  densityKgPerM3,
  dewPointC,
  enthalpyKjPerKg,
  humidityRatioFromRelative,
  humidityRatioFromWetBulb,
  pressureAtElevationPa,
  wetBulbC,
} from '../../electron/model/air/moistAir.ts'
import { saturationPressurePa, saturationTempC } from '../../electron/model/air/saturation.ts'

describe('O22 psychrometrics', () => {
  it.each([
    [20, 0.4, 12.304, 5.994],
    [35, 0.3, 21.4, 14.79],
    [28, 0.7, 23.646, 21.897],
  ])('%d C at %d relative humidity has wet bulb %d and dew point %d', (dryC, relative, wetC, dewC) => {
    const ratio = humidityRatioFromRelative(dryC, relative, 101_325)
    expect(Math.abs(wetBulbC(dryC, ratio, 101_325) - wetC)).toBeLessThan(0.15)
    expect(Math.abs(dewPointC(dryC, ratio, 101_325) - dewC)).toBeLessThan(0.15)
  })
})

describe('ASHRAE tables', () => {
  it('saturates at 611.7 Pa at the triple point, 103.26 Pa over ice of -20 C and 101.4 kPa in boiling water', () => {
    expect(saturationPressurePa(0.01)).toBeCloseTo(611.7, 0)
    expect(saturationPressurePa(100) / 1000).toBeCloseTo(101.4, 1)
    expect(saturationPressurePa(-20)).toBeCloseTo(103.26, 1)
  })
  it('finds the temperature back from the pressure', () => {
    for (const tempC of [-60, -5, 0.5, 21, 60])
      expect(saturationTempC(saturationPressurePa(tempC))).toBeCloseTo(tempC, 6)
  })
  it('finds the humidity back from the wet bulb, above and below freezing', () => {
    for (const [dryC, wetC] of [
      [30, 20],
      [5, 2],
      [-5, -7],
      [45, 18],
    ] as const) {
      expect(wetBulbC(dryC, humidityRatioFromWetBulb(dryC, wetC, 95_000), 95_000)).toBeCloseTo(wetC, 5)
    }
  })
  it('knows the pressure of Denver, 83.4 kPa at 1,609 m', () => {
    expect(pressureAtElevationPa(1609) / 1000).toBeCloseTo(83.4, 1)
  })
  it('weighs 1.2 kg a cubic metre at 20 C and half saturated, and holds 38.5 kJ/kg', () => {
    const ratio = humidityRatioFromRelative(20, 0.5, 101_325)
    expect(densityKgPerM3(20, ratio, 101_325)).toBeCloseTo(1.2, 2)
    expect(enthalpyKjPerKg(20, ratio)).toBeCloseTo(38.5, 0)
  })
})

it('gives a finite wet bulb, never above the dry bulb, for any weather', () => {
  for (const dryC of [-80, -40, 0, 20, 60]) {
    for (const relative of [0, 1e-6, 0.5, 1, 5]) {
      const ratio = humidityRatioFromRelative(dryC, relative, 60_000)
      const wet = wetBulbC(dryC, ratio, 60_000)
      expect(Number.isFinite(wet)).toBe(true)
      expect(wet).toBeLessThanOrEqual(dryC)
    }
  }
})
