import { createScratch } from '../kernel/dayScratch.ts'
import { createDaySums, type DaySums } from '../kernel/daySums.ts'
import type { HallPlant } from '../kernel/hallPlant.ts'
import { runHall, type HallLoad } from '../kernel/runHall.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { YEAR_DAYS } from '../weather/weatherYear.ts'

/** Years kept at a time: 50 KB each. */
const MOST_KEPT = 400
const DAYS = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)

interface LevelYear {
  sums: DaySums
  isKnown: Uint8Array
}

/** Day-of-year tables of halls at level loads, filled as far as asked for; halls alike share them. */
export interface LevelYears {
  /**
   * Daily sums of a plant at a load, by day of the year, right on the days 0..364 given.
   *
   * @param days days of the year that are needed, in order of the calendar
   */
  at(plant: HallPlant, shared: object, itKw: number, days: Uint16Array): DaySums
}

/** Tables of one campus's weather. */
export function createLevelYears(site: SiteHours): LevelYears {
  const scratch = createScratch()
  const load: HallLoad = { itKwByDay: new Float64Array(YEAR_DAYS), dayShape: null }
  let byPlant = new Map<object, Map<string, LevelYear>>()
  let keptCount = 0

  const find = (plant: HallPlant, shared: object, itKw: number): LevelYear => {
    const key = `${itKw}/${plant.liquidRatio}`
    const found = byPlant.get(shared)?.get(key)
    if (found) return found
    if (keptCount >= MOST_KEPT) {
      byPlant = new Map()
      keptCount = 0
    }
    const made = { sums: createDaySums(YEAR_DAYS), isKnown: new Uint8Array(YEAR_DAYS) }
    const levels = byPlant.get(shared) ?? new Map<string, LevelYear>()
    levels.set(key, made)
    byPlant.set(shared, levels)
    keptCount++
    return made
  }

  return {
    at(plant, shared, itKw, days) {
      const { sums, isKnown } = find(plant, shared, itKw)
      load.itKwByDay.fill(itKw)
      for (const day of days) {
        if (isKnown[day] === 1) continue
        isKnown[day] = 1
        runHall(plant, site, load, DAYS, scratch, sums, null, day, day + 1)
      }
      return sums
    },
  }
}
