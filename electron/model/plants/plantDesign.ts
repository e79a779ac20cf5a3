import type { EirChiller, Quadratic } from '../components/chillerCurves.ts'
import type { UpsCurve } from '../components/ups.ts'

/** Dry coolers or towers of a loop. Ratios are at rated heat. */
export interface CoolerDesign {
  kind: 'dry' | 'tower' | 'dry-then-tower'
  /** Leaving water above dry bulb (dry) or wet bulb (tower), K. */
  approachK: number
  /** Full fan draw for each kW rated, kW/kW. */
  fanRatio: number
  /** Plate exchanger between this water and the loop's, K; 0 where they are one. */
  exchangerK: number
  /** Towers: false where they serve chillers only. */
  economises: boolean
  /** Dry: share of the dry-to-wet gap closed by wetting; 0 for none. */
  adiabaticRatio: number
  /** Warming of the air through a dry cooler at rated heat, K. */
  airRiseK: number
  cyclesOfConcentration: number
  /** Drift as a share of evaporation. */
  driftRatio: number
  /** `dry-then-tower` only: approach, fan and size (share of the loop's heat) of the dry section. */
  drySection: { approachK: number; fanRatio: number; sizeRatio: number } | null
}

export interface ChillerDesign {
  kind: 'air' | 'water'
  /** Share of Carnot at full load. */
  carnotRatio: number
  mostCop: number
  /** Condensing above entering air, or leaving above entering water, K. */
  condenserK: number
  /** Condensers are never let colder than this, degrees C: refrigerant must still flow. */
  leastCondenserC: number
  unitKw: number
  /** `all` the loop's heat, or only the design day's `trim`. */
  sizedFor: 'all' | 'trim'
  spareRatio: number
  partLoad: Quadratic
  leastPartLoad: number
  /** Curves used inside their range instead of Carnot; `null` for none. */
  curves: EirChiller | null
}

export interface LoopDesign {
  /** Warming of the water by the load, K. */
  deltaK: number
  /** Full pump draw for each kW rated, both sides of a plate exchanger, kW/kW. */
  pumpRatio: number
  /** Installed beyond the design heat, share. */
  spareRatio: number
  cooler: CoolerDesign | null
  chiller: ChillerDesign | null
}

export interface LiquidDesign {
  /** Coolant to the racks, degrees C. */
  supplyC: number
  /** Secondary above primary at rated heat, K. */
  cduApproachK: number
  cduPumpRatio: number
  spareRatio: number
  /** Share of the heat that a neighbour takes. */
  reuseRatio: number
  /** `null`: sidecars or in-row exchangers give it to the hall's air. */
  loop: LoopDesign | null
}

export interface AirDesign {
  /** Air to the racks, degrees C. */
  supplyC: number
  deltaK: number
  /** Full fan draw for each kW rated, kW/kW. */
  fanRatio: number
  spareRatio: number
  /** Loop water below the supply air, K. */
  approachK: number
  /** Closed halls with coils colder than the air's dew point: sensible share of what they take. What condenses, steam puts back. Absent: dry coils. */
  sensibleRatio?: number
  /** Outside air as the first cooling; `null` where the hall is closed. */
  outsideAir: {
    mediaRatio: number
    /** Low end of the supply, which floats with outside air up to `supplyC`; colder air is mixed with return air, degrees C. */
    leastSupplyC: number
    /** Supply more humid than this dew point is not let in where chillers stand by, degrees C. */
    mostDewC: number
    /** Drier air is wetted up to this dew point, degrees C; -60 for never. */
    leastDewC: number
    cyclesOfConcentration: number
  } | null
  loop: LoopDesign | null
}

/** A hall's plant as an engineer would describe it: ratios and set points, no counts, no site. */
export interface PlantDesign {
  name: string
  power: {
    ups: UpsCurve | null
    /** Usable share of the UPS installed, by the redundancy scheme. */
    upsUsableRatio: number
    /** Of the IT load: PDUs, busway, cords, rack batteries afloat. */
    distributionLossRatio: number
    /** Lights, controls, offices: share of the design IT load, drawn day and night. */
    fixedRatio: number
    transformer: { noLoadLossRatio: number; loadLossRatio: number; usableRatio: number }
    powerFactor: number
  }
  liquid: LiquidDesign | null
  air: AirDesign
}
