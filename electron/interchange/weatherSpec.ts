import { slugOf } from './slug.ts'
import { MONTH_DAYS, type WeatherYear } from '../model/weather/weatherYear.ts'
import type { WeatherSpec } from '../../shared/scenario/weather.ts'
import type { EpwNote } from './epw.ts'

/** Sentences kept in the document: enough to see how whole a file was. */
const MOST_NOTES = 20

/**
 * A year of weather as a document carries it.
 *
 * Dry bulb and humidity lose nothing against the file; pressure is kept to 10 Pa, which moves no result in its sixth digit.
 */
export function weatherSpecOf(
  weather: WeatherYear,
  fileName: string,
  notes: readonly EpwNote[],
): WeatherSpec {
  return {
    id: slugOf(fileName.replace(/\.epw$/i, '')) || 'weather',
    name: weather.name || fileName,
    fileName,
    latitude: weather.latitude,
    elevationM: weather.elevationM,
    confidence: 'measured',
    source: `Weather file ${fileName}`.slice(0, 200),
    notes: notes.slice(0, MOST_NOTES).map(({ message }) => message.slice(0, 400)),
    dryBulbTenthsC: monthTexts(weather.dryBulbC, 10),
    humidityPercent: monthTexts(weather.relativeHumidity, 100),
    pressureTensPa: monthTexts(weather.pressurePa, 0.1),
  }
}

function monthTexts(hours: Float64Array, perUnit: number): string[] {
  let first = 0
  return MONTH_DAYS.map((days) => {
    const month = hours.subarray(first, first + days * 24)
    first += days * 24
    // Adding 0 turns -0 into 0.
    return Array.from(month, (value) => Math.round(value * perUnit) + 0).join(' ')
  })
}
