import { z } from 'zod'
import { gradedNonNegative, gradedPositive, gradedRatio, idSchema } from './graded.ts'

/** Unit costs of a build, in one currency and base year. IT hardware is priced on the rack types. */
export const costSetSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  currency: z.literal('USD'),
  baseYear: z.int().min(2000).max(2100),
  landUsdPerHa: gradedNonNegative(500_000_000),
  substationUsd: gradedNonNegative(2_000_000_000),
  /** Per MW of IT the building is designed for. */
  shellUsdPerItMw: gradedNonNegative(100_000_000),
  electricalUsdPerItMw: gradedNonNegative(100_000_000),
  mechanicalUsdPerItMw: gradedNonNegative(100_000_000),
  /** Cluster network as a share of the compute hardware's price. */
  networkRatioOfIt: gradedRatio,
  commissioningRatio: gradedRatio,
  /** Share of a greenfield building's shell, electrical and mechanical cost that a retrofit pays. */
  retrofitRatio: gradedRatio,
  /** Everything but energy and water, staff included. */
  opexUsdPerItMwYear: gradedNonNegative(100_000_000),
  waterUsdPerM3: gradedNonNegative(1000),
  /** People who run a site, and what one costs a year; part of the opex above. Absent: not told apart. */
  staffPerItMw: gradedNonNegative(100).optional(),
  staffUsdPerYear: gradedNonNegative(10_000_000).optional(),
  /** Years over which racks and their network, plant, and buildings are written off. Absent: not written off. */
  itLifeYears: gradedPositive(100).optional(),
  plantLifeYears: gradedPositive(100).optional(),
  shellLifeYears: gradedPositive(100).optional(),
  /** Cost of money tied up, a year, 0..1. Absent: none. */
  capitalRatioPerYear: gradedRatio.optional(),
})
export type CostSet = z.infer<typeof costSetSchema>
