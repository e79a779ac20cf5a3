import { z } from 'zod'
import { electricalStepSchema, usageStepSchema } from './cluster.ts'
import { gradedCount, gradedNonNegative, gradedPositive, gradedRatio, idSchema } from '../catalog/graded.ts'
import { heatReuseSchema } from './heatReuse.ts'

export const WORKLOADS = ['training', 'inference', 'cpu'] as const
export type Workload = (typeof WORKLOADS)[number]

/** A number of equal racks bought for one hall. */
export const rackGroupSchema = z.strictObject({
  id: idSchema,
  rackTypeId: idSchema,
  rackCount: gradedCount(100_000),
  workload: z.enum(WORKLOADS),
  /** Mean draw while live as a share of the rack type's sustained power. */
  utilisation: gradedRatio,
  /** Replaces the rack type's provisioned power in this hall, kW. */
  powerMaxKw: gradedPositive(2000).optional(),
  /** Utilisation and mix by date, in place of the tenant's. */
  usage: z.array(usageStepSchema).max(60).optional(),
})
export type RackGroup = z.infer<typeof rackGroupSchema>

/** One data hall: its room, what feeds and cools it, and the racks it is meant to hold. */
export const hallSpecSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(80),
  tenantId: idSchema,
  /** Whether its part of the utility capacity is kept for its tenant; absent: as the tenant says. */
  isRingFenced: z.boolean().optional(),
  powerDesignId: idSchema,
  coolingDesignId: idSchema,
  /** White space inside the walls, metres. */
  lengthM: gradedPositive(1000),
  widthM: gradedPositive(1000),
  /** Floor the hall stands on, 0 at grade. */
  storey: z.int().min(0).max(10),
  floorLoadKgPerM2: gradedPositive(20_000),
  /** IT power the hall's electrical feed is built for, kW. */
  feedKw: gradedPositive(500_000),
  /** Heat the hall's cooling plant is built for, kW. */
  coolingKw: gradedPositive(500_000),
  rackGroups: z.array(rackGroupSchema).max(40),
  /** Racks set, cabled and connected per day by the hall's crews. */
  installRatePerDay: gradedPositive(500),
  /** From the last rack of a row standing to that row carrying load, calendar days. */
  burnInDays: gradedNonNegative(400),
  /** From the end of burn-in to carrying load: data sets copied in, calendar days. */
  seedingDays: gradedNonNegative(400).optional(),
  /** From the first rack standing to the hall's network being accepted, beside rack installation, calendar days. */
  networkDays: gradedNonNegative(400).optional(),
  /** UPS, substations and generators in steps; absent: all of it with the first rack. */
  electricalSteps: z.array(electricalStepSchema).max(40).optional(),
  /** Fuel on site at the generators' full load, h. */
  fuelHours: gradedNonNegative(2000).optional(),
  heatReuse: heatReuseSchema.optional(),
})
export type HallSpec = z.infer<typeof hallSpecSchema>
