import { z } from 'zod'
import { gradedCount, gradedNonNegative, gradedRatio, idSchema, isoDateSchema } from '../catalog/graded.ts'

/** Racks of one type that reach their sites on a date, in the order the plan needs them. */
export const deliverySchema = z.strictObject({
  id: idSchema,
  rackTypeId: idSchema,
  date: isoDateSchema,
  rackCount: gradedCount(5_000_000),
  /** Days after `date` that it really comes. */
  slipDays: gradedNonNegative(4000).optional(),
  /** Share that comes then; whole racks, rounded down. Absent: all. */
  arrivingRatio: gradedRatio.optional(),
  /** Days after the first part that the rest comes; absent: it never does. */
  restAfterDays: gradedNonNegative(4000).optional(),
})
export type Delivery = z.infer<typeof deliverySchema>

/** Racks of the same deliveries that somebody else asks for. */
export const supplyClaimSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(120),
  /** Who asks; its halls are not in the plan. */
  providerId: idSchema,
  rackTypeId: idSchema,
  date: isoDateSchema,
  rackCount: gradedCount(5_000_000),
  /** Turn beside the tenants' own: served before every tenant with a larger number, after those with an equal or smaller one. */
  priority: gradedCount(100),
})
export type SupplyClaim = z.infer<typeof supplyClaimSchema>
