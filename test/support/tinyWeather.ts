import { MONTH_DAYS } from '../../electron/model/weather/weatherYear.ts'
import type { WeatherSpec } from '../../shared/scenario/weather.ts'

/** A year of 20 degrees C, half saturated, at sea level, as a document carries it. */
export function tinyWeather(): WeatherSpec {
  const always = (value: number) =>
    MONTH_DAYS.map((days) =>
      Array(days * 24)
        .fill(value)
        .join(' '),
    )
  return {
    id: 'flat-twenty',
    name: 'Flatland',
    fileName: 'flat.epw',
    latitude: -40,
    elevationM: 0,
    confidence: 'measured',
    source: 'Weather file flat.epw',
    notes: [],
    dryBulbTenthsC: always(200),
    humidityPercent: always(50),
    pressureTensPa: always(10_133),
  }
}
