import { describe, expect, it } from 'vitest'
import { parseEpw } from '../../electron/interchange/epw.ts'
import {
  leiAirsidePue,
  leiSeawaterPue,
  leiWatersidePue,
} from '../../electron/model/published/leiHourlyPue.ts'
import { readAirside, readSeawater, readWaterside } from '../../electron/model/published/leiVectors.ts'
import vectors from '../validation/leiVectors.json' with { type: 'json' }
import { referenceEpw } from './referenceData.ts'

const airside = readAirside(vectors.VA)
const waterside = readWaterside(vectors.VB)
const mild = { dryBulbC: 20, relativeHumidity: 0.4, pressurePa: 101_325 }

describe('O20 hourly PUE of Lei and Masanet, 20 C, 40 %', () => {
  it('airside is 1.0746923', () => expect(leiAirsidePue(airside, mild)).toBeCloseTo(1.0746923, 5))
  it('waterside is 1.0887168', () => expect(leiWatersidePue(waterside, mild)).toBeCloseTo(1.0887168, 5))
  it('seawater of 20 C is 1.1140761', () => {
    expect(leiSeawaterPue(readSeawater(vectors.VC), 20, 101_325)).toBeCloseTo(1.1140761, 5)
  })
})

const chicago = referenceEpw('Chicago.OHare')

describe.skipIf(chicago === null)(
  'O21 a year of Chicago O’Hare (skipped where the weather file is absent)',
  () => {
    const outcome = parseEpw(chicago ?? '')
    const year = outcome.ok ? outcome.weather : null
    const run = (pueOf: (weather: typeof mild) => number) => {
      let sum = 0
      let worst = 0
      for (let hour = 0; hour < 8760; hour++) {
        const pue = pueOf({
          dryBulbC: year!.dryBulbC[hour]!,
          relativeHumidity: year!.relativeHumidity[hour]!,
          pressurePa: year!.pressurePa[hour]!,
        })
        sum += pue
        worst = Math.max(worst, pue)
      }
      return { mean: sum / 8760, worst }
    }
    it('airside: mean 1.0854, worst hour 1.3745', () => {
      const { mean, worst } = run((weather) => leiAirsidePue(airside, weather))
      expect(Math.abs(mean - 1.0854)).toBeLessThan(2e-4)
      expect(Math.abs(worst - 1.3745)).toBeLessThan(2e-4)
    })
    it('waterside: mean 1.1267, worst hour 1.3714', () => {
      const { mean, worst } = run((weather) => leiWatersidePue(waterside, weather))
      expect(Math.abs(mean - 1.1267)).toBeLessThan(2e-4)
      expect(Math.abs(worst - 1.3714)).toBeLessThan(2e-4)
    })
  },
)
