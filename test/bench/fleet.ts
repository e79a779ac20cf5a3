import { pressureAtElevationPa } from '../../electron/model/air/moistAir.ts'
import { createScratch } from '../../electron/model/kernel/dayScratch.ts'
import { createDaySums, totalsOf } from '../../electron/model/kernel/daySums.ts'
import { runHall } from '../../electron/model/kernel/runHall.ts'
import { presets, type PresetId } from '../../electron/model/plants/presets.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'
import { tabulateSite } from '../../electron/model/weather/siteHours.ts'
import { syntheticYear } from '../../electron/model/weather/syntheticYear.ts'
import { YEAR_DAYS } from '../../electron/model/weather/weatherYear.ts'
import type { Location } from '../../shared/catalog/location.ts'

/** Halls of a fleet: every kind of plant in turn, at ten places, each at a load of its own. */
export const FLEET_HALLS = 1000
const PLACES = 10
const BUILT_KW = 30_000

/** Facility energy, kWh, of halls `from` up to, without, `to`, each through `years` years of hours. */
export function runFleet(places: readonly Location[], from: number, to: number, years = 1): Float64Array {
  const ids = Object.keys(presets) as PresetId[]
  const dayOfYear = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)
  const scratch = createScratch()
  const sums = createDaySums(YEAR_DAYS)
  const load = { itKwByDay: new Float64Array(YEAR_DAYS), dayShape: null }
  const known = new Map<
    string,
    { plant: ReturnType<typeof sizePlant>; site: ReturnType<typeof tabulateSite> }
  >()
  const sites = places.slice(0, PLACES).map((place) => tabulateSite(syntheticYear(place)))
  const energy = new Float64Array(to - from)
  for (let hall = from; hall < to; hall++) {
    const id = ids[hall % ids.length] ?? 'ai-liquid-dry'
    const placeIndex = Math.floor(hall / ids.length) % PLACES
    const place = places[placeIndex]
    const site = sites[placeIndex]
    if (!place || !site) throw new Error(`The catalog has no ${PLACES} places.`)
    const key = `${id}/${placeIndex}`
    const made = known.get(key) ?? {
      plant: sizePlant(presets[id], {
        itKw: BUILT_KW,
        liquidRatio: presets[id].liquid ? 0.85 : 0,
        point: {
          dryBulbC: place.designDryBulbC.value,
          wetBulbC: place.designWetBulbC.value,
          pressurePa: pressureAtElevationPa(place.elevationM),
        },
      }),
      site,
    }
    known.set(key, made)
    load.itKwByDay.fill(BUILT_KW * (0.1 + (0.9 * hall) / FLEET_HALLS))
    for (let year = 0; year < years; year++) {
      runHall(made.plant, made.site, load, dayOfYear, scratch, sums)
      energy[hall - from] = (energy[hall - from] ?? 0) + totalsOf(sums).facilityKwh
    }
  }
  return energy
}
