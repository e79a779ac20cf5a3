import type { Machine } from './places.ts'

/** Where a machine stands on its field: centre, u along the shelves, v across them, metres. */
export interface ShelfPlace {
  machine: Machine
  u: number
  v: number
}

export interface Shelves {
  places: ShelfPlace[]
  /** Room taken, metres. */
  lengthM: number
  depthM: number
}

/** Extent of a machine along the shelves and across them. */
const along = (machine: Machine) => (machine.isTurned ? machine.widthM : machine.lengthM)
const across = (machine: Machine) => (machine.isTurned ? machine.lengthM : machine.widthM)

/**
 * Stands machines on shelves in the order given, left to right, a new shelf when one is full or when machines of
 * much different depth follow. One longer than the field gets a shelf of its own and sticks out.
 *
 * @param lengthM room along the shelves
 * @param gapM between neighbours
 * @param aisleM between shelves, for service
 */
export function standOnShelves(
  machines: readonly Machine[],
  lengthM: number,
  gapM: number,
  aisleM: number,
): Shelves {
  const result: Shelves = { places: [], lengthM: 0, depthM: 0 }
  let u = 0
  let top = 0
  let depth = 0
  let first = 0
  const closeShelf = () => {
    for (let i = first; i < result.places.length; i++) {
      const place = result.places[i]
      if (place) place.v = top + depth / 2
    }
    first = result.places.length
  }
  for (const machine of machines) {
    const need = along(machine)
    const isNewSort = depth > 0 && Math.abs(across(machine) - depth) > 1.5
    if (u > 0 && (u + need > lengthM || isNewSort)) {
      closeShelf()
      top += depth + aisleM
      u = 0
      depth = 0
    }
    result.places.push({ machine, u: u + need / 2, v: 0 })
    u += need
    result.lengthM = Math.max(result.lengthM, u)
    u += gapM
    depth = Math.max(depth, across(machine))
  }
  closeShelf()
  result.depthM = top + depth
  return result
}
