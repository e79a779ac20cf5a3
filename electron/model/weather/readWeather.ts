import type { WeatherSpec } from '../../../shared/scenario/weather.ts'
import { fillGaps } from './fillGaps.ts'
import { MONTH_DAYS, YEAR_HOURS, type WeatherYear } from './weatherYear.ts'

/** The hours that a document carries. A month that is short of hours is filled from its neighbours; what is too many is left out. */
export function readWeather(spec: WeatherSpec): WeatherYear {
  return {
    name: spec.name,
    latitude: spec.latitude,
    elevationM: spec.elevationM,
    origin: 'epw',
    dryBulbC: readHours(spec.dryBulbTenthsC, 0.1, 15),
    relativeHumidity: readHours(spec.humidityPercent, 0.01, 0.5),
    pressurePa: readHours(spec.pressureTensPa, 10, 101_325),
  }
}

function readHours(months: readonly string[], step: number, otherwise: number): Float64Array {
  const values = new Float64Array(YEAR_HOURS)
  const counts = new Uint16Array(YEAR_HOURS)
  let first = 0
  MONTH_DAYS.forEach((days, month) => {
    const numbers = (months[month] ?? '').split(' ')
    const hours = Math.min(numbers.length, days * 24)
    for (let hour = 0; hour < hours; hour++) {
      const value = Number(numbers[hour])
      if (numbers[hour] === '' || !Number.isFinite(value)) continue
      // Whole numbers over the count of steps in one: 213 / 10 is 21.3, 213 * 0.1 is not.
      values[first + hour] = step < 1 ? value / Math.round(1 / step) : value * step
      counts[first + hour] = 1
    }
    first += days * 24
  })
  fillGaps(values, counts, otherwise)
  return values
}
