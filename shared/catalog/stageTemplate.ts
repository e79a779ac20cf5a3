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
  'commissioning',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]

const days = z.number().min(0).max(4000)
const durationDays = graded(
  z
    .strictObject({ low: days, mode: days, high: days })
    .refine((d) => d.low <= d.mode && d.mode <= d.high, 'low, mode and high must ascend'),
)

export const stageSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  work: z.enum(WORK_KINDS),
  /** Low, mode, high in calendar days; the plan runs at the mode. */
  durationDays,
  /** Stages that must end (FS) or start (SS) before this one starts, plus a lag in days. None: the building's start. */
  after: z.array(
    z.strictObject({
      stageId: idSchema,
      link: z.enum(['FS', 'SS']),
      lagDays: z.number().min(-2000).max(2000),
    }),
  ),
})
export type Stage = z.infer<typeof stageSchema>

export const BUILD_PATHS = ['greenfield', 'retrofit', 'rapid'] as const

/** The order of work on one building, from its start to a hall that can take racks. */
export const stageTemplateSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  path: z.enum(BUILD_PATHS),
  stages: z.array(stageSchema).min(1).max(60),
})
export type StageTemplate = z.infer<typeof stageTemplateSchema>
