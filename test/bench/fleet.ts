import { pressureAtElevationPa } from '../../electron/model/air/moistAir.ts'
import { createScratch } from '../../electron/model/kernel/dayScratch.ts'
import { createDaySums, totalsOf } from '../../electron/model/kernel/daySums.ts'
import type { HallPlant } from '../../electron/model/kernel/hallPlant.ts'
import { runHall } from '../../electron/model/kernel/runHall.ts'
import { presets } from '../../electron/model/plants/presets.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'
import { tabulateSite, type SiteHours } from '../../electron/model/weather/siteHours.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { YEAR_DAYS } from '../../electron/model/weather/weatherYear.ts'
import type { Location } from '../../shared/catalog/location.ts'

/** Halls of a fleet: every kind of plant in turn, at ten places, each at a load of its own. */
export const FLEET_HALLS = 1000
const PLACES = 10
const BUILT_KW = 30_000

/** What does not change from year to year: ten tabulated sites, and every kind of plant sized for each. */
export interface Fleet {
  stands: readonly { plant: HallPlant; site: SiteHours }[]
}

export function prepareFleet(places: readonly Location[]): Fleet {
  return {
    stands: places.slice(0, PLACES).flatMap((place) => {
      const site = tabulateSite(syntheticYear(place))
      const point = {
        dryBulbC: place.designDryBulbC.value,
        wetBulbC: place.designWetBulbC.value,
        pressurePa: pressureAtElevationPa(place.elevationM),
      }
      return Object.values(presets).map((design) => ({
        site,
        plant: sizePlant(design, { itKw: BUILT_KW, liquidRatio: design.liquid ? 0.85 : 0, point }),
      }))
    }),
  }
}

/** Facility energy, kWh, of every `step`th hall from `first` on, each through `years` years of hours. Neighbours cost alike, so shares are even. */
export function runFleet({ stands }: Fleet, first = 0, step = 1, years = 1): Float64Array {
  const dayOfYear = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)
  const scratch = createScratch()
  const sums = createDaySums(YEAR_DAYS)
  const load = { itKwByDay: new Float64Array(YEAR_DAYS), dayShape: null }
  const energy = new Float64Array(Math.ceil((FLEET_HALLS - first) / step))
  for (let i = 0; i < energy.length; i++) {
    const hall = first + i * step
    const stand = stands[hall % stands.length]
    if (!stand) throw new Error('The catalog has no places.')
    load.itKwByDay.fill(BUILT_KW * (0.1 + (0.9 * hall) / FLEET_HALLS))
    for (let year = 0; year < years; year++) {
      runHall(stand.plant, stand.site, load, dayOfYear, scratch, sums)
      energy[i] = (energy[i] ?? 0) + totalsOf(sums).facilityKwh
    }
  }
  return energy
}
