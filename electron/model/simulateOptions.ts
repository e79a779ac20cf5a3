import type { WeatherYear } from './weather/weatherYear.ts'

/** What a run takes besides its scenario. */
export interface SimulateOptions {
  /** Measured or typical year for every campus, in place of the years built from its locations' normals. */
  weather?: WeatherYear
}
