import type { Facilities } from '../facility/campusFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import { arrangeBoards } from './boards.ts'
import { HALL_HEIGHT_M, layOutBuilding, type HallInBuilding } from './buildingLayout.ts'
import type { CampusPlace, Layout, Machine, PlantPlace } from './places.ts'
import { layOutPlot } from './plot.ts'
import { hallRuns, yardRuns } from './hallRuns.ts'
import type { Shelves } from './shelves.ts'
import { layOutSite, type PlacedPlot, type Site } from './site.ts'
import { siteRuns } from './siteRuns.ts'
import { layOutSubstation } from './substation.ts'

/** At most this many rows and machines are placed: beyond, a plan is a slip, and its picture would not fit in memory. */
const MOST_ROWS = 300_000
const MOST_MACHINES = 300_000

/**
 * Places every campus to scale: boards on the table, buildings in rows on their sites, halls, rows, plant and the lines
 * between them. Depends on the plan and the plant's counts alone, never on dates.
 */
export function layOut(plan: Plan, facilities: Facilities): Layout {
  const layout: Layout = { campuses: [], buildings: [], halls: [], rows: [], plant: [], undrawnCount: 0 }
  for (const campus of plan.campuses) layOutCampus(layout, campus, facilities)
  const centres = arrangeBoards(layout.campuses)
  layout.campuses.forEach((campus, index) => {
    const centre = itemAt(centres, index)
    campus.boardX = centre.x
    campus.boardZ = centre.z
  })
  return layout
}

function layOutCampus(layout: Layout, campus: CampusPlan, facilities: Facilities): void {
  const plots = campus.buildings.map((building) => layOutPlot(layOutBuilding(building, facilities)))
  const substation = layOutSubstation(campus, itemAt(facilities.campuses, campus.index))
  const site = layOutSite(plots, substation, campus.spec.landHa.value)
  const place: CampusPlace = {
    boardX: 0,
    boardZ: 0,
    boardLengthM: site.boardLengthM,
    boardWidthM: site.boardWidthM,
    substation: null,
    runs: siteRuns(site),
    neededHa: site.neededHa,
  }
  if (substation) placeSubstation(layout, campus.index, site, place)
  for (const placed of site.plots) {
    placeBuilding(layout, campus.index, placed)
    place.runs.push(...yardRuns(placed))
    for (const item of placed.plot.inside.halls) {
      placeHall(layout, campus.index, placed, item)
      place.runs.push(...hallRuns(placed, item))
    }
  }
  layout.campuses.push(place)
}

function placeSubstation(layout: Layout, campusIndex: number, site: Site, place: CampusPlace): void {
  if (!site.substation) return
  const { substation, x, z } = site.substation
  const { lengthM, widthM } = substation
  place.substation = { x: x + lengthM / 2, z: z + widthM / 2, lengthM, widthM, yaw: 0 }
  layout.undrawnCount += substation.undrawnCount
  for (const column of substation.columns) {
    for (const { machine, u, v } of column.shelves.places) {
      // Shelves of the substation run north to south: along and across change places.
      const stood = { ...machine, isTurned: !machine.isTurned }
      addMachine(layout, stood, campusIndex, null, x + column.x + v, 0, z + column.z + u)
    }
  }
}

function placeBuilding(layout: Layout, campusIndex: number, placed: PlacedPlot): void {
  const { plot } = placed
  const { inside } = plot
  const x = placed.x + plot.buildingX
  const z = placed.z + plot.buildingZ
  const buildingIndex = layout.buildings.length
  layout.buildings.push({
    footprint: {
      x: x + inside.lengthM / 2,
      z: z + inside.widthM / 2,
      lengthM: inside.lengthM,
      widthM: inside.widthM,
      yaw: 0,
    },
    heightM: inside.heightM,
    storeyCount: inside.storeyCount,
  })
  for (const yard of [plot.generators, plot.unitSubstations, plot.coolingYard]) {
    placeShelves(layout, campusIndex, buildingIndex, yard.shelves, x, 0, placed.z + yard.z)
  }
}

function placeHall(layout: Layout, campusIndex: number, placed: PlacedPlot, item: HallInBuilding): void {
  const { hall, rows, floorY } = item
  const { buildingIndex } = hall
  const buildingX = placed.x + placed.plot.buildingX
  const buildingZ = placed.z + placed.plot.buildingZ
  const x = buildingX + item.x
  const z = buildingZ + item.z
  const lengthM = hall.spec.lengthM.value
  const widthM = hall.spec.widthM.value
  layout.undrawnCount += item.machines.undrawnCount

  const room = Math.max(0, MOST_ROWS - layout.rows.length)
  const placedRows = rows.rows.slice(0, room)
  const leftOut = rows.rows.slice(room).reduce((sum, { count }) => sum + count, 0)
  layout.halls.push({
    footprint: { x: x + lengthM / 2, z: z + widthM / 2, lengthM, widthM, yaw: 0 },
    floorY,
    heightM: HALL_HEIGHT_M,
    firstRow: layout.rows.length,
    rowCount: placedRows.length,
    rackCapacity: rows.rackCapacity,
    unplacedCount: rows.unplacedCount + leftOut,
  })
  for (const row of placedRows) {
    const eastM = (row.count - 0.5) * row.pitchM
    layout.rows.push({
      campusIndex,
      hallIndex: hall.index,
      groupIndex: row.groupIndex,
      x: x + row.u + (row.isFacingNorth ? eastM : row.pitchM / 2),
      y: floorY,
      z: z + row.v + row.depthM / 2,
      yaw: row.isFacingNorth ? Math.PI : 0,
      pitchM: row.pitchM,
      depthM: row.depthM,
      count: row.count,
    })
  }
  for (const { machine, u, v } of rows.ends) {
    addMachine(layout, machine, campusIndex, buildingIndex, x + u, floorY, z + v)
  }
  placeShelves(layout, campusIndex, buildingIndex, item.gallery, x, floorY, buildingZ + item.galleryZ)
  placeShelves(layout, campusIndex, buildingIndex, item.mechanical, x, floorY, buildingZ + item.mechanicalZ)
  placeBuswayHeads(layout, campusIndex, item, x, buildingZ + item.buswayZ)
}

/** One head for each pair of rows, evenly along the hall's north wall. */
function placeBuswayHeads(
  layout: Layout,
  campusIndex: number,
  item: HallInBuilding,
  x: number,
  z: number,
): void {
  const lengthM = item.hall.spec.lengthM.value
  const count = Math.min(item.rows.hotAisles.length, Math.floor(lengthM / 1.6))
  item.machines.buswayHeads(count).forEach((machine, index) => {
    const at = x + ((index + 0.5) * lengthM) / count
    addMachine(layout, machine, campusIndex, item.hall.buildingIndex, at, item.floorY, z)
  })
}

function placeShelves(
  layout: Layout,
  campusIndex: number,
  buildingIndex: number,
  shelves: Shelves,
  x: number,
  y: number,
  z: number,
): void {
  for (const { machine, u, v } of shelves.places) {
    addMachine(layout, machine, campusIndex, buildingIndex, x + u, y, z + v)
  }
}

function addMachine(
  layout: Layout,
  machine: Machine,
  campusIndex: number,
  buildingIndex: number | null,
  x: number,
  y: number,
  z: number,
): void {
  if (layout.plant.length >= MOST_MACHINES) {
    layout.undrawnCount++
    return
  }
  const place: PlantPlace = { ...machine, campusIndex, buildingIndex, x, y, z }
  layout.plant.push(place)
}
