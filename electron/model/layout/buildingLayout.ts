import type { Facilities } from '../facility/campusFacility.ts'
import { itemAt, largest } from '../numbers/limits.ts'
import type { BuildingPlan, HallPlan } from '../plan/plan.ts'
import { interleave, setRowsWithEnds, type HallRows } from './hallRows.ts'
import { listMachines, type HallMachines } from './machines.ts'
import type { Machine } from './places.ts'
import { standOnShelves, type Shelves } from './shelves.ts'

/** Building shape, metres. */
// assumed: clear height for busway, tray and pipes over 2.3 m racks, return plenum, steel and parapet; 10 to 14 m for one storey.
const STOREY_M = 6
const ROOF_M = 4
export const HALL_HEIGHT_M = 5
const SLAB_M = 0.3
/** Outer wall, wall between halls with its corridor, head house with docks, staging and offices. */
const WALL_M = 0.6
const BETWEEN_HALLS_M = 3
const HEAD_HOUSE_M = 14
/** Galleries: walkway before and between machines, and the strip for busway heads. */
const GALLERY_AISLE_M = 1.5
const GALLERY_GAP_M = 0.8
const BUSWAY_STRIP_M = 1.4
/** Building long enough for its width: the number of hall lines is chosen nearest to this proportion. */
// assumed: hyperscale halls of the New Carlisle kind measure about 200 by 70 m.
const PROPORTION = 2.8

/** One hall inside its building; x, z is the white space's north-west corner from the building's. */
export interface HallInBuilding {
  hall: HallPlan
  machines: HallMachines
  rows: HallRows
  x: number
  z: number
  floorY: number
  /** Machines of the electrical gallery (north) and the mechanical gallery (south), and where each field starts. */
  gallery: Shelves
  galleryZ: number
  mechanical: Shelves
  mechanicalZ: number
  buswayZ: number
}

export interface BuildingInside {
  lengthM: number
  widthM: number
  heightM: number
  storeyCount: number
  halls: HallInBuilding[]
}

/**
 * Lays out a building: halls side by side in one or more lines, each line an electrical gallery to the north, the halls, and
 * a mechanical gallery to the south; storeys stacked; a head house at the west end.
 */
export function layOutBuilding(building: BuildingPlan, facilities: Facilities): BuildingInside {
  const halls = building.halls.map((hall) => furnishHall(hall, facilities))
  const storeyCount =
    1 +
    largest(
      building.halls.map(({ spec }) => spec.storey),
      0,
    )
  const busiest = largest(
    Array.from({ length: storeyCount }, (_, storey) => onStorey(halls, storey).length),
    1,
  )
  let best: BuildingInside | null = null
  for (let lines = 1; lines <= Math.min(4, busiest); lines++) {
    const inside = arrange(halls, storeyCount, lines)
    if (!best || misfit(inside) < misfit(best) - 1e-9) best = inside
  }
  if (!best) throw new Error(`Building "${building.spec.id}" has no hall.`)
  return best
}

const misfit = ({ lengthM, widthM }: BuildingInside) => Math.abs(Math.log(lengthM / widthM / PROPORTION))

const onStorey = (halls: readonly HallInBuilding[], storey: number) =>
  halls.filter(({ hall }) => hall.spec.storey === storey)

/** Everything of a hall that does not depend on where it stands in the building. */
function furnishHall(hall: HallPlan, facilities: Facilities): HallInBuilding {
  const machines = listMachines(hall, itemAt(facilities.halls, hall.index))
  const inRow = machines.handlers.filter(({ kind }) => kind === 'in-row-exchanger')
  const rows = setRowsWithEnds(hall, [interleave(machines.cdus, inRow), inRow, machines.cdus])
  const atEnds = new Set(rows.ends.map(({ machine }) => machine))
  const rest: Machine[] = [...machines.handlers, ...machines.cdus].filter((machine) => !atEnds.has(machine))
  const lengthM = hall.spec.lengthM.value
  return {
    hall,
    machines,
    rows,
    x: 0,
    z: 0,
    floorY: SLAB_M + hall.spec.storey * STOREY_M,
    gallery: standOnShelves(machines.gallery, lengthM, GALLERY_GAP_M, GALLERY_AISLE_M),
    galleryZ: 0,
    mechanical: standOnShelves(rest, lengthM, GALLERY_GAP_M, GALLERY_AISLE_M),
    mechanicalZ: 0,
    buswayZ: 0,
  }
}

const fieldM = (shelves: Shelves) =>
  shelves.depthM > 0 ? shelves.depthM + 2 * GALLERY_AISLE_M : GALLERY_AISLE_M
/** Room a hall takes along its line: a machine wider than the hall sticks out no further than this. */
const frontM = ({ hall, gallery, mechanical }: HallInBuilding) =>
  Math.max(hall.spec.lengthM.value, gallery.lengthM, mechanical.lengthM)

function arrange(
  furnished: readonly HallInBuilding[],
  storeyCount: number,
  lineCount: number,
): BuildingInside {
  const halls: HallInBuilding[] = []
  let lengthM = 0
  let widthM = 0
  for (let storey = 0; storey < storeyCount; storey++) {
    const here = onStorey(furnished, storey)
    const perLine = Math.ceil(here.length / lineCount)
    let z = WALL_M
    for (let line = 0; line < lineCount; line++) {
      const inLine = here.slice(line * perLine, (line + 1) * perLine)
      if (inLine.length === 0) continue
      const northM =
        largest(
          inLine.map(({ gallery }) => fieldM(gallery)),
          0,
        ) + BUSWAY_STRIP_M
      const hallM = largest(
        inLine.map(({ hall }) => hall.spec.widthM.value),
        0,
      )
      const southM = largest(
        inLine.map(({ mechanical }) => fieldM(mechanical)),
        0,
      )
      let x = HEAD_HOUSE_M
      for (const item of inLine) {
        halls.push({
          ...item,
          x,
          z: z + northM,
          galleryZ: z + GALLERY_AISLE_M,
          buswayZ: z + northM - BUSWAY_STRIP_M / 2,
          mechanicalZ: z + northM + hallM + GALLERY_AISLE_M,
        })
        x += frontM(item) + BETWEEN_HALLS_M
      }
      lengthM = Math.max(lengthM, x - BETWEEN_HALLS_M + WALL_M)
      z += northM + hallM + southM + WALL_M
    }
    widthM = Math.max(widthM, z)
  }
  halls.sort((a, b) => a.hall.index - b.hall.index)
  return { lengthM, widthM, heightM: SLAB_M + storeyCount * STOREY_M + ROOF_M, storeyCount, halls }
}
