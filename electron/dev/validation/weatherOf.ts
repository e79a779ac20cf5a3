import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Location } from '../../../shared/catalog/location.ts'
import { parseEpw } from '../../interchange/epw.ts'
import { pressureAtElevationPa } from '../../model/air/moistAir.ts'
import { designPointOf, type DesignPoint } from '../../model/weather/designDay.ts'
import { tabulateSite, type SiteHours } from '../../model/weather/siteHours.ts'
import { syntheticYear } from '../../model/weather/syntheticYear.ts'
import type { WeatherYear } from '../../model/weather/weatherYear.ts'
import { projectRoot } from '../projectRoot.ts'

/** A case that needs what is not on this machine: left out of the verdict, and said so. */
export class CannotRun extends Error {}

/** A place with its hours and design values. */
export interface Site {
  year: WeatherYear
  hours: SiteHours
  point: DesignPoint
}

/** Weather files are too large to keep with the code; where this folder is absent, years are built from the catalog's normals. */
const epwFolder = join(projectRoot, '../shared/reference/data/epw')
const epwParts: Record<string, string> = {
  'atlanta-ga': 'Atlanta',
  'chicago-il': 'Chicago',
  'lafayette-in': 'Lafayette',
  'portland-or': 'Portland',
  'dallas-tx': 'Dallas',
  'ashburn-va': 'Leesburg',
  'seattle-wa': 'Seattle',
}

const locations = JSON.parse(
  readFileSync(join(projectRoot, 'assets/catalog/locations.json'), 'utf8'),
) as Location[]
const known = new Map<string, Site>()

/** Weather of a place of the catalog: its EPW file where there is one, else the synthetic year. */
export function siteOf(locationId: string): Site {
  const have = known.get(locationId)
  if (have) return have
  const location = locations.find((entry) => entry.id === locationId)
  if (!location) throw new Error(`The catalog has no place "${locationId}".`)
  const year = epwOf(locationId) ?? syntheticYear(location)
  const point =
    year.origin === 'epw'
      ? designPointOf(year)
      : {
          dryBulbC: location.designDryBulbC.value,
          wetBulbC: location.designWetBulbC.value,
          pressurePa: pressureAtElevationPa(location.elevationM),
        }
  const site = { year, hours: tabulateSite(year), point }
  known.set(locationId, site)
  return site
}

function epwOf(locationId: string): WeatherYear | null {
  const part = epwParts[locationId]
  if (part === undefined || !existsSync(epwFolder)) return null
  const file = readdirSync(epwFolder).find((name) => name.includes(part))
  if (file === undefined) return null
  const outcome = parseEpw(readFileSync(join(epwFolder, file), 'utf8'))
  return outcome.ok ? outcome.weather : null
}
