import type { Location } from '../../../shared/catalog/location.ts'
import type { WeatherSpec } from '../../../shared/scenario/weather.ts'
import { pressureAtElevationPa } from '../air/moistAir.ts'
import { designHour, designPointOf, type DesignPoint } from './designDay.ts'
import { readWeather } from './readWeather.ts'
import { tabulateSite, type SiteHours } from './siteHours.ts'
import { syntheticYear } from './syntheticYear.ts'
import type { WeatherYear } from './weatherYear.ts'

/** The weather of a campus: its year, the point its plant is sized on, and single hours at that point and at the year's means. */
export interface CampusSite {
  /** Place that the hours are of. */
  name: string
  /** From a weather file; else built from monthly normals. */
  isMeasured: boolean
  year: SiteHours
  point: DesignPoint
  designHour: SiteHours
  meanHour: SiteHours
}

/** Locations whose years are kept; a scenario has a handful, an edit rarely touches one. */
const MOST_KEPT = 64
const kept = new Map<string, CampusSite>()

/**
 * A campus's weather: a year built from its location's normals and sized on its design values, or a measured year sized on its own 0.4 %
 * values.
 *
 * @param everywhere hours that stand over every campus, whatever the document says
 * @param own hours that the document carries for this campus
 */
export function readSite(
  location: Location,
  everywhere?: WeatherYear,
  own: WeatherSpec | null = null,
): CampusSite {
  if (everywhere) return siteOf(everywhere, designPointOf(everywhere))
  const key = JSON.stringify(own ?? location)
  const known = kept.get(key)
  if (known) return known
  const site = own ? siteOfFile(readWeather(own)) : siteOfNormals(location)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, site)
  return site
}

function siteOfFile(weather: WeatherYear): CampusSite {
  return siteOf(weather, designPointOf(weather))
}

function siteOfNormals(location: Location): CampusSite {
  return siteOf(syntheticYear(location), {
    dryBulbC: location.designDryBulbC.value,
    wetBulbC: Math.min(location.designDryBulbC.value, location.designWetBulbC.value),
    pressurePa: pressureAtElevationPa(location.elevationM),
  })
}

function siteOf(weather: WeatherYear, point: DesignPoint): CampusSite {
  const year = tabulateSite(weather)
  const meanPoint = { ...point, dryBulbC: mean(year.dryBulbC), wetBulbC: mean(year.wetBulbC) }
  return {
    name: weather.name,
    isMeasured: weather.origin === 'epw',
    year,
    point,
    designHour: hourAt(point),
    meanHour: hourAt(meanPoint),
  }
}

const hourAt = (point: DesignPoint) => tabulateSite(designHour('', 0, 0, point))

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
