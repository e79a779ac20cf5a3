/** How a loop's free cooling meets the sky. */
export const NO_COOLER = 0
export const DRY_COOLER = 1
export const TOWER = 2
/** Dry first (thermosyphon or dry section), towers for what is left above the set point. */
export const DRY_THEN_TOWER = 3

/** What trims a loop to its set point. */
export const NO_CHILLER = 0
export const AIR_CHILLER = 1
export const WATER_CHILLER = 2

/** A chiller's full-load figures over the temperature of what enters its condenser. Pairs [kW a kW of heat, capacity ratio]. */
export interface ChillerTable {
  firstC: number
  perK: number
  lastIndex: number
  pairs: Float64Array
}

/** A loop of water (or refrigerant) with all its machines, rated and counted. Plain numbers: the kernel reads nothing else. */
export interface LoopPlant {
  supplyC: number
  deltaK: number
  /** Full draw of the loop's pumps and the heat they are rated for, kW. */
  pumpKw: number
  ratedKw: number
  cooler: number
  coolerRatedKw: number
  coolerApproachK: number
  coolerFanKw: number
  /** Between the cooler's water and this loop, K. */
  exchangerK: number
  /** False where towers only carry a chiller's condenser: no free cooling. */
  economises: boolean
  /** Share of the dry-to-wet gap that wetting closes before a dry cooler; 0 for none. */
  adiabaticRatio: number
  /** Heat that the dry cooler's full air carries a kelvin, kW/K. */
  coolerAirKwPerK: number
  /** Dry section of `DRY_THEN_TOWER`. */
  dryRatedKw: number
  dryApproachK: number
  dryFanKw: number
  /** Water for each unit evaporated. */
  withdrawalRatio: number
  consumptionRatio: number
  chiller: number
  chillerCount: number
  chillerUnitKw: number
  chillerTable: ChillerTable
  /** Part-load curve a + b x + c x2 of full-load power; `bestPartLoad` = sqrt(a / c). */
  partLoadA: number
  partLoadB: number
  partLoadC: number
  perBestPartLoad: number
  leastPartLoad: number
}

/** A hall's plant from the meter to the sky, compiled for the kernel by `plants/sizePlant.ts`. */
export interface HallPlant {
  /** Input share over output share, 129 entries for 0..1. */
  upsTable: Float64Array
  /** Rating of the UPS on line, kW; 0 for none. */
  upsRatedKw: number
  distributionLossRatio: number
  /** Lights, controls, offices: what draws day and night, kW. */
  fixedKw: number
  transformerKva: number
  noLoadLossRatio: number
  loadLossRatio: number
  powerFactor: number
  /** Share of the IT heat that leaves the racks in liquid. */
  liquidRatio: number
  /** Share of the heat in the liquid loop that somebody uses. */
  reuseRatio: number
  /** Coolant units in all: rated heat and full draw, kW. */
  cduRatedKw: number
  cduKw: number
  /** Takes the liquid heat outside; `null` where it goes into the hall's air. */
  liquidLoop: LoopPlant | null
  /** Air handlers in all. */
  handlerRatedKw: number
  handlerFanKw: number
  /** Heat that moisture brings to the coils of a closed hall for each unit of the rest; steam puts it back into the air. */
  moistureRatio: number
  /** Outside air itself cools the hall; the loop below only trims it. */
  usesOutsideAir: boolean
  airSupplyC: number
  /** Outside air colder than this is mixed with return air; up to the set point it is let in as it is. */
  leastAirSupplyC: number
  airDeltaK: number
  mediaRatio: number
  /** Outside air more humid than this is kept out, kg/kg; drier than the other is wetted. */
  mostHumidity: number
  leastHumidity: number
  mediaWithdrawalRatio: number
  mediaConsumptionRatio: number
  airLoop: LoopPlant | null
}
