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

export const buildingSpecSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  phaseId: idSchema,
  stageTemplateId: idSchema,
  /** First day of the template's first stage. */
  startDate: isoDateSchema,
  /** Stage durations of this building that differ from the template, calendar days. */
  stageDays: z.array(z.strictObject({ stageId: idSchema, days: gradedPositive(4000) })).max(60),
  halls: z.array(hallSpecSchema).min(1).max(64),
})
export type BuildingSpec = z.infer<typeof buildingSpecSchema>

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
  fabric: fabricSchema.optional(),
  trainingSwings: trainingSwingsSchema.optional(),
  battery: batteryPlantSchema.optional(),
  /** Hourly weather of `weather`; absent: a year built from the location's normals. */
  weatherId: idSchema.optional(),
  /** For every hall that names none of its own. */
  heatReuse: heatReuseSchema.optional(),
})
export type CampusSpec = z.infer<typeof campusSpecSchema>
