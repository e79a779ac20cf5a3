import {
  humidityRatioFromRelative,
  humidityRatioFromWetBulb,
  pressureAtElevationPa,
  relativeHumidityOf,
  wetBulbC,
} from '../air/moistAir.ts'
import { exceededBy, type WeatherYear } from './weatherYear.ts'

/** What plant is sized on: exceeded in 0.4 % of the hours. Maxima of typical-year files are not used; they hold spikes. */
export interface DesignPoint {
  dryBulbC: number
  /** Highest wet bulb sized on; need not come with that dry bulb. */
  wetBulbC: number
  pressurePa: number
}

/** The 0.4 % values of an hourly year. */
export function designPointOf(weather: WeatherYear): DesignPoint {
  const wet = weather.dryBulbC.map((dry, hour) => {
    const pressure = weather.pressurePa[hour] ?? 101_325
    return wetBulbC(
      dry,
      humidityRatioFromRelative(dry, weather.relativeHumidity[hour] ?? 0, pressure),
      pressure,
    )
  })
  return {
    dryBulbC: exceededBy(weather.dryBulbC, 0.004),
    wetBulbC: exceededBy(wet, 0.004),
    pressurePa: pressureAtElevationPa(weather.elevationM),
  }
}

/** One hour of weather at the design point, for the kernel: the worst dry bulb and the worst wet bulb together, on the safe side. */
export function designHour(
  name: string,
  latitude: number,
  elevationM: number,
  point: DesignPoint,
): WeatherYear {
  const wet = Math.min(point.wetBulbC, point.dryBulbC)
  const ratio = humidityRatioFromWetBulb(point.dryBulbC, wet, point.pressurePa)
  return {
    name,
    latitude,
    elevationM,
    origin: 'design',
    dryBulbC: Float64Array.of(point.dryBulbC),
    relativeHumidity: Float64Array.of(relativeHumidityOf(point.dryBulbC, ratio, point.pressurePa)),
    pressurePa: Float64Array.of(point.pressurePa),
  }
}
