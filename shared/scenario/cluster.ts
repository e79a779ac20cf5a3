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

/**
 * The network of the accelerators of a hall, a building or a campus: a Clos fabric of like switches, sized from the accelerators.
 * Its switches, and the storage beside them, become racks of the halls. Halls of an optional phase form a fabric of their own.
 */
export const fabricSchema = z.strictObject({
  /** Racks that one fabric joins. */
  scope: z.enum(['hall', 'building', 'campus']),
  networkRackTypeId: idSchema,
  /** Storage and management; `null` for none. */
  storageRackTypeId: idSchema.nullable(),
  acceleratorsPerStorageRack: gradedPositive(100_000),
  /** Network ports of each accelerator, and their rate, Gb/s. */
  portsPerAccelerator: gradedPositive(16),
  portGbps: gradedPositive(10_000),
  /** Ports of one switch at that rate. */
  switchRadix: graded(z.int().min(8).max(4096).multipleOf(2)),
  tiers: z.enum(['auto', 'two', 'three']),
  /** Leaf ports to the racks over leaf ports up; 1 is non-blocking. */
  oversubscription: graded(z.number().min(1).max(32)),
  /** Rails that meet on leaves of their own; leaves come in groups of so many. */
  railCount: gradedCount(64),
  /** Draw of one switch without optics, kW. */
  switchKw: gradedPositive(100),
  /** Draw of one optical link end, W. */
  opticsEndW: gradedNonNegative(200),
})
export type FabricSpec = z.infer<typeof fabricSchema>

/**
 * From a date, or from so many days after a row carries load, its racks run at this utilisation and mix. The step that began last holds;
 * before the first the rack group's own utilisation does.
 */
export const usageStepSchema = z
  .strictObject({
    date: isoDateSchema.optional(),
    daysLive: gradedNonNegative(4000).optional(),
    utilisation: gradedRatio,
    /** Share of the accelerators' work that is training; the rest is inference. Absent: as the rack group's workload says. */
    trainingRatio: gradedRatio.optional(),
  })
  .refine(
    ({ date, daysLive }) => (date === undefined) !== (daysLive === undefined),
    'a step begins on a "date" or after "daysLive", not both',
  )
export type UsageStep = z.infer<typeof usageStepSchema>

/** Power of a synchronous training job through its cycles, what smooths it in the racks, and what the utility allows. Ratios are of the power while computing. */
export const trainingSwingsSchema = z.strictObject({
  /** One step of the job, s, and the share of it spent computing. */
  stepS: gradedPositive(600),
  computeRatio: gradedRatio,
  communicationRatio: gradedRatio,
  checkpointRatio: gradedRatio,
  checkpointEveryS: gradedPositive(86_400),
  checkpointS: gradedPositive(3600),
  /** Time over which power changes, s. */
  edgeS: gradedPositive(60),
  /** Energy store in the power shelves, J an accelerator; 0 for none. */
  storeJPerAccelerator: gradedNonNegative(100_000),
  /** Power is not let below this share; burnt where the job does not use it. */
  floorRatio: gradedRatio,
  /** Steepest change the racks let through, share of computing power a second. */
  rampRatioPerS: gradedPositive(100),
  /** Steepest change the utility allows at the point of interconnection, MW/s. */
  rampLimitMwPerS: gradedPositive(100_000).optional(),
})
export type TrainingSwings = z.infer<typeof trainingSwingsSchema>

/** Batteries of the campus at the medium-voltage bus. */
export const batteryPlantSchema = z.strictObject({
  batteryId: idSchema,
  unitCount: gradedCount(10_000),
})
export type BatteryPlant = z.infer<typeof batteryPlantSchema>

/** Electrical plant of a hall that is energised from a date on: the IT power it can carry, redundancy included, kW. */
export const electricalStepSchema = z.strictObject({
  date: isoDateSchema,
  feedKw: gradedPositive(500_000),
})
export type ElectricalStep = z.infer<typeof electricalStepSchema>
