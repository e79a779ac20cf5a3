import { z } from 'zod'
import { problemSchema } from './controlPlane.ts'

/**
 * One line of JSON on the standard output of the app started with `--print-report=FILE --out=DIR [--stills]`. Lines that
 * are no JSON come from elsewhere and are passed over. The exit code is 0 when the report stands, 1 when it does not, then
 * after a `problem`.
 */
export const printLineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), step: z.string(), fraction: z.number() }),
  /** A file that stands: `<id>.pdf`, with stills also `<id>-<milestone>.png`. Absolute path. */
  z.object({ type: z.literal('file'), path: z.string() }),
  z.object({ type: z.literal('problem'), problem: problemSchema }),
])
export type PrintLine = z.infer<typeof printLineSchema>
