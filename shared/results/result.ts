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
import type { DailySeries, HallSeries } from './series.ts'
import type { CpuReading, LinkResult, PlacementResult, PlatformResult, SeedingResult, Site } from './site.ts'
import type { SupplyResult } from './supplyResult.ts'
import type { SwingResult, SwingWave } from './swing.ts'

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

/** One calendar year, whole portfolio. Ratios are energy-weighted over the year. */
export interface YearTotals {
  year: number
  itMwh: number
  facilityMwh: number
  pue: number
  waterM3: number
  /** Litres a kWh of IT. */
  wue: number
  carbonT: number
  energyUsd: number
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
  gates: GateTimeline
  milestones: ResultMilestone[]
  targets: TargetResult[]
  findings: Finding[]
  years: YearTotals[]
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
  backups: BackupResult[]
  batteries: BatteryResult[]
  assumptions: Assumption[]
}
