import { z } from 'zod'
import {
  gradedCount,
  gradedNonNegative,
  gradedPositive,
  gradedRatio,
  idSchema,
  isoDateSchema,
} from '../catalog/graded.ts'

const name = z.string().min(1).max(120)

export const DRAWDOWNS = ['straight', 'ramped', 'by-delivery'] as const
export type Drawdown = (typeof DRAWDOWNS)[number]

/** Capacity promised by a date. Megawatts (IT, provisioned) and accelerators: what is left out follows from the other. */
export const contractTrancheSchema = z
  .strictObject({
    id: idSchema,
    name,
    date: isoDateSchema,
    itMw: gradedPositive(100_000).optional(),
    acceleratorCount: gradedCount(50_000_000).optional(),
    usd: gradedNonNegative(5e12).optional(),
  })
  .refine(
    ({ itMw, acceleratorCount }) => itMw !== undefined || acceleratorCount !== undefined,
    'a tranche states "itMw" or "acceleratorCount"',
  )
export type ContractTranche = z.infer<typeof contractTrancheSchema>

/** A right to buy more, until a day. */
export const contractOptionSchema = z.strictObject({
  name,
  decisionDate: isoDateSchema,
  /** Whether the plan takes it up; the value then counts from the decision to the end of the term. */
  isExercised: z.boolean(),
  totalUsd: gradedPositive(5e12),
})
export type ContractOption = z.infer<typeof contractOptionSchema>

/**
 * A contract for compute. straight: equal every day of the term; ramped: rising from nothing in a straight line over `rampDays`, equal
 * after; by-delivery: in step with live racks.
 */
export const commitmentSchema = z.strictObject({
  id: idSchema,
  name,
  providerId: idSchema,
  customerId: idSchema,
  totalUsd: gradedPositive(5e12),
  startDate: isoDateSchema,
  termYears: gradedPositive(60),
  drawdown: z.enum(DRAWDOWNS),
  /** ramped alone: from the start to the full daily amount; absent: a year. */
  rampDays: gradedPositive(20_000).optional(),
  /** Shown, not counted in sums: an option not taken up, an agreement still talked about. */
  isOptional: z.boolean().optional(),
  /** Phases of the plan that it pays for; absent: all that are not optional. */
  phaseIds: z.array(idSchema).max(200).optional(),
  tranches: z.array(contractTrancheSchema).max(200).optional(),
  /** Share of the accrued value owed even where it is not used; absent: none. */
  takeOrPayRatio: gradedRatio.optional(),
  usdPerAcceleratorHour: gradedPositive(1000).optional(),
  /** Price of a provisioned MW of IT for a month, where that is how the contract counts. */
  usdPerItMwMonth: gradedPositive(1e9).optional(),
  /** Market the price is held against. */
  priceCurveId: idSchema.optional(),
  option: contractOptionSchema.optional(),
})
export type Commitment = z.infer<typeof commitmentSchema>

/** What the customer needs, by date, MW of IT; straight between points, held at the ends. */
export const demandScenarioSchema = z.strictObject({
  id: idSchema,
  name,
  note: z.string().max(600),
  points: z
    .array(z.strictObject({ date: isoDateSchema, itMw: gradedNonNegative(1_000_000) }))
    .min(1)
    .max(200),
})
export type DemandScenario = z.infer<typeof demandScenarioSchema>

/** Demand of one customer over all its providers; the scenario chosen decides use, unused commitments and their price. */
export const demandSchema = z.strictObject({
  customerId: idSchema,
  scenarioId: idSchema,
  scenarios: z.array(demandScenarioSchema).min(1).max(20),
})
export type Demand = z.infer<typeof demandSchema>
