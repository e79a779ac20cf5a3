import { z } from 'zod'
import type { Outcome } from '../../files/problem.ts'

/** One input of a component: an option on the command line and a key of the `--input` object. */
export interface Field<Value> {
  schema: z.ZodType<Value>
  /** How the option's text is read; `none` where only a file can hold it; `file` where the option names the file. */
  option: 'number' | 'text' | 'file' | 'none'
  description: string
  /** Ends the sentence "--rh must be ...". */
  must: string
}

type Fields = Record<string, Field<unknown>>
type InputOf<F extends Fields> = { [K in keyof F]: z.infer<F[K]['schema']> }

/** What one evaluation gives: quantities with the unit in their name, words and yes-or-no. */
export type Figures = Record<string, number | string | boolean | null>

export interface Component {
  name: string
  summary: string
  fields: Fields
  /** @param input an object whose keys are those of `fields`, not yet checked */
  evaluate: (input: Record<string, unknown>) => Outcome<Figures>
}

/** Puts a component together: its fields are checked before its physics sees them. */
export function component<F extends Fields>(spec: {
  name: string
  summary: string
  fields: F
  evaluate: (input: InputOf<F>) => Outcome<Figures>
}): Component {
  const { name, summary, fields } = spec
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]))
  const schema = z.strictObject(shape)
  return {
    name,
    summary,
    fields,
    evaluate: (input) => {
      const parsed = schema.safeParse(input)
      if (parsed.success) return spec.evaluate(parsed.data as InputOf<F>)
      return refuse(sentenceFor(parsed.error, fields, input))
    },
  }
}

export function refuse(message: string): Outcome<never> {
  return { ok: false, problem: { code: 'badInput', message } }
}

export function number(low: number, high: number, description: string): Field<number> {
  const must = `a number from ${low} to ${high}`
  return { schema: z.number().min(low).max(high), option: 'number', description, must }
}

export function whole(low: number, high: number, description: string): Field<number> {
  const must = `a whole number from ${low} to ${high}`
  return { schema: z.int().min(low).max(high), option: 'number', description, must }
}

export function choice<const Name extends string>(
  names: readonly [Name, ...Name[]],
  description: string,
): Field<Name> {
  const must = `one of ${names.join(', ')}`
  return { schema: z.enum(names), option: 'text', description: `${description}: ${names.join(', ')}`, must }
}

/** A structure that only a file can hold. */
export function record<Value>(schema: z.ZodType<Value>, description: string): Field<Value> {
  return { schema, option: 'none', description, must: 'as the README of electron/cli describes it' }
}

export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
  return { ...field, schema: field.schema.optional() }
}

export function otherwise<Value extends string | number>(field: Field<Value>, value: Value): Field<Value> {
  return {
    ...field,
    schema: field.schema.optional().transform((given) => given ?? value),
    description: `${field.description} (default ${value})`,
  }
}

/** `chilledWaterC` -> `--chilled-water-c`. */
export function optionOf(key: string): string {
  return `--${key.replace(/[A-Z]|\d+/g, (part) => `-${part.toLowerCase()}`)}`
}

function sentenceFor(error: z.ZodError, fields: Fields, input: Record<string, unknown>): string {
  const [issue] = error.issues
  if (!issue) return 'The input cannot be used.'
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    const known = Object.keys(fields).join(', ')
    return `"${issue.keys.join('", "')}" is no input of this component; it takes ${known}.`
  }
  const key = String(issue.path[0])
  const field = fields[key]
  const shown = field?.option === 'none' ? key : optionOf(key)
  if (issue.path.length > 1) return `${issue.path.join('.')}: ${issue.message}.`
  const must = field?.must ?? 'something else'
  const given = input[key]
  if (given === undefined) return `${shown} is missing; it must be ${must}.`
  return `${shown} must be ${must}, not ${shownValue(given)}.`
}

/** What was given, as a person would write it: JSON has no word for infinity. */
function shownValue(given: unknown): string {
  if (typeof given === 'number') return String(given)
  return typeof given === 'object' ? 'that' : JSON.stringify(given)
}
