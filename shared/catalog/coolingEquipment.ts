import { z } from 'zod'
import {
  gradedCount,
  gradedNonNegative,
  gradedPositive,
  gradedRatio,
  gradedTempC,
  idSchema,
} from './graded.ts'
import { dimensions } from './powerEquipment.ts'

const named = { id: idSchema, name: z.string().min(1).max(80) }

/** Coolant distribution unit: moves the racks' liquid heat to the facility loop. */
export const cduSchema = z.strictObject({
  ...named,
  ratedKw: gradedPositive(20_000),
  /** Secondary supply minus primary supply at rated heat, K. */
  approachK: gradedPositive(30),
  /** Pump and control draw at rated heat, kW. */
  pumpKw: gradedPositive(500),
  ...dimensions,
})
export type Cdu = z.infer<typeof cduSchema>

/** Machine that gives heat to the air outside. Dry coolers approach the dry bulb, towers the wet bulb. */
export const heatRejectionSchema = z.strictObject({
  ...named,
  kind: z.enum(['dry-cooler', 'cooling-tower']),
  ratedKw: gradedPositive(50_000),
  approachK: gradedPositive(40),
  /** Fan draw at rated heat as a share of the heat, kW/kW. */
  fanRatio: gradedRatio,
  fanCount: gradedCount(100),
  /** Adiabatic pre-cooling: share of the dry-to-wet-bulb gap it closes; 0 for none. Dry coolers only. */
  adiabaticEffectiveness: gradedRatio,
  /** Cycles of concentration of the water loop; ignored where nothing evaporates. */
  cyclesOfConcentration: gradedPositive(20),
  ...dimensions,
})
export type HeatRejection = z.infer<typeof heatRejectionSchema>

/** Chiller by Carnot fraction: COP = carnotRatio * Te / (Tc - Te), held at `maxCop`. */
export const chillerSchema = z.strictObject({
  ...named,
  kind: z.enum(['air-cooled', 'water-cooled']),
  ratedKw: gradedPositive(50_000),
  carnotRatio: gradedRatio,
  maxCop: gradedPositive(30),
  /** Condensing minus ambient (air-cooled: dry bulb; water-cooled: tower water), K. */
  condenserApproachK: gradedPositive(40),
  fanCount: gradedCount(100),
  ...dimensions,
})
export type Chiller = z.infer<typeof chillerSchema>

/** Fan wall, CRAH or in-row fan coil: moves the hall's air heat into water or, with an economiser, outside. */
export const airHandlerSchema = z.strictObject({
  ...named,
  kind: z.enum(['fan-wall', 'in-row', 'direct-evaporative']),
  ratedKw: gradedPositive(5_000),
  /** Fan draw at rated heat as a share of the heat, kW/kW. */
  fanRatio: gradedRatio,
  /** Air supply minus water supply, K. */
  approachK: gradedPositive(30),
  ...dimensions,
})
export type AirHandler = z.infer<typeof airHandlerSchema>

export const COOLING_KINDS = ['dry-cooler', 'tower', 'air-economiser', 'in-row'] as const
export type CoolingKind = (typeof COOLING_KINDS)[number]

/**
 * How a hall's heat reaches the sky.
 * dry-cooler: CDU to (adiabatic) dry coolers, trim chiller above the limit, air side on chilled water with free cooling.
 * tower: CDU to cooling towers, water-cooled chiller behind a water-side economiser for the air side.
 * air-economiser: outside air with direct evaporative trim; air racks only.
 * in-row: liquid heat goes to a closed loop with in-row exchangers, rejected by air-cooled plant; the retrofit of an existing hall.
 */
export const coolingDesignSchema = z.strictObject({
  ...named,
  kind: z.enum(COOLING_KINDS),
  cduId: idSchema.nullable(),
  heatRejectionId: idSchema.nullable(),
  chillerId: idSchema.nullable(),
  airHandlerId: idSchema,
  /** Coolant to the racks, degrees C. */
  liquidSupplyC: gradedTempC,
  /** Cold-aisle air, degrees C. */
  airSupplyC: gradedTempC,
  liquidDeltaK: gradedPositive(40),
  airDeltaK: gradedPositive(40),
  /** Facility-loop pump head plus losses as a share of the heat moved, kW/kW. */
  facilityPumpRatio: gradedRatio,
  /** Spare cooling units beyond need, as a share. */
  spareRatio: gradedNonNegative(1),
})
export type CoolingDesign = z.infer<typeof coolingDesignSchema>
