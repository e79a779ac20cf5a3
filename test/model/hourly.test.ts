import { describe, expect, it } from 'vitest'
import { openHourlySeries } from '../../electron/model/series/hourlySeries.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { sampleHall } from '../../shared/results/series.ts'
import { notFinite } from '../support/finite.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const scenario = tinyScenario()
const result = simulate(scenario)
const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0)

describe('the hours behind a result', () => {
  const read = openHourlySeries(scenario, result)
  const days = [0, 75, 76, 200, 334, 424, 600, 729]

  it('add up to its days, hall by hall: 24 hours of mean power', () => {
    result.halls.forEach((_, hall) => {
      for (const day of days) {
        const hours = read(hall, day, day + 1)
        expect(hours.itKw).toHaveLength(24)
        for (const metric of ['itKw', 'facilityKw', 'coolingKw'] as const) {
          const dayKw = sampleHall(result.hallSeries, metric, hall, day)
          expect(sum(hours[metric]) / 24, `${metric} of hall ${hall} on ${day}`).toBeCloseTo(dayKw, 2)
        }
        expect(sum(hours.withdrawnL) / 1000).toBeCloseTo(
          sampleHall(result.hallSeries, 'waterM3', hall, day),
          3,
        )
      }
    })
  })

  it('are the same read at once or day by day, over New Year and over a step of load', () => {
    const whole = read(1, 300, 430)
    expect([...whole.facilityKw.subarray(65 * 24, 66 * 24)]).toEqual([...read(1, 365, 366).facilityKw])
    expect([...whole.facilityKw.subarray(124 * 24, 125 * 24)]).toEqual([...read(1, 424, 425).facilityKw])
  })

  it('end with the span', () => {
    expect(read(0, 729, 2000).itKw).toHaveLength(24)
    expect(read(0, -5, 1).itKw).toHaveLength(24)
    expect(read(0, 5, 2).itKw).toHaveLength(0)
  })
})

describe('a measured year', () => {
  const warm = syntheticYear(scenario.equipment.locations[0]!)
  warm.dryBulbC.forEach((dry, hour) => (warm.dryBulbC[hour] = dry + 8))
  const inWarmth = simulate(scenario, { weather: warm })

  it('takes the place of every campus’s own: warmer, more power for cooling and a larger design demand', () => {
    const coolingMwd = (series: Float32Array) => series.reduce((total, mw) => total + mw, 0)
    expect(coolingMwd(inWarmth.portfolio.coolingMw)).toBeGreaterThan(
      1.1 * coolingMwd(result.portfolio.coolingMw),
    )
    expect(inWarmth.halls[1]!.designPowerRatio).toBeGreaterThan(result.halls[1]!.designPowerRatio)
    expect(notFinite(inWarmth)).toEqual([])
  })

  it('leaves the IT where it was', () => {
    expect(inWarmth.portfolio.itMw[729]).toBe(result.portfolio.itMw[729])
  })

  it('gives hours that add up to its own days', () => {
    const hours = openHourlySeries(scenario, inWarmth, { weather: warm })(1, 600, 601)
    expect(sum(hours.facilityKw) / 24).toBeCloseTo(sampleHall(inWarmth.hallSeries, 'facilityKw', 1, 600), 2)
  })
})
