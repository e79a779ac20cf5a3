import { z } from 'zod'
import { catalogSchema } from '../catalog/catalog.ts'
import { idSchema, isoDateSchema } from '../catalog/graded.ts'
import { campusSpecSchema } from './campus.ts'
import { commitmentSchema, demandSchema } from './contract.ts'
import { deliverySchema, supplyClaimSchema } from './delivery.ts'
import {
  cpuGoalSchema,
  outsideSiteSchema,
  placementSchema,
  platformSchema,
  providerSchema,
  seedingSchema,
  siteLinkSchema,
  tenantSchema,
} from './portfolio.ts'
import { milestoneSchema, noteSchema, phaseSchema, reportedPointSchema, targetSchema } from './programme.ts'
import { scheduleSpecSchema } from './schedule.ts'
import { bookmarkSchema } from './bookmark.ts'
import { riskSchema } from './risk.ts'
import { storySchema } from './story.ts'
import { weatherSpecSchema } from './weather.ts'

export const SCENARIO_FORMAT = 'rackrise-scenario'
export const SCENARIO_VERSION = 1

/** Key order here is the key order of the file. */
export const scenarioSchema = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  version: z.literal(SCENARIO_VERSION),
  id: idSchema,
  name: z.string().min(1).max(120),
  summary: z.string().max(4000),
  /** First and last day of the timeline; day 0 is `start`. */
  span: z.strictObject({ start: isoDateSchema, end: isoDateSchema }),
  providers: z.array(providerSchema).min(1).max(100),
  tenants: z.array(tenantSchema).min(1).max(100),
  platforms: z.array(platformSchema).max(100).optional(),
  phases: z.array(phaseSchema).min(1).max(200),
  campuses: z.array(campusSpecSchema).min(1).max(500),
  outsideSites: z.array(outsideSiteSchema).max(500).optional(),
  siteLinks: z.array(siteLinkSchema).max(1000).optional(),
  seedings: z.array(seedingSchema).max(500).optional(),
  placement: placementSchema.optional(),
  cpuGoal: cpuGoalSchema.optional(),
  deliveries: z.array(deliverySchema).max(2000),
  supplyClaims: z.array(supplyClaimSchema).max(2000).optional(),
  commitments: z.array(commitmentSchema).max(200),
  demand: demandSchema.optional(),
  targets: z.array(targetSchema).max(100),
  milestones: z.array(milestoneSchema).max(1000),
  schedule: scheduleSpecSchema.optional(),
  /** Absent: none. */
  notes: z.array(noteSchema).max(1000).optional(),
  reported: z.array(reportedPointSchema).max(5000),
  /** What is uncertain; absent: the ranges of stages and lead times alone. */
  risk: riskSchema.optional(),
  /** Views of the model a person keeps; absent: none. */
  bookmarks: z.array(bookmarkSchema).max(200).optional(),
  /** A guided walk through the plan; absent where nobody wrote one. */
  story: storySchema.optional(),
  equipment: catalogSchema,
  /** Hourly weather imported from files. */
  weather: z.array(weatherSpecSchema).max(100).optional(),
})

/** The document a person edits: what is planned, where, when, of what. Immutable; shared structurally between edits. */
export type Scenario = z.infer<typeof scenarioSchema>
