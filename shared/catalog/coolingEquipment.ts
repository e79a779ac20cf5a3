import { z } from 'zod'
import {
  graded,
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
  /** Most coolant it moves to the racks, L/min; absent: its rated heat at the design's warming. */
  ratedFlowLpm: gradedPositive(100_000).optional(),
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
  /** Plate exchanger between its water and the loop's, K; absent: 2.25 at a tower's chilled-water loop, none elsewhere. */
  exchangerK: gradedNonNegative(30).optional(),
  /** Drift as a share of the evaporation; absent: 0.005. */
  driftRatio: gradedRatio.optional(),
  /** Towers: dry coolers or thermosyphons ahead of them, which take what they can; `sizeRatio` is their share of the loop's rated heat. */
  drySection: z
    .strictObject({ approachK: gradedPositive(40), fanRatio: gradedRatio, sizeRatio: gradedPositive(3) })
    .optional(),
})
export type HeatRejection = z.infer<typeof heatRejectionSchema>

const coefficient = z.number().min(-1e6).max(1e6)
const rangeC = z
  .tuple([z.number().min(-60).max(90), z.number().min(-60).max(90)])
  .refine(([low, high]) => low < high, 'give the lower temperature first')

/**
 * EnergyPlus Chiller:Electric:EIR curves. Biquadratics over x = chilled water leaving and y = what enters the condenser, degrees C:
 * a + b x + c x2 + d y + e y2 + f x y; part load a + b p + c p2. Used inside their ranges only.
 */
export const chillerCurvesSchema = z.strictObject({
  ratedCop: z.number().min(0.5).max(40),
  capacityByTemp: z.array(coefficient).length(6),
  eirByTemp: z.array(coefficient).length(6),
  eirByPartLoad: z.array(coefficient).length(3),
  /** Chilled water leaving, and what enters the condenser. */
  leavingRangeC: rangeC,
  enteringRangeC: rangeC,
  /** Below this share of its capacity the machine cycles. */
  leastPartLoad: z.number().min(0.01).max(1),
})
export type ChillerCurves = z.infer<typeof chillerCurvesSchema>

/** Chiller by Carnot fraction: COP = carnotRatio * Te / (Tc - Te), held at `maxCop`; by its own curves inside their range where it has any. */
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
  curves: graded(chillerCurvesSchema).optional(),
  /** Coldest condensing it is run at, degrees C; absent: 18 water-cooled, 25 air-cooled, 35 in direct expansion. */
  leastCondensingC: gradedTempC.optional(),
})
export type Chiller = z.infer<typeof chillerSchema>

/** Fan wall, CRAH, in-row fan coil or rear door: moves the hall's air heat into water or, with an economiser, outside. */
export const airHandlerSchema = z.strictObject({
  ...named,
  kind: z.enum(['fan-wall', 'in-row', 'rear-door', 'direct-evaporative']),
  ratedKw: gradedPositive(5_000),
  /** Fan draw at rated heat as a share of the heat, kW/kW. */
  fanRatio: gradedRatio,
  /** Air supply minus water supply, K. */
  approachK: gradedPositive(30),
  ...dimensions,
})
export type AirHandler = z.infer<typeof airHandlerSchema>

/** Limits of air let in from outside. */
export const outsideAirSchema = z.strictObject({
  /** Low end of the supply, which floats with outside air up to `airSupplyC`, degrees C. */
  leastSupplyC: gradedTempC,
  /** Drier air is wetted up to this dew point, degrees C. */
  leastDewPointC: gradedTempC,
  /** Air more humid than this dew point is shut out where chillers stand by, degrees C. */
  mostDewPointC: gradedTempC,
  /** Share of the dry-to-wet-bulb gap that wetting closes. */
  mediaEffectiveness: gradedRatio,
  /** Of the water over the media. */
  cyclesOfConcentration: gradedPositive(100),
})
export type OutsideAir = z.infer<typeof outsideAirSchema>

export const COOLING_KINDS = [
  'air-economiser',
  'tower',
  'air-chiller',
  'dx',
  'dry-cooler',
  'rear-door',
  'immersion',
  'in-row',
] as const
export type CoolingKind = (typeof COOLING_KINDS)[number]

/**
 * How a hall's heat reaches the sky.
 * air-economiser: outside air with direct evaporative trim; air racks only.
 * tower: water-cooled chillers behind a water-side economiser; with a CDU the racks' liquid goes to the towers too.
 * air-chiller: air-cooled chillers carry all of it, free cooling only through a heat rejection that is named.
 * dx: direct expansion in the hall's air handlers, no water between.
 * dry-cooler: CDU to (adiabatic) dry coolers, trim chiller above the limit, air side on chilled water with free cooling.
 * rear-door: exchangers in the racks' doors take their air's heat into water.
 * immersion: racks stand in tanks; `liquidHeatRatio` of their heat leaves in the fluid, whatever the rack type says.
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
  /** Share of the racks' heat that leaves in liquid here, in place of the rack types' own. */
  liquidHeatRatio: gradedRatio.optional(),
  /** `air-economiser`: limits of the air let in; absent: supply held at `airSupplyC`, dew points from -9 to 21 C, media of 0.85, 4 cycles. */
  outsideAir: outsideAirSchema.optional(),
  /** Warming of the water in the air handlers, K; absent: 8. */
  airLoopDeltaK: gradedPositive(40).optional(),
  /** Closed halls: sensible share of what the air handlers' coils take; what condenses on them, electric steam puts back. Absent: 1, dry coils. */
  sensibleRatio: gradedRatio.optional(),
  /** False: towers serve the chillers alone, no free cooling; absent: true. */
  hasWaterEconomiser: z.boolean().optional(),
})
export type CoolingDesign = z.infer<typeof coolingDesignSchema>
