import { describe, expect, it } from 'vitest'
import { daysOfYear, readWeather, smoothYear } from '../../electron/model/cooling/weather.ts'
import { tinyEquipment } from '../support/tinyEquipment.ts'

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthlyC = [-4, -2, 4, 10, 16, 21, 23, 22, 18, 12, 5, -2]

describe('the course of a year', () => {
  const year = smoothYear(monthlyC)

  it('keeps every monthly mean', () => {
    let first = 0
    MONTH_DAYS.forEach((days, month) => {
      const mean = year.slice(first, first + days).reduce((sum, value) => sum + value, 0) / days
      expect(mean).toBeCloseTo(monthlyC[month]!, 1)
      first += days
    })
  })

  it('has no jumps, not even at New Year', () => {
    for (let day = 0; day < 366; day++) {
      expect(Math.abs(year[(day + 1) % 366]! - year[day]!)).toBeLessThan(0.4)
    }
  })
})

describe('weather of a place', () => {
  it('never has a wet bulb above the dry bulb', () => {
    const [location] = tinyEquipment().locations
    const odd = {
      ...location!,
      wetBulbMonthlyC: { ...location!.wetBulbMonthlyC, value: monthlyC.map((c) => c + 5) },
    }
    const weather = readWeather({ ...odd, designWetBulbC: { ...odd.designWetBulbC, value: 50 } })
    weather.wetBulbC.forEach((wet, day) => expect(wet).toBeLessThanOrEqual(weather.dryBulbC[day]!))
    expect(weather.designWetBulbC).toBe(weather.designDryBulbC)
  })
})

describe('days of the year', () => {
  it('count 29 February in leap years only', () => {
    const ordinary = daysOfYear('2026-02-27', 4)
    expect([...ordinary]).toEqual([57, 58, 60, 61]) // 27 and 28 Feb, 1 and 2 Mar
    const leap = daysOfYear('2028-02-27', 4)
    expect([...leap]).toEqual([57, 58, 59, 60]) // 29 Feb is day 59
  })

  it('start again at New Year', () => {
    expect([...daysOfYear('2026-12-31', 2)]).toEqual([365, 0])
    expect([...daysOfYear('1999-12-31', 62)].slice(-2)).toEqual([59, 60]) // 2000 was a leap year
  })
})
