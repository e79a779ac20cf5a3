import { z } from 'zod'
import { scenarioSchema } from '../../../shared/scenario/scenario.ts'
import { EXIT } from '../exitCode.ts'
import { complain, print } from '../terminal.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * `rackrise schema [PART]`: what a .rackrise file may hold, as JSON Schema. Ids that name nothing and stages in a circle are found by
 * `validate` alone.
 *
 * @param part keys from the top with slashes between, lists stepped into: `equipment/chillers`
 */
export function printSchema(part: string | undefined): number {
  const keys = (part ?? '').split('/').filter((key) => key !== '')
  let at: JsonSchema = z.toJSONSchema(scenarioSchema, { io: 'input' })
  const behind: string[] = []
  for (const key of keys) {
    const held = entryOf(at).properties ?? {}
    const next = held[key]
    if (typeof next !== 'object') {
      const place = behind.length === 0 ? 'a .rackrise file' : `"${behind.join('/')}"`
      const known = Object.keys(held)
      complain(
        known.length === 0
          ? `"${behind.join('/')}" holds no keys, so there is no "${key}" in it.`
          : `There is no "${key}" in ${place}; it holds ${known.join(', ')}.`,
      )
      return EXIT.refused
    }
    at = next
    behind.push(key)
  }
  print(JSON.stringify(at, null, 2))
  return EXIT.done
}

/** The entries of a list; anything else is itself. */
function entryOf(schema: JsonSchema): JsonSchema {
  return schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items)
    ? schema.items
    : schema
}
