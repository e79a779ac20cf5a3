import { z } from 'zod'
import { idSchema } from './graded.ts'
import { gradedDurationDays } from './stageTemplate.ts'

/** Kinds of equipment whose order can decide a date; the names the constraint strip uses. */
export const PROCUREMENT_KINDS = [
  'transformer',
  'switchgear',
  'generator',
  'ups',
  'chiller',
  'cdu',
  'network',
] as const
export type ProcurementKind = (typeof PROCUREMENT_KINDS)[number]

/** Days from an order to the equipment standing on site. */
export const leadTimeSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  kind: z.enum(PROCUREMENT_KINDS),
  leadDays: gradedDurationDays,
})
export type LeadTime = z.infer<typeof leadTimeSchema>
