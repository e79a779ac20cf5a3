import type { Footprint, Run } from '../../../shared/results/place.ts'
import type { PlantKind } from '../../../shared/results/plantTable.ts'

/** A machine to be placed: outer size in metres, length along x unless it stands turned by a quarter. */
export interface Machine {
  kind: PlantKind
  lengthM: number
  widthM: number
  heightM: number
  /** kVA for transformers, kW for the rest, 0 where none applies. */
  rating: number
  isTurned: boolean
  hallIndex: number | null
}

/** A machine placed: centre of its footprint and its underside, campus-local metres. */
export interface PlantPlace extends Machine {
  campusIndex: number
  buildingIndex: number | null
  x: number
  y: number
  z: number
}

/** A row of racks placed; `x, z` is the centre of rack 0. Racks' fronts face local +z. */
export interface RowPlace {
  campusIndex: number
  hallIndex: number
  groupIndex: number
  x: number
  y: number
  z: number
  yaw: number
  pitchM: number
  depthM: number
  count: number
}

export type RunPlace = Omit<Run, 'stageDays'>

interface BuildingPlace {
  footprint: Footprint
  heightM: number
  storeyCount: number
}

export interface HallPlace {
  footprint: Footprint
  floorY: number
  heightM: number
  firstRow: number
  rowCount: number
  /** Racks of the hall's mix that the floor has room for. */
  rackCapacity: number
  /** Racks of the plan that found no room. */
  unplacedCount: number
}

export interface CampusPlace {
  boardX: number
  boardZ: number
  boardLengthM: number
  boardWidthM: number
  substation: Footprint | null
  runs: RunPlace[]
  /** Land the plan asks for, whatever the site has, hectares. */
  neededHa: number
}

/** Everything placed to scale; lists in plan order. */
export interface Layout {
  campuses: CampusPlace[]
  buildings: BuildingPlace[]
  halls: HallPlace[]
  rows: RowPlace[]
  plant: PlantPlace[]
  /** Machines counted by the model but left out of the picture. */
  undrawnCount: number
}
