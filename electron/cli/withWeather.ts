import type { Graded } from '../../shared/catalog/graded.ts'
import type { Location } from '../../shared/catalog/location.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { designPointOf } from '../model/weather/designDay.ts'
import { tabulateSite } from '../model/weather/siteHours.ts'
import { monthOfDays, type WeatherYear } from '../model/weather/weatherYear.ts'

/** The scenario with every place's normals and design values taken from one year of weather. */
export function withWeather(scenario: Scenario, weather: WeatherYear): Scenario {
  const site = tabulateSite(weather)
  const point = designPointOf(weather)
  const given = <T>(value: T): Graded<T> => ({
    value,
    confidence: 'measured',
    source: 'weather file',
    note: weather.name.slice(0, 400),
  })
  const change: Partial<Location> = {
    latitude: weather.latitude,
    elevationM: weather.elevationM,
    dryBulbMonthlyC: given(monthlyMeans(site.dryBulbC)),
    wetBulbMonthlyC: given(monthlyMeans(site.wetBulbC)),
    designDryBulbC: given(point.dryBulbC),
    designWetBulbC: given(point.wetBulbC),
  }
  const locations = scenario.equipment.locations.map((location) => ({ ...location, ...change }))
  return { ...scenario, equipment: { ...scenario.equipment, locations } }
}

function monthlyMeans(hours: Float64Array): number[] {
  const months = monthOfDays()
  const sums = new Array<number>(12).fill(0)
  const counts = new Array<number>(12).fill(0)
  hours.forEach((value, hour) => {
    const month = months[Math.floor(hour / 24)] ?? 0
    sums[month] = (sums[month] ?? 0) + value
    counts[month] = (counts[month] ?? 0) + 1
  })
  return sums.map((sum, month) => sum / Math.max(1, counts[month] ?? 1))
}
