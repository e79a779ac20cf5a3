import { createScratch } from '../kernel/dayScratch.ts'
import { createDaySums, ratiosOf, totalsOf, type SpanRatios, type SpanTotals } from '../kernel/daySums.ts'
import type { HallPlant } from '../kernel/hallPlant.ts'
import { runHall } from '../kernel/runHall.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { YEAR_DAYS } from '../weather/weatherYear.ts'

/** A typical year of one hall at a level load. */
export interface HallYear extends SpanTotals, SpanRatios {
  /** Highest hour of facility power over the IT power. */
  peakPue: number
}

/** Runs a hall through one year of a site at a level IT load, kW. */
export function runYear(plant: HallPlant, site: SiteHours, itKw: number): HallYear {
  const sums = createDaySums(YEAR_DAYS)
  const dayOfYear = Uint16Array.from({ length: YEAR_DAYS }, (_, day) => day)
  const load = { itKwByDay: new Float64Array(YEAR_DAYS).fill(itKw), dayShape: null }
  runHall(plant, site, load, dayOfYear, createScratch(), sums)
  const totals = totalsOf(sums)
  return { ...totals, ...ratiosOf(totals), peakPue: itKw > 0 ? totals.peakKw / itKw : 0 }
}
