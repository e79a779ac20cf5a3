import type { z } from 'zod'

const KINDS: Record<string, string> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text in quotes',
  boolean: 'true or false',
  array: 'a list, [ … ]',
  object: 'a part, { … }',
  record: 'a part, { … }',
}

/**
 * What a value should have been, as the end of a sentence: `must be at least 0, and is -3`.
 *
 * @param document what was checked; the value is looked up in it
 */
export function explainIssue(issue: z.core.$ZodIssue, document: unknown): string {
  const found = valueAt(document, issue.path)
  const is = found === undefined ? 'is missing' : `is ${shown(found)}`
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}, and ${is}`
    case 'invalid_value':
      return `must be ${oneOf(issue.values.map(shown))}, and ${is}`
    case 'too_small':
      return limit('at least', 'more than', issue.minimum, issue.inclusive, issue.origin, found)
    case 'too_big':
      return limit('at most', 'less than', issue.maximum, issue.inclusive, issue.origin, found)
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a key' : 'keys'} this version does not know: ${issue.keys.join(', ')}`
    case 'invalid_format':
      return `is not written as it must be, and ${is}: ${lowered(issue.message)}`
    default:
      return `${is}: ${lowered(issue.message)}`
  }
}

function limit(
  inclusive: string,
  exclusive: string,
  bound: number | bigint,
  isInclusive: boolean | undefined,
  origin: string,
  found: unknown,
): string {
  if (origin === 'number' && inclusive === 'at least' && bound > 0 && bound < 1e-6)
    return `must be more than 0, and is ${shown(found)}`
  const words = isInclusive === false ? exclusive : inclusive
  if (origin === 'array')
    return `must have ${words} ${count(bound, 'entry', 'entries')}, and has ${sizeOf(found)}`
  if (origin === 'string')
    return `must have ${words} ${count(bound, 'character', 'characters')}, and has ${sizeOf(found)}`
  return `must be ${words} ${bound}, and is ${shown(found)}`
}

const count = (bound: number | bigint, one: string, many: string): string =>
  `${bound} ${Number(bound) === 1 ? one : many}`

const sizeOf = (found: unknown): number =>
  typeof found === 'string' || Array.isArray(found) ? found.length : 0

function oneOf(words: string[]): string {
  const last = words.at(-1) ?? 'something else'
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** A value in a sentence; only its kind where it is long. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a part, { … }'
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

const lowered = (message: string): string =>
  message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}
