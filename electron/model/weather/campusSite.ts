import type { Location } from '../../../shared/catalog/location.ts'
import { pressureAtElevationPa } from '../air/moistAir.ts'
import { designHour, designPointOf, type DesignPoint } from './designDay.ts'
import { tabulateSite, type SiteHours } from './siteHours.ts'
import { syntheticYear } from './syntheticYear.ts'
import type { WeatherYear } from './weatherYear.ts'

/** The weather of a campus: its year, the point its plant is sized on, and single hours at that point and at the year's means. */
export interface CampusSite {
  year: SiteHours
  point: DesignPoint
  designHour: SiteHours
  meanHour: SiteHours
}

/** Locations whose years are kept; a scenario has a handful, an edit rarely touches one. */
const MOST_KEPT = 64
const kept = new Map<string, CampusSite>()

/** A campus's weather: a year built from its location's normals and sized on its design values, or a measured year sized on its own 0.4 % values. */
export function readSite(location: Location, weather?: WeatherYear): CampusSite {
  if (weather) return siteOf(weather, designPointOf(weather))
  const key = JSON.stringify(location)
  const known = kept.get(key)
  if (known) return known
  const site = siteOf(syntheticYear(location), {
    dryBulbC: location.designDryBulbC.value,
    wetBulbC: Math.min(location.designDryBulbC.value, location.designWetBulbC.value),
    pressurePa: pressureAtElevationPa(location.elevationM),
  })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, site)
  return site
}

function siteOf(weather: WeatherYear, point: DesignPoint): CampusSite {
  const year = tabulateSite(weather)
  const meanPoint = { ...point, dryBulbC: mean(year.dryBulbC), wetBulbC: mean(year.wetBulbC) }
  return { year, point, designHour: hourAt(point), meanHour: hourAt(meanPoint) }
}

const hourAt = (point: DesignPoint) => tabulateSite(designHour('', 0, 0, point))

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
