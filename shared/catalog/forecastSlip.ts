import { z } from 'zod'
import { CONFIDENCES, idSchema, isoDateSchema } from './graded.ts'

/** How much later than forecast capacity came, or is now forecast to come: two readings of one milestone. */
export const forecastSlipSchema = z.strictObject({
  id: idSchema,
  campus: z.string().min(1).max(80),
  milestone: z.string().min(1).max(120),
  /** Facility power at the milestone, MW. */
  facilityMw: z.number().positive(),
  forecastDate: isoDateSchema,
  laterDate: isoDateSchema,
  slipDays: z.int().min(-4000).max(4000),
  /** `true`: seen to have come; `false`: a forecast that was revised. */
  observed: z.boolean(),
  confidence: z.enum(CONFIDENCES),
  source: z.string().min(1).max(80),
})
export type ForecastSlip = z.infer<typeof forecastSlipSchema>
