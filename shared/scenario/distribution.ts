import { z } from 'zod'

const number = z.number().min(-1e6).max(1e6)
const positive = z.number().positive().max(1e6)

const threePoints = { low: number, mode: number, high: number }
const ascending = (d: { low: number; mode: number; high: number }) => d.low <= d.mode && d.mode <= d.high
const ASCEND = 'low, mode and high must ascend'

/**
 * How an uncertain quantity spreads. pert: beta with weight 4 on the mode; lognormal: by its median and the value that nine in ten
 * stay under; empirical: as observed, every value equally likely and anything between neighbours possible.
 */
export const distributionSchema = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('triangular'), ...threePoints }).refine(ascending, ASCEND),
  z.strictObject({ shape: z.literal('pert'), ...threePoints }).refine(ascending, ASCEND),
  z
    .strictObject({ shape: z.literal('lognormal'), median: positive, p90: positive })
    .refine((d) => d.median <= d.p90, 'p90 must not be below the median'),
  z.strictObject({ shape: z.literal('empirical'), values: z.array(number).min(2).max(1000) }),
])
export type Distribution = z.infer<typeof distributionSchema>
