import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../projectRoot.ts'

/** Where a number of a case may come from; see README.md beside this file. */
export const KINDS = ['MEAS', 'OPER', 'MODEL', 'STD', 'VEND', 'GOLD', 'EST'] as const

const tolerance = z.union([
  z.strictObject({ abs: z.number() }),
  z.strictObject({ rel: z.number() }),
  z.strictObject({ low: z.number(), high: z.number() }),
])

const checkSchema = z.strictObject({
  /** Name of a quantity that the evaluator gives. */
  quantity: z.string(),
  expected: z.number().nullable(),
  tolerance,
  /** Extra band that must hold too: the published P5 to P95. */
  within: z.tuple([z.number(), z.number()]).optional(),
  /** Counted in these families' figures, e.g. `oper-pue`. */
  family: z.string().optional(),
  kind: z.enum(KINDS).optional(),
  /** Why it misses, known and stated. */
  missReason: z.string().optional(),
})

const caseSchema = z.strictObject({
  id: z.string().regex(/^O\d\d$/),
  title: z.string(),
  kind: z.enum(KINDS),
  source: z.string(),
  note: z.string().optional(),
  points: z
    .array(
      z.strictObject({
        name: z.string(),
        /** Name of an entry of `evaluators`. */
        evaluator: z.string(),
        inputs: z.record(z.string(), z.unknown()),
        checks: z.array(checkSchema).min(1),
      }),
    )
    .min(1),
})
export type ValidationCase = z.infer<typeof caseSchema>
export type Check = z.infer<typeof checkSchema>

/** Every case of test/validation/cases, by id. Throws where a file is not what it should be: these are ours. */
export function readCases(): ValidationCase[] {
  const folder = join(projectRoot, 'test/validation/cases')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const parsed = caseSchema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
      return parsed.data
    })
}
