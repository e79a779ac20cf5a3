import { z } from 'zod'
import { CONFIDENCES, gradedCount, gradedPositive, idSchema, isoDateSchema } from '../catalog/graded.ts'
import { usageStepSchema } from './cluster.ts'

const name = z.string().min(1).max(120)
const note = z.string().max(600)

export const partySchema = z.strictObject({ id: idSchema, name })
export type Party = z.infer<typeof partySchema>

/** Who computes in a hall, and how much of the time: utilisation and mix of the accelerator racks of its halls by date. */
export const tenantSchema = partySchema.extend({ usage: z.array(usageStepSchema).max(60).optional() })
export type Tenant = z.infer<typeof tenantSchema>

/** A group of buildings that is decided together; an optional phase is drawn but not counted as contracted. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  name,
  optional: z.boolean(),
  decisionDate: isoDateSchema.optional(),
})
export type Phase = z.infer<typeof phaseSchema>

export const DRAWDOWNS = ['straight', 'by-delivery'] as const

/** A contract for compute. straight: equal every day of the term; by-delivery: in step with live racks. */
export const commitmentSchema = z.strictObject({
  id: idSchema,
  name,
  providerId: idSchema,
  customerId: idSchema,
  totalUsd: gradedPositive(5e12),
  startDate: isoDateSchema,
  termYears: gradedPositive(60),
  drawdown: z.enum(DRAWDOWNS),
})
export type Commitment = z.infer<typeof commitmentSchema>

/** Racks of one type that reach their sites on a date, in the order the plan needs them. */
export const deliverySchema = z.strictObject({
  id: idSchema,
  rackTypeId: idSchema,
  date: isoDateSchema,
  rackCount: gradedCount(5_000_000),
})
export type Delivery = z.infer<typeof deliverySchema>

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
