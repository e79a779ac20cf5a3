import { z } from 'zod'
import { graded, gradedNonNegative, gradedTempC, idSchema } from './graded.ts'

const monthly = z.array(z.number().min(-60).max(60)).length(12)

/** Weather normals, grid and tariff of a place. Months run January..December. */
export const locationSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(120),
  region: z.string().max(20),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  elevationM: z.number().min(-450).max(6000),
  dryBulbMonthlyC: graded(monthly),
  wetBulbMonthlyC: graded(monthly),
  /** Exceeded 0.4 % of the hours of a year, degrees C. */
  designDryBulbC: gradedTempC,
  designWetBulbC: gradedTempC,
  gridCarbonGPerKwh: gradedNonNegative(2000),
  tariffUsdPerMwh: gradedNonNegative(2000),
})
export type Location = z.infer<typeof locationSchema>
