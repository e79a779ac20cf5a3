import { z } from 'zod'

/**
 * How far a number can be trusted, best first.
 * measured: metered or counted; vendor: data sheet or operator statement; reported: press, analyst or
 * derived estimate; assumed: no source found, a placeholder to be replaced.
 */
export const CONFIDENCES = ['measured', 'vendor', 'reported', 'assumed'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** Identifier of a catalog entry or scenario element: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'use lower-case letters, digits and single hyphens, e.g. "gb200-nvl72"',
  )
  .max(80)

/** A calendar date, ISO 8601 (`2025-11-03`), that exists. */
export const isoDateSchema = z.iso.date()

/**
 * A value with where it comes from. The unit is in the name of the key that holds it
 * (`powerMaxKw: { value: 132, ... }`); `source` is the id of an entry in `sources`, `user` for a value typed in the app.
 */
export interface Graded<T = number> {
  value: T
  confidence: Confidence
  source: string
  note?: string | undefined
}

/** Wraps a value schema with its provenance. */
export function graded<T extends z.ZodType>(value: T) {
  return z.strictObject({
    value,
    confidence: z.enum(CONFIDENCES),
    source: z.string().min(1).max(80),
    note: z.string().max(400).optional(),
  })
}

/** The source id given to values a person typed in the app. */
export const USER_SOURCE = 'user'

/** Smaller than this in any unit is a slip as well, and its inverse would leave what a number can hold. */
const LEAST_POSITIVE = 1e-9
const positive = z.number().min(LEAST_POSITIVE)
const nonNegative = z.number().nonnegative()

/** A quantity above zero, at most `max` in the unit of its key: larger is a slip of the keyboard, not a plan. */
export const gradedPositive = (max: number) => graded(positive.max(max))
/** A quantity of zero or more. */
export const gradedNonNegative = (max: number) => graded(nonNegative.max(max))
/** A ratio, 0..1, never percent. */
export const gradedRatio = graded(z.number().min(0).max(1))
/** A whole number of things. */
export const gradedCount = (max: number) => graded(z.int().nonnegative().max(max))
/** A temperature in degrees Celsius, inside what a data center can meet. */
export const gradedTempC = graded(z.number().min(-60).max(90))
