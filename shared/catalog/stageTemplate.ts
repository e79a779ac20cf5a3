import { z } from 'zod'
import { graded, idSchema } from './graded.ts'

/** What is seen on site while a stage runs; drives the looks of the building and its plant. */
export const WORK_KINDS = [
  'planning',
  'site',
  'foundation',
  'frame',
  'envelope',
  'fit-out',
  'network',
  'commissioning',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/**
 * How a stage may hang on another. FS, SS: its start on the other's finish or start; FF, SF: its finish on the other's finish or start.
 */
export const STAGE_LINKS = ['FS', 'SS', 'FF', 'SF'] as const

const days = z.number().min(0).max(4000)

/** A length of time as low, most likely and high, calendar days. */
export const gradedDurationDays = graded(
  z
    .strictObject({ low: days, mode: days, high: days })
    .refine((d) => d.low <= d.mode && d.mode <= d.high, 'low, mode and high must ascend'),
)

export const stageSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  work: z.enum(WORK_KINDS),
  /** Low, mode, high in calendar days; the plan runs at the mode. */
  durationDays: gradedDurationDays,
  /** Stages this one hangs on, each with a lag in calendar days, negative for a lead. None: the start of the whole. */
  after: z.array(
    z.strictObject({
      stageId: idSchema,
      link: z.enum(STAGE_LINKS),
      lagDays: z.number().min(-2000).max(2000),
    }),
  ),
})
export type Stage = z.infer<typeof stageSchema>

/** What stands at the end: a building by one of three ways, or a work of the campus that brings utility capacity. */
export const BUILDING_PATHS = ['greenfield', 'retrofit', 'rapid'] as const
export const SITE_WORK_PATHS = ['substation', 'generation'] as const

/** The order of work on one building, from its start to halls that can take racks; or on a substation or plant, to its energisation. */
export const stageTemplateSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  path: z.enum([...BUILDING_PATHS, ...SITE_WORK_PATHS]),
  stages: z.array(stageSchema).min(1).max(60),
})
export type StageTemplate = z.infer<typeof stageTemplateSchema>
