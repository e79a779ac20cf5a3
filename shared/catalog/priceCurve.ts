import { z } from 'zod'
import { graded, idSchema, isoDateSchema } from './graded.ts'

const usd = z.number().positive().max(1000)

/** What an hour of one accelerator of a generation costs on the market, by date; straight between points, held at the ends. */
export const priceCurveSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  /** Words in the accelerator's name that the curve is for: "H100", "GB200". */
  generation: z.string().min(1).max(80),
  points: z
    .array(
      z.strictObject({
        date: isoDateSchema,
        /** Low, mode and high of what was asked or paid, USD an accelerator-hour. */
        usdPerAcceleratorHour: graded(
          z
            .strictObject({ low: usd, mode: usd, high: usd })
            .refine((p) => p.low <= p.mode && p.mode <= p.high, 'low, mode and high must ascend'),
        ),
      }),
    )
    .min(1)
    .max(200),
})
export type PriceCurve = z.infer<typeof priceCurveSchema>
