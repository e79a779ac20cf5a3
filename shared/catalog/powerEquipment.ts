import { z } from 'zod'
import { gradedCount, gradedNonNegative, gradedPositive, gradedRatio, idSchema } from './graded.ts'

/** Outer size of a machine as placed on the ground, metres. */
export const dimensions = {
  lengthM: gradedPositive(60),
  widthM: gradedPositive(60),
  heightM: gradedPositive(60),
}

const named = { id: idSchema, name: z.string().min(1).max(80) }

/** Transformer: loss = noLoad * rated + load * rated * (S / rated)^2. */
export const transformerSchema = z.strictObject({
  ...named,
  ratedKva: gradedPositive(1_000_000),
  noLoadLossRatio: gradedRatio,
  loadLossRatio: gradedRatio,
  ...dimensions,
})
export type Transformer = z.infer<typeof transformerSchema>

/** UPS block with its efficiency at load points, ascending; between points linear, outside held at the ends. */
export const upsSchema = z.strictObject({
  ...named,
  ratedKw: gradedPositive(20_000),
  efficiencyCurve: z
    .array(z.strictObject({ loadRatio: z.number().min(0).max(1), efficiency: gradedRatio }))
    .min(2)
    .max(20),
  ...dimensions,
  /** `bands`: each efficiency holds from the point before up to its own; absent: straight lines between the points. */
  curveReading: z.enum(['line', 'bands']).optional(),
})
export type Ups = z.infer<typeof upsSchema>

export const generatorSchema = z.strictObject({
  ...named,
  ratedKw: gradedPositive(100_000),
  /** At full load. */
  fuelLPerKwh: gradedNonNegative(2),
  /** Fuel at part load, ascending; absent: as at full load. */
  fuelCurve: z
    .array(z.strictObject({ loadRatio: z.number().min(0).max(1), litresPerKwh: gradedNonNegative(5) }))
    .min(2)
    .max(20)
    .optional(),
  ...dimensions,
})
export type Generator = z.infer<typeof generatorSchema>

/** Battery container at the medium-voltage bus. */
export const batterySchema = z.strictObject({
  ...named,
  ratedKw: gradedPositive(1_000_000),
  energyKwh: gradedPositive(10_000_000),
  /** Energy out over energy in. */
  roundTripRatio: gradedRatio,
  ...dimensions,
})
export type Battery = z.infer<typeof batterySchema>

/** Redundancy schemes; usable share of what is installed in `usableShare` of the power model. */
export const REDUNDANCIES = ['N', 'N+1', '2N', '3N/2', '4N/3', 'block'] as const
export type Redundancy = (typeof REDUNDANCIES)[number]

/** Overhead busway along a row. Loads that last are held to `continuousRatio` of a rating. */
export const buswaySchema = z.strictObject({
  ratedA: gradedPositive(10_000),
  /** Line to line, V. */
  voltageV: gradedPositive(1000),
  breakerA: gradedPositive(5000),
  /** Breakers that share a rack's draw, redundant ones left out. */
  feedsPerRack: gradedCount(32),
  /** 0.8 by the National Electrical Code for loads of three hours and more. */
  continuousRatio: gradedRatio,
})
export type Busway = z.infer<typeof buswaySchema>

/** How a hall is fed, from the campus substation to the rack whip. */
export const powerDesignSchema = z.strictObject({
  ...named,
  unitSubstationId: idSchema,
  /** `null`: no central UPS, ride-through sits in the racks. */
  upsId: idSchema.nullable(),
  upsRedundancy: z.enum(REDUNDANCIES),
  generatorId: idSchema.nullable(),
  generatorRedundancy: z.enum(REDUNDANCIES),
  /** Busway, PDU and whip loss as a share of the IT load. */
  distributionLossRatio: gradedRatio,
  /** Largest continuous draw one rack position is wired for, kW. */
  rackFeedLimitKw: gradedPositive(2000),
  /** Lagging power factor seen by the utility. */
  powerFactor: gradedRatio,
  /** Rack power shelf, inlet to busbar, and board converters, busbar to chip: where the racks' own power goes. */
  shelfEfficiency: gradedRatio.optional(),
  boardEfficiency: gradedRatio.optional(),
  /** The three-phase run over a row of racks and the breaker each rack is tapped off with; absent: not looked at. */
  busway: buswaySchema.optional(),
  /** Lights, controls, offices, engine heaters: drawn day and night, as a share of the hall's feed; absent: 0.01. */
  fixedLoadRatio: gradedRatio.optional(),
})
export type PowerDesign = z.infer<typeof powerDesignSchema>
