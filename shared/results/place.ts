import type { WorkKind } from '../catalog/stageTemplate.ts'
import type { StageDays } from './stage.ts'

/** A rectangle on the ground: centre, size, turn about +y; metres, campus-local, x east, z south. */
export interface Footprint {
  x: number
  z: number
  lengthM: number
  widthM: number
  yaw: number
}

/** One stage of work on a building; `endDay` is the first day after it. */
export interface StageSpan {
  stageId: string
  name: string
  work: WorkKind
  startDay: number
  endDay: number
  /** Where the duration comes from: `assumed` work is drawn and reported as such. */
  confidence: string
}

/** A line through the site that can be followed: power, coolant, road. Points are x, y, z triples, metres, campus-local. */
export interface Run {
  kind:
    | 'hv-line'
    | 'mv-cable'
    | 'busway'
    | 'liquid-supply'
    | 'liquid-return'
    | 'chilled-water'
    | 'tray'
    | 'road'
    | 'fence'
  points: number[]
  widthM: number
  buildingIndex: number | null
  hallIndex: number | null
  stageDays: StageDays
}

/** A campus as laid out: one board on the drafting table. */
export interface Campus {
  id: string
  name: string
  /** Centre of this campus' board on the shared table, metres. */
  boardX: number
  boardZ: number
  /** Size of the board (site boundary), metres; campus-local origin is its centre. */
  boardLengthM: number
  boardWidthM: number
  substation: Footprint | null
  substationDays: StageDays
  runs: Run[]
  /** Halls of this campus: `firstHall .. firstHall + hallCount - 1`. */
  firstBuilding: number
  buildingCount: number
  firstHall: number
  hallCount: number
}

export interface Building {
  id: string
  name: string
  campusIndex: number
  /** Draws under an optional phase are shown, not counted as contracted. */
  isOptional: boolean
  path: 'greenfield' | 'retrofit' | 'rapid'
  footprint: Footprint
  heightM: number
  storeyCount: number
  stages: StageSpan[]
  /** Outside shape: frame rises from `appearDay`, shell closed `installedDay`, tests from `commissioningDay`, first load `liveDay`. */
  stageDays: StageDays
  /** First day racks may enter. */
  readyDay: number
  /** Day the last row carries load. */
  fullDay: number
  firstHall: number
  hallCount: number
}

export const LIMIT_CAUSES = [
  'floor-space',
  'floor-load',
  'cable-reach',
  'rack-feed',
  'breaker',
  'busway',
  'hall-feed',
  'upstream-feed',
  'cooling',
  'cdu-heat',
  'cdu-flow',
  'air-heat',
  'air-density',
  'coolant-temperature',
  'air-temperature',
] as const
export type LimitCause = (typeof LIMIT_CAUSES)[number]

/** What a limit allows from a day on, as plant and grid arrive. */
export interface LimitStep {
  fromDay: number
  rackLimit: number
  /** Provisioned IT power, kW. */
  limitKw: number
}

/** Capacity of a hall that nothing planned uses, and what keeps it idle. */
export interface StrandedCapacity {
  resource: 'feed' | 'cooling' | 'floor'
  /** kW of feed or cooling, rack positions of floor. */
  amount: number
  unit: string
  /** `null`: nothing stops more racks, none are planned. */
  cause: LimitCause | null
}

/** A hall at a share of the load it is built for, in the mean weather of its year. */
export interface PartLoad {
  loadRatio: number
  pue: number
  /** Fans, pumps and chillers for each kW of IT. */
  coolingRatio: number
  unmetKw: number
}

/** What can stop the next rack in a hall. */
export interface HallLimit {
  cause: LimitCause
  /** Racks of the hall's mix this limit allows, all plant there; `null` where the limit is not a count. */
  rackLimit: number | null
  /** The same as provisioned IT power, kW. */
  limitKw: number | null
  /** Ascending by day, only where the limit changes as plant and grid arrive. */
  steps: LimitStep[]
  /** What is asked and what is allowed, in `unit`. */
  asked: number
  allowed: number
  unit: string
  isExceeded: boolean
  /** The rule in a clause: what is held against what. */
  basis: string
}

export interface Hall {
  id: string
  name: string
  campusIndex: number
  buildingIndex: number
  tenantId: string
  coolingKind: string
  footprint: Footprint
  floorY: number
  heightM: number
  rackCount: number
  acceleratorCount: number
  cpuCount: number
  /** Provisioned and mean IT power with every rack live, kW. */
  itMaxKw: number
  itMeanKw: number
  liquidHeatRatio: number
  /** Facility over IT power with every rack live on the design day. */
  designPowerRatio: number
  limits: HallLimit[]
  stranded: StrandedCapacity[]
  /** Light load to full. */
  partLoad: PartLoad[]
  /** Rows of this hall: `firstRow .. firstRow + rowCount - 1`. */
  firstRow: number
  rowCount: number
  stageDays: StageDays
}
