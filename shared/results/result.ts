import type { Confidence } from '../catalog/graded.ts'
import type { BackupResult, BatteryResult } from './backup.ts'
import type { CapitalLine, CashFlow, SlipCost } from './cashFlow.ts'
import type { ContractResult } from './contractResult.ts'
import type { Finding } from './finding.ts'
import type { GateTimeline } from './gate.ts'
import type { NetworkResult } from './network.ts'
import type { Building, Campus, Hall } from './place.ts'
import type { PlantTable } from './plantTable.ts'
import type { PortfolioBoard } from './portfolioBoard.ts'
import type { RackUse, UsageTable } from './rackUse.ts'
import type { RedundancyTimeline } from './redundancy.ts'
import type { RowTable } from './rowTable.ts'
import type { Schedule } from './schedule.ts'
import type { DailySeries, HallSeries } from './series.ts'
import type { CpuReading, LinkResult, PlacementResult, PlatformResult, SeedingResult, Site } from './site.ts'
import type { SupplyResult } from './supplyResult.ts'
import type { SwingResult, SwingTimeline, SwingWave } from './swing.ts'

/** A rack type as the picture and the tables need it. */
export interface RackTypeSummary {
  id: string
  name: string
  kind: string
  widthM: number
  depthM: number
  heightM: number
  powerMaxKw: number
  liquidHeatRatio: number
  acceleratorCount: number
  h100EquivalentPerAccelerator: number
}

/** A computed day that readers look for: first megawatt, half, all, a target met. */
export interface ResultMilestone {
  id: string
  name: string
  day: number
  kind: 'event' | 'decision' | 'target' | 'modelled'
  note: string
}

/** How the plan stands against one target. */
export interface TargetResult {
  id: string
  name: string
  day: number
  acceleratorCount: number
  liveAtTarget: number
  /** Day the count is reached, `null` when it never is. */
  metDay: number | null
}

/** Energy, water, carbon and money of a span of time. Ratios are energy-weighted; 0 where no IT ran. */
export interface EnergyTotals {
  itMwh: number
  facilityMwh: number
  pue: number
  /** Withdrawn, and of it consumed: not given back to drain or river. */
  waterM3: number
  waterConsumedM3: number
  /** Litres withdrawn, and consumed, a kWh of IT. */
  wue: number
  wueConsumed: number
  carbonT: number
  /** Carbon usage effectiveness: kg of CO2 a kWh of IT, by each location's stated grid factor. */
  cue: number
  heatReusedMwh: number
  /** Energy reuse effectiveness: (facility - reused) / IT. */
  ere: number
  energyUsd: number
}

/** One calendar year, whole portfolio or one campus. */
export interface YearTotals extends EnergyTotals {
  year: number
}

/** What a campus is sized on and what it is billed on, with every rack live: the design hour and a whole year of its weather. */
export interface SiteYear {
  campusIndex: number
  /** Place of the weather, and where its hours come from. */
  weatherName: string
  isMeasured: boolean
  design: {
    /** Exceeded in 0.4 % of the hours. */
    dryBulbC: number
    wetBulbC: number
    /** Racks at provisioned draw. */
    itMw: number
    facilityMw: number
    utilityMva: number
    /** Facility over IT power. */
    powerRatio: number
    /** Heat that the plant cannot hold at its set points. */
    unmetMw: number
  }
  /** Racks at mean draw, 8,760 hours. */
  annual: EnergyTotals & {
    meanDryBulbC: number
    meanWetBulbC: number
    /** Highest hour, MW, halls' peaks added up. */
    peakMw: number
    unmetMwh: number
  }
}

/** Cumulative capital by component at the end of the span, USD. */
export interface CostTotals {
  component: CapitalLine
  usd: number
}

/** Power from meter to chip at full build in an hour of the year's mean weather, for one campus, kW. `chainOn` gives that of any day. */
export interface PowerChain {
  campusIndex: number
  utilityKw: number
  utilityKva: number
  mainTransformerLossKw: number
  unitSubstationLossKw: number
  upsLossKw: number
  distributionLossKw: number
  coolingKw: number
  otherKw: number
  itKw: number
  /** Parts of `itKw`: lost in the racks' power shelves and at the boards. */
  shelfLossKw: number
  boardLossKw: number
}

/** One input a result rests on. */
export interface Assumption {
  /** Where it stands in the document: `campuses/new-carlisle/halls/b1-h1/feedKw`. */
  path: string
  label: string
  value: string
  confidence: Confidence
  source: string
  note: string
}

/** The answer to one scenario: plain data, copied across processes whole. Days count from `startDate` (day 0). */
export interface SimulationResult {
  scenarioId: string
  scenarioName: string
  startDate: string
  dayCount: number
  rackTypes: RackTypeSummary[]
  campuses: Campus[]
  buildings: Building[]
  halls: Hall[]
  rows: RowTable
  /** Where a rack's draw changes with time. */
  usage: UsageTable
  rackUses: RackUse[]
  plant: PlantTable
  portfolio: DailySeries
  /** One a campus, in `campuses` order. */
  campusSeries: DailySeries[]
  hallSeries: HallSeries
  schedule: Schedule
  gates: GateTimeline
  milestones: ResultMilestone[]
  targets: TargetResult[]
  findings: Finding[]
  years: YearTotals[]
  /** By campus, in `campuses` order. */
  campusYears: YearTotals[][]
  siteYears: SiteYear[]
  costs: CostTotals[]
  /** Everywhere the plan's customers are served: campuses, then outside sites. */
  sites: Site[]
  links: LinkResult[]
  platforms: PlatformResult[]
  seedings: SeedingResult[]
  placement: PlacementResult
  /** An announced number of CPUs in its three readings; empty where the document states none. */
  cpuReadings: CpuReading[]
  contracts: ContractResult[]
  board: PortfolioBoard
  supply: SupplyResult[]
  cashFlow: CashFlow
  slipCost: SlipCost
  powerChains: PowerChain[]
  /** Halls in order, then campuses. */
  redundancy: RedundancyTimeline[]
  networks: NetworkResult[]
  swings: SwingResult[]
  swingWaves: SwingWave[]
  /** Campuses that train, with the job as it grows. */
  swingTimelines: SwingTimeline[]
  backups: BackupResult[]
  batteries: BatteryResult[]
  assumptions: Assumption[]
}
