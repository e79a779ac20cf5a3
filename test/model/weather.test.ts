import { describe, expect, it } from 'vitest'
import { readSite } from '../../electron/model/weather/campusSite.ts'
import { daysOfYear } from '../../electron/model/weather/daysOfYear.ts'
import { exceededBy } from '../../electron/model/weather/weatherYear.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { tinyEquipment } from '../support/tinyEquipment.ts'

const [plain] = tinyEquipment().locations

describe('the weather of a campus', () => {
  it('is 8,760 hours, one to size on, and one of mean weather', () => {
    const { year, point, designHour, meanHour } = readSite(plain!)
    expect(year.hourCount).toBe(8760)
    expect(point).toMatchObject({ dryBulbC: 33, wetBulbC: 24 })
    expect(designHour.dryBulbC[0]).toBe(33)
    expect(designHour.wetBulbC[0]).toBeCloseTo(24, 6)
    // Mean of the twelve normals, by days: 10.3 degrees.
    expect(meanHour.dryBulbC[0]).toBeCloseTo(10.3, 1)
  })

  it('is worked out once for a location, whichever copy of it asks', () => {
    expect(readSite(structuredClone(plain!))).toBe(readSite(plain!))
    expect(readSite({ ...plain!, elevationM: 1000 })).not.toBe(readSite(plain!))
  })

  it('of a measured year is sized on the 0.4 % of that year, not on the location’s', () => {
    const measured = syntheticYear(plain!)
    measured.dryBulbC.forEach((dry, hour) => (measured.dryBulbC[hour] = dry + 5))
    const { point, year } = readSite(plain!, measured)
    expect(point.dryBulbC).toBe(exceededBy(measured.dryBulbC, 0.004))
    expect(year.dryBulbC[0]).toBe(measured.dryBulbC[0])
  })

  it('never has a wet bulb above the dry bulb', () => {
    const odd = {
      ...plain!,
      wetBulbMonthlyC: { ...plain!.wetBulbMonthlyC, value: plain!.dryBulbMonthlyC.value.map((c) => c + 5) },
      designWetBulbC: { ...plain!.designWetBulbC, value: 50 },
    }
    const { year, point } = readSite(odd)
    year.wetBulbC.forEach((wet, hour) => expect(wet).toBeLessThanOrEqual(year.dryBulbC[hour]!))
    expect(point.wetBulbC).toBe(point.dryBulbC)
  })
})

describe('days of the year', () => {
  it('give 29 February the weather of the 28th', () => {
    expect([...daysOfYear('2026-02-27', 4)]).toEqual([57, 58, 59, 60]) // 27 and 28 Feb, 1 and 2 Mar
    expect([...daysOfYear('2028-02-27', 4)]).toEqual([57, 58, 58, 59]) // 27, 28, 29 Feb, 1 Mar
    expect([...daysOfYear('2028-02-29', 2)]).toEqual([58, 59])
    expect([...daysOfYear('2028-03-01', 1)]).toEqual([59])
  })

  it('start again at New Year', () => {
    expect([...daysOfYear('2026-12-31', 2)]).toEqual([364, 0])
    expect([...daysOfYear('2028-12-31', 2)]).toEqual([364, 0])
    expect([...daysOfYear('1999-12-31', 62)].slice(-2)).toEqual([58, 59]) // 2000 was a leap year
  })
})
