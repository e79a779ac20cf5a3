import { z } from 'zod'
import { CONFIDENCES, gradedCount, idSchema, isoDateSchema } from '../catalog/graded.ts'

const name = z.string().min(1).max(120)
const note = z.string().max(600)

/** A group of buildings that is decided together; an optional phase is drawn but not counted as contracted. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  name,
  optional: z.boolean(),
  decisionDate: isoDateSchema.optional(),
})
export type Phase = z.infer<typeof phaseSchema>

/** A day the plan is measured against: live accelerators of the contracted phases. */
export const targetSchema = z.strictObject({
  id: idSchema,
  name,
  date: isoDateSchema,
  acceleratorCount: gradedCount(50_000_000),
  note,
})
export type Target = z.infer<typeof targetSchema>

export const milestoneSchema = z.strictObject({
  id: idSchema,
  name,
  date: isoDateSchema,
  kind: z.enum(['event', 'decision', 'target']),
  confidence: z.enum(CONFIDENCES),
  source: z.string().min(1).max(80),
  note,
})
export type Milestone = z.infer<typeof milestoneSchema>

/** A person's own mark on the timeline; the model does not read it. */
export const noteSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  text: z.string().min(1).max(240),
})
export type Note = z.infer<typeof noteSchema>

/** What was reported of a real campus on a date, to lay beside the model. `observed`: seen, not forecast. */
export const reportedPointSchema = z.strictObject({
  campusId: idSchema,
  date: isoDateSchema,
  buildingCount: z.int().nonnegative().max(1000),
  itMw: z.number().nonnegative().max(100_000),
  facilityMw: z.number().nonnegative().max(100_000),
  observed: z.boolean(),
  confidence: z.enum(CONFIDENCES),
  source: z.string().min(1).max(80),
  note,
})
export type ReportedPoint = z.infer<typeof reportedPointSchema>
