import type { DatedPlan } from './programme/datedPlan.ts'
import type { WeatherYear } from './weather/weatherYear.ts'

/** What a run takes besides its scenario. */
export interface SimulateOptions {
  /** Measured or typical year for every campus, in place of the years built from its locations' normals. */
  weather?: WeatherYear
  /** Told the dated plan when it is known, so that what is asked of it afterwards need not date it again. */
  onDated?: (dated: DatedPlan) => void
}
