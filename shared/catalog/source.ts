import { z } from 'zod'
import { isoDateSchema } from './graded.ts'

/** A publication that a number rests on. */
export const sourceSchema = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(300),
  publisher: z.string().max(160).optional(),
  year: z.int().min(1950).max(2100),
  url: z.string().max(500).optional(),
  retrieved: isoDateSchema,
  licence: z.string().max(120).optional(),
})
export type Source = z.infer<typeof sourceSchema>
