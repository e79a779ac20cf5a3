import { z } from 'zod'
import { gradedPositive, idSchema, isoDateSchema } from '../catalog/graded.ts'
import { STAGE_LINKS, WORK_KINDS } from '../catalog/stageTemplate.ts'

/** Work a crew pool does: setting racks, or a kind of stage. */
export const CREW_WORKS = ['rack-installation', ...WORK_KINDS] as const

/**
 * Crews that exist in a limited number and are shared by the campuses named, whoever they belong to. A hall or a stage of their work
 * takes one crew from its start to its end; the earliest ready goes first.
 */
export const crewPoolSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  works: z.array(z.enum(CREW_WORKS)).min(1).max(CREW_WORKS.length),
  crewCount: z.int().min(1).max(1000),
  /** The most one rack crew sets, whatever its hall allows. */
  racksPerDay: gradedPositive(500).optional(),
  campusIds: z.array(idSchema).min(1).max(500),
})
export type CrewPool = z.infer<typeof crewPoolSchema>

/** `campus/building/stage`, `campus/site-work/stage`, `campus/building/ready`, `campus/order-id` or `campus/grid-id`: as the schedule names its tasks. */
const taskId = z.string().min(1).max(400)

/**
 * A link between any two tasks before the racks, of one campus or of two, beside those that templates, orders and tranches bring. An order
 * without a date of its own is placed when what it follows lets it.
 */
export const dependencySchema = z.strictObject({
  from: taskId,
  to: taskId,
  link: z.enum(STAGE_LINKS),
  /** Calendar days, negative for a lead. */
  lagDays: z.number().min(-2000).max(2000),
  /** Why. */
  note: z.string().max(400).optional(),
})
export type Dependency = z.infer<typeof dependencySchema>

/** A schedule laid down to compare with: dates of tasks by id, the end the first day after. */
export const baselineSchema = z.strictObject({
  name: z.string().min(1).max(80),
  tasks: z
    .array(z.strictObject({ id: z.string().min(1).max(400), start: isoDateSchema, end: isoDateSchema }))
    .max(20_000),
})
export type Baseline = z.infer<typeof baselineSchema>

/** What the schedule is held to beyond the stages of its buildings. */
export const scheduleSpecSchema = z.strictObject({
  /** The day the plan is read on: an order that should have been placed by then and was not is a finding. */
  statusDate: isoDateSchema.optional(),
  crews: z.array(crewPoolSchema).max(100).optional(),
  dependencies: z.array(dependencySchema).max(2000).optional(),
  baseline: baselineSchema.optional(),
})
export type ScheduleSpec = z.infer<typeof scheduleSpecSchema>
