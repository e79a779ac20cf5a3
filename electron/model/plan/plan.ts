import type {
  AirHandler,
  Cdu,
  Chiller,
  CoolingDesign,
  HeatRejection,
} from '../../../shared/catalog/coolingEquipment.ts'
import type { CostSet } from '../../../shared/catalog/costSet.ts'
import type { Graded } from '../../../shared/catalog/graded.ts'
import type { Location } from '../../../shared/catalog/location.ts'
import type {
  Battery,
  Generator,
  PowerDesign,
  Transformer,
  Ups,
} from '../../../shared/catalog/powerEquipment.ts'
import type { RackType } from '../../../shared/catalog/rackType.ts'
import type { LeadTime } from '../../../shared/catalog/leadTime.ts'
import type { StageTemplate } from '../../../shared/catalog/stageTemplate.ts'
import type { WorkCalendar } from '../../../shared/catalog/workCalendar.ts'
import type { BuildingSpec, CampusSpec, Procurement, SiteWork } from '../../../shared/scenario/campus.ts'
import type { HallSpec, RackGroup } from '../../../shared/scenario/hall.ts'
import type { HeatReuse } from '../../../shared/scenario/heatReuse.ts'
import type { WeatherSpec } from '../../../shared/scenario/weather.ts'
import type { StageSpan } from '../../../shared/results/place.ts'
import type { NetworkResult } from '../../../shared/results/network.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import type { SiteSchedule } from '../schedule/siteSchedule.ts'

/** Racks of one type in one hall, with their electrical draw worked out. */
export interface GroupPlan {
  index: number
  spec: RackGroup
  rackType: RackType
  /** Index into `Plan.rackTypes`. */
  rackTypeIndex: number
  rackCount: number
  /** Mean draw of one rack when it goes live, and its steps after that, kW. */
  firstKw: number
  usage: readonly { day: number | null; daysLive: number | null; meanKw: number }[]
  /** Mean draw once its use has settled, and provisioned draw, of one rack, kW. */
  meanKw: number
  maxKw: number
  /** Share of the racks' heat that leaves in liquid: the rack type's, or what the hall's tanks take. */
  liquidRatio: number
  /** Whether the draw or the number of these racks is graded `assumed`. */
  isAssumed: boolean
  /** Network and storage racks that the campus's fabric asks for. */
  isDerived: boolean
}

/** A hall with everything it names found. */
export interface HallPlan {
  index: number
  campusIndex: number
  buildingIndex: number
  spec: HallSpec
  /** Its tenant's turn at scarce racks and megawatts, 1 first. */
  priority: number
  /** Whether its part of the utility capacity is kept for its tenant. */
  isRingFenced: boolean
  /** Copying in what it needs, after burn-in: as the hall says, otherwise over its campus's line; `null` for nothing. */
  seedingDays: Graded | null
  groups: GroupPlan[]
  power: PowerDesign
  unitSubstation: Transformer
  ups: Ups | null
  generator: Generator | null
  cooling: CoolingDesign
  cdu: Cdu | null
  heatRejection: HeatRejection | null
  chiller: Chiller | null
  airHandler: AirHandler
  /** The hall's own, or its campus's. */
  heatReuse: HeatReuse | null
}

export interface BuildingPlan {
  index: number
  campusIndex: number
  spec: BuildingSpec
  template: StageTemplate
  isOptional: boolean
  halls: HallPlan[]
}

/** Utility capacity from a day on, everything that has arrived by then counted, MVA. */
export interface GridStep {
  day: number
  capacityMva: number
  trancheName: string
  /** Place of the tranche in the document. */
  trancheIndex: number
}

/** A substation or plant with its template found. */
export interface SiteWorkPlan {
  spec: SiteWork
  template: StageTemplate
  /** Its stages, dated. */
  spans: StageSpan[]
}

/** An order with its lead time found. */
export interface ProcurementPlan {
  spec: Procurement
  leadTime: LeadTime
}

/** A fabric as counted, with the halls it joins. */
export interface NetworkPlan {
  counts: NetworkResult
  halls: HallPlan[]
}

export interface CampusPlan {
  index: number
  spec: CampusSpec
  location: Location
  /** Hours that the document carries for it; `null`: built from the location's normals. */
  weather: WeatherSpec | null
  mainTransformer: Transformer
  costSet: CostSet
  buildings: BuildingPlan[]
  halls: HallPlan[]
  /** `null`: every day is worked. */
  calendar: WorkCalendar | null
  siteWorks: SiteWorkPlan[]
  procurement: ProcurementPlan[]
  battery: Battery | null
  networks: NetworkPlan[]
  /** By day, ascending. */
  gridSteps: GridStep[]
}

/** The scenario with references resolved and places numbered: what dates its stages. */
export interface SitePlan {
  scenario: Scenario
  startDate: string
  dayCount: number
  /** Days of the span asked for beyond `dayCount`; 0 unless the span is longer than can be simulated. */
  cutDays: number
  rackTypes: readonly RackType[]
  campuses: CampusPlan[]
  buildings: BuildingPlan[]
  halls: HallPlan[]
}

/** What every stage of the engine reads: places and references, and the dates of everything before the racks. */
export interface Plan extends SitePlan {
  site: SiteSchedule
}
