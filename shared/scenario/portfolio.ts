import { z } from 'zod'
import {
  graded,
  gradedCount,
  gradedNonNegative,
  gradedPositive,
  gradedRatio,
  idSchema,
  isoDateSchema,
} from '../catalog/graded.ts'
import { usageStepSchema } from './cluster.ts'

const name = z.string().min(1).max(120)
const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)

/** Who builds and runs capacity. */
export const providerSchema = z.strictObject({ id: idSchema, name })
export type Provider = z.infer<typeof providerSchema>

/** Who the capacity of a hall is for, and how much of the time it computes. */
export const tenantSchema = z.strictObject({
  id: idSchema,
  name,
  /** Turn at scarce racks and megawatts, 1 first; equal turns go by readiness. Absent: 1. */
  priority: gradedCount(100).optional(),
  /** Utility capacity is split by planned power, and this tenant's part serves nobody else. A hall may say otherwise. Absent: shared. */
  isRingFenced: z.boolean().optional(),
  /** Utilisation and mix of the accelerator racks of its halls by date. */
  usage: z.array(usageStepSchema).max(60).optional(),
})
export type Tenant = z.infer<typeof tenantSchema>

export const INTERCONNECTS = ['efa', 'infiniband', 'ethernet', 'ici', 'other'] as const

/**
 * The cluster network and software a provider offers. Work moved onto it runs at `startRatio` of what the hardware could do and
 * climbs in a straight line to `matureRatio` over `learningDays`, counted from its first live rack in the plan.
 */
export const platformSchema = z.strictObject({
  id: idSchema,
  name,
  interconnect: z.enum(INTERCONNECTS),
  startRatio: gradedRatio,
  matureRatio: gradedRatio,
  learningDays: gradedNonNegative(4000),
  /** From the first load of a row to its full share of useful work: acceptance, network trouble, rework. Straight line. */
  integrationDays: gradedNonNegative(1000),
  /** Engineering before a workload of another platform runs here, days. */
  migrationDays: gradedNonNegative(4000),
})
export type Platform = z.infer<typeof platformSchema>

/** A data line between two sites, campuses or outside ones, by id. */
export const siteLinkSchema = z.strictObject({
  id: idSchema,
  name,
  fromSiteId: idSchema,
  toSiteId: idSchema,
  bandwidthGbps: gradedPositive(10_000_000),
  /** Length of the fibre over the great-circle distance, 1 or more. */
  routeFactor: graded(z.number().min(1).max(5)),
})
export type SiteLink = z.infer<typeof siteLinkSchema>

/** Data that every hall of a campus must hold before it is useful: volume over a link, after burn-in. A hall's own `seedingDays` goes before. */
export const seedingSchema = z.strictObject({
  id: idSchema,
  campusId: idSchema,
  linkId: idSchema,
  volumePb: gradedPositive(1_000_000),
  /** Share of the link that the copy gets. */
  linkShareRatio: graded(z.number().positive().max(1)),
})
export type Seeding = z.infer<typeof seedingSchema>

/** Capacity of a site known by totals on dates alone, held between them: a provider's part that is not planned hall by hall. */
export const outsideSiteSchema = z.strictObject({
  id: idSchema,
  name,
  providerId: idSchema,
  customerId: idSchema,
  /** The commitment it is delivered under; absent: the provider's with the customer. */
  commitmentId: idSchema.optional(),
  platformId: idSchema.optional(),
  latitude,
  longitude,
  workload: z.enum(['training', 'inference']),
  /** Most accelerators that share one low-latency network there; absent: all. */
  domainAcceleratorCount: gradedCount(50_000_000).optional(),
  points: z
    .array(
      z.strictObject({
        date: isoDateSchema,
        itMw: gradedNonNegative(100_000),
        acceleratorCount: gradedCount(50_000_000),
        h100eCount: gradedNonNegative(500_000_000),
      }),
    )
    .min(1)
    .max(200),
})
export type OutsideSite = z.infer<typeof outsideSiteSchema>

export const DOMAIN_SPANS = ['hall', 'building', 'campus'] as const

/** Where work may run. */
export const placementSchema = z.strictObject({
  /** The largest place one training job may fill: one low-latency network. */
  domainSpan: z.enum(DOMAIN_SPANS),
  /** Whether one job may span linked campuses, at the penalty. */
  crossSiteTraining: z.boolean(),
  /** Throughput lost by a job that spans campuses, 0..1. */
  crossSitePenaltyRatio: gradedRatio,
  /** Checkpoints and data that must reach another site before training goes on there, PB. */
  trainingStatePb: gradedNonNegative(1_000_000),
  /** Model weights that must reach another site before inference goes on there, PB. */
  inferenceStatePb: gradedNonNegative(1_000_000),
  /** Where users are, and their share of the traffic; shares are weighed against their sum. */
  userRegions: z
    .array(z.strictObject({ id: idSchema, name, latitude, longitude, weightRatio: gradedRatio }))
    .max(60),
  /** Length of the fibre from users to a site over the great-circle distance, 1 or more. */
  userRouteFactor: graded(z.number().min(1).max(5)),
  /** Round trips beyond this are a finding, ms. */
  latencyLimitMs: gradedPositive(10_000),
})
export type Placement = z.infer<typeof placementSchema>

export const CPU_UNITS = ['packages', 'cores', 'vcpus'] as const
export type CpuUnit = (typeof CPU_UNITS)[number]

/** A number of CPUs somebody announced, and what it is taken to count. */
export const cpuGoalSchema = z.strictObject({
  count: gradedPositive(1e10),
  countedAs: z.enum(CPU_UNITS),
  /** The rack that would hold them. */
  rackTypeId: idSchema,
  coresPerPackage: gradedPositive(4096),
  vcpusPerCore: gradedPositive(16),
})
export type CpuGoal = z.infer<typeof cpuGoalSchema>
