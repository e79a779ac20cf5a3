import { z } from 'zod'
import { gradedPositive, idSchema, isoDateSchema } from '../catalog/graded.ts'
import { batteryPlantSchema, fabricSchema, trainingSwingsSchema } from './cluster.ts'
import { hallSpecSchema } from './hall.ts'
import { heatReuseSchema } from './heatReuse.ts'

/** Utility capacity that arrives on a date and stays. */
export const gridTrancheSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  date: isoDateSchema,
  capacityMva: gradedPositive(20_000),
})
export type GridTranche = z.infer<typeof gridTrancheSchema>

/** Stage durations that differ from the template's, calendar days. */
const stageDays = z.array(z.strictObject({ stageId: idSchema, days: gradedPositive(4000) })).max(60)

/** A fixed day for a stage: it does not start before it, or it must have finished by it. */
export const stageConstraintSchema = z.strictObject({
  stageId: idSchema,
  kind: z.enum(['not-before', 'finish-by']),
  date: isoDateSchema,
})
export type StageConstraint = z.infer<typeof stageConstraintSchema>
const constraints = z.array(stageConstraintSchema).max(120).optional()

export const buildingSpecSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  phaseId: idSchema,
  stageTemplateId: idSchema,
  /** First day of the template's first stage. */
  startDate: isoDateSchema,
  stageDays,
  constraints,
  halls: z.array(hallSpecSchema).min(1).max(64),
})
export type BuildingSpec = z.infer<typeof buildingSpecSchema>

/** A substation or a generation plant: its stages end before the tranches it releases are there. */
export const siteWorkSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  stageTemplateId: idSchema,
  /** First day of the template's first stage. */
  startDate: isoDateSchema,
  stageDays,
  constraints,
  /** Tranches of utility capacity that cannot come before this work is done. */
  trancheIds: z.array(idSchema).max(60),
})
export type SiteWork = z.infer<typeof siteWorkSchema>

/** Equipment ordered for stages of buildings or site works, which do not start before it has arrived. */
export const procurementSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  leadTimeId: idSchema,
  /** Day of the order. None: ordered on the last day that moves nothing. */
  orderDate: isoDateSchema.optional(),
  /** Lead time of this order where it differs from the catalog's, calendar days. */
  leadDays: gradedPositive(4000).optional(),
  /** Stages that wait for it, by the id of their building or site work. */
  feeds: z
    .array(z.strictObject({ ownerId: idSchema, stageId: idSchema }))
    .min(1)
    .max(600),
})
export type Procurement = z.infer<typeof procurementSchema>

export const campusSpecSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(120),
  providerId: idSchema,
  /** Cluster network and software of its halls; absent: all it could do, from the first day. */
  platformId: idSchema.optional(),
  locationId: idSchema,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Transmission voltage at the point of interconnection, kV. */
  utilityVoltageKv: gradedPositive(1200),
  mainTransformerId: idSchema,
  mainTransformerRedundancy: z.enum(['N', 'N+1', '2N']),
  gridTranches: z.array(gridTrancheSchema).min(1).max(60),
  costSetId: idSchema,
  landHa: gradedPositive(20_000),
  buildings: z.array(buildingSpecSchema).max(500),
  /** Working calendar of the stages on this campus; none: every day counts. */
  calendarId: idSchema.optional(),
  siteWorks: z.array(siteWorkSchema).max(60).optional(),
  procurement: z.array(procurementSchema).max(600).optional(),
  fabric: fabricSchema.optional(),
  trainingSwings: trainingSwingsSchema.optional(),
  battery: batteryPlantSchema.optional(),
  /** Hourly weather of `weather`; absent: a year built from the location's normals. */
  weatherId: idSchema.optional(),
  /** For every hall that names none of its own. */
  heatReuse: heatReuseSchema.optional(),
})
export type CampusSpec = z.infer<typeof campusSpecSchema>
