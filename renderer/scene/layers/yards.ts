import { NO_OWNER, PLANT_KINDS } from '../../../shared/results/plantTable.ts'
import type { Footprint } from '../../../shared/results/place.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { within } from './campusPlane.ts'
import { isIndoors } from './indoors.ts'

/** Ground a building takes up: everything together, and each field of machines beside it. Campus-local. */
export interface Yards {
  plot: Footprint
  fields: Footprint[]
}

/** Round the machines of a field, and round building and fields, metres. */
const FIELD_MARGIN_M = 2.5
const PLOT_MARGIN_M = 6

interface Extent {
  west: number
  east: number
  north: number
  south: number
}

/** The ground of each building, from where its machines stand: fields to its north and to its south, in its own axes. */
export function yardsOf({ buildings, plant }: Pick<SimulationResult, 'buildings' | 'plant'>): Yards[] {
  const fields = buildings.map((): [north: Extent, south: Extent] => [nothing(), nothing()])
  for (let i = 0; i < plant.count; i++) {
    const owner = plant.buildingIndex[i] ?? NO_OWNER
    const building = buildings[owner]
    const kind = PLANT_KINDS[plant.kind[i] ?? 0]
    if (!building || !kind || isIndoors(kind)) continue
    const { x, z, yaw } = building.footprint
    const [c, s] = [Math.cos(yaw), Math.sin(yaw)]
    const [dx, dz] = [(plant.x[i] ?? 0) - x, (plant.z[i] ?? 0) - z]
    const [along, across] = [dx * c - dz * s, dx * s + dz * c]
    const turn = (plant.yaw[i] ?? 0) - yaw
    const [l, w] = [plant.lengthM[i] ?? 0, plant.widthM[i] ?? 0]
    const halfL = (Math.abs(Math.cos(turn)) * l + Math.abs(Math.sin(turn)) * w) / 2
    const halfW = (Math.abs(Math.sin(turn)) * l + Math.abs(Math.cos(turn)) * w) / 2
    grow(fields[owner]?.[across < 0 ? 0 : 1], along, across, halfL, halfW)
  }
  return buildings.map(({ footprint }, index) => {
    const own = (fields[index] ?? []).filter(({ west, east }) => west < east)
    const whole = nothing()
    grow(whole, 0, 0, footprint.lengthM / 2, footprint.widthM / 2)
    for (const field of own) {
      whole.west = Math.min(whole.west, field.west)
      whole.east = Math.max(whole.east, field.east)
      whole.north = Math.min(whole.north, field.north)
      whole.south = Math.max(whole.south, field.south)
    }
    return {
      plot: areaOf(footprint, whole, PLOT_MARGIN_M),
      fields: own.map((field) => areaOf(footprint, field, FIELD_MARGIN_M)),
    }
  })
}

const nothing = (): Extent => ({ west: Infinity, east: -Infinity, north: Infinity, south: -Infinity })

function grow(extent: Extent | undefined, along: number, across: number, halfL: number, halfW: number): void {
  if (!extent) return
  extent.west = Math.min(extent.west, along - halfL)
  extent.east = Math.max(extent.east, along + halfL)
  extent.north = Math.min(extent.north, across - halfW)
  extent.south = Math.max(extent.south, across + halfW)
}

/** An extent in a building's own axes, as an area of its campus. */
function areaOf(footprint: Footprint, { west, east, north, south }: Extent, marginM: number): Footprint {
  return {
    ...within(footprint, (west + east) / 2, (north + south) / 2),
    lengthM: east - west + 2 * marginM,
    widthM: south - north + 2 * marginM,
    yaw: footprint.yaw,
  }
}
