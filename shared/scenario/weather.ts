import { z } from 'zod'
import { CONFIDENCES, idSchema } from '../catalog/graded.ts'

/** Whole numbers of a month's hours, a space between two: short, and readable where files are compared. */
const monthText = z
  .string()
  .max(8000)
  .regex(/^-?\d+( -?\d+)*$/, 'give whole numbers with one space between them')
const hours = z.array(monthText).length(12)

/**
 * A year of hourly weather as imported from a file, January to December, local standard time. 8,760 hours; a 29 February
 * is left out. Steps are those of the EPW format, so that nothing is lost: tenths of a degree, whole percent, tens of pascals.
 */
export const weatherSpecSchema = z.strictObject({
  id: idSchema,
  /** Place as the file names it. */
  name: z.string().min(1).max(200),
  fileName: z.string().min(1).max(260),
  latitude: z.number().min(-90).max(90),
  elevationM: z.number().min(-450).max(9000),
  confidence: z.enum(CONFIDENCES),
  source: z.string().min(1).max(200),
  /** What was mended in the file, in sentences. */
  notes: z.array(z.string().max(400)).max(20),
  dryBulbTenthsC: hours,
  humidityPercent: hours,
  pressureTensPa: hours,
})
export type WeatherSpec = z.infer<typeof weatherSpecSchema>
