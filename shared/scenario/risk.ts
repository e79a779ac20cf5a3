import { z } from 'zod'
import { graded, gradedNonNegative, gradedRatio, idSchema } from '../catalog/graded.ts'
import { WORK_KINDS } from '../catalog/stageTemplate.ts'
import { distributionSchema } from './distribution.ts'
import { TASK_KINDS } from './taskKind.ts'

const name = z.string().min(1).max(160)
const note = z.string().max(600)
const ids = z.array(z.string().min(1).max(200)).min(1).max(500)

/** Tasks that meet every condition given; none given means every task. */
export const taskSelectorSchema = z.strictObject({
  kinds: z.array(z.enum(TASK_KINDS)).min(1).optional(),
  works: z.array(z.enum(WORK_KINDS)).min(1).optional(),
  campusIds: ids.optional(),
  buildingIds: ids.optional(),
  /** Task ids, or the beginning of one up to a slash: `new-carlisle/b1` is everything of that building. */
  taskIds: ids.optional(),
  /** Last part of a task's id: a stage (`energisation`), `install`, `burn-in`. */
  stageIds: ids.optional(),
})
export type TaskSelector = z.infer<typeof taskSelectorSchema>

export const RISK_EFFECTS = ['scales-duration', 'sets-duration', 'shifts-date'] as const

/** Replaces what the plan's own low, mode and high say of some tasks. Ratios for `scales-duration`, days otherwise. */
export const uncertaintySchema = z.strictObject({
  id: idSchema,
  name,
  on: taskSelectorSchema,
  effect: z.enum(RISK_EFFECTS),
  distribution: graded(distributionSchema),
})
export type Uncertainty = z.infer<typeof uncertaintySchema>

export const COMMON_CAUSES = ['supplier', 'crew', 'weather', 'grid', 'permits'] as const

/** Tasks that run late together for one reason: any two of them correlate by `correlation` (one-factor Gaussian copula). */
export const commonCauseSchema = z.strictObject({
  id: idSchema,
  name,
  cause: z.enum(COMMON_CAUSES),
  on: taskSelectorSchema,
  correlation: gradedRatio,
})
export type CommonCause = z.infer<typeof commonCauseSchema>

/** Work that fails its test and is done again: each attempt with this probability, each repeat a share of the task's length. */
export const reworkSchema = z.strictObject({
  id: idSchema,
  name,
  on: taskSelectorSchema,
  probability: gradedRatio,
  repeatShare: gradedRatio,
  mostRepeats: z.int().min(1).max(10),
})
export type Rework = z.infer<typeof reworkSchema>

/** What is done about a risk, what it costs, and what is left of the risk then. */
export const mitigationSchema = z.strictObject({
  name,
  applied: z.boolean(),
  costUsd: gradedNonNegative(1e12),
  residualProbability: gradedRatio,
  /** Share of the impact that remains, 0..1. */
  residualImpact: gradedRatio,
})

/** An entry of the risk register: it happens or not, once in a run, and then hits every task it names. */
export const riskEntrySchema = z.strictObject({
  id: idSchema,
  name,
  owner: z.string().min(1).max(120),
  on: taskSelectorSchema,
  probability: gradedRatio,
  /** Days added to each task named, when it happens. */
  delayDays: graded(distributionSchema),
  /** Of a delivery: the share that still comes on the day, 0..1; the rest comes `delayDays` later. */
  onTimeShare: gradedRatio.optional(),
  /** Spent when it happens, beside the cost of the delay. */
  costUsd: gradedNonNegative(1e12),
  mitigation: mitigationSchema.optional(),
  note,
})
export type RiskEntry = z.infer<typeof riskEntrySchema>

/** What is uncertain, what goes together, and what may happen. Absent: the ranges of stages and lead times alone. */
export const riskSchema = z.strictObject({
  uncertainties: z.array(uncertaintySchema).max(500),
  commonCauses: z.array(commonCauseSchema).max(60),
  rework: z.array(reworkSchema).max(100),
  register: z.array(riskEntrySchema).max(300),
  cost: z.strictObject({
    /** Capital cost as a ratio of the plan's. */
    capexRatio: graded(distributionSchema),
    /** Cost of one day that the last contracted hall is late, USD. */
    delayUsdPerDay: gradedNonNegative(1e10),
  }),
})
export type RiskPart = z.infer<typeof riskSchema>
