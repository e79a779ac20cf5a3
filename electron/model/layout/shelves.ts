import type { Machine } from './places.ts'

/** Where a machine stands on its field: centre, u along the shelves, v across them, metres. */
interface ShelfPlace {
  machine: Machine
  u: number
  v: number
}

export interface Shelves {
  places: ShelfPlace[]
  /** Room taken, metres. */
  lengthM: number
  depthM: number
  /** Far edge of each shelf, across; the aisle begins there. */
  edges: number[]
}

/** Extent of a machine along the shelves and across them. */
const along = (machine: Machine) => (machine.isTurned ? machine.widthM : machine.lengthM)
const across = (machine: Machine) => (machine.isTurned ? machine.lengthM : machine.widthM)

/** Machines whose depths differ by more than this do not share a shelf, metres. */
const SAME_DEPTH_M = 1.5

/**
 * Stands machines on shelves in the order given, left to right; those that follow one another with about the same depth share
 * shelves of about equal length. One longer than the field gets a shelf of its own and sticks out.
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
  const result: Shelves = { places: [], lengthM: 0, depthM: 0, edges: [] }
  for (const sort of sortsOf(machines)) {
    const total = sort.reduce((sum, machine) => sum + along(machine) + gapM, 0)
    const widest = sort.reduce((most, machine) => Math.max(most, along(machine)), 0)
    // As many shelves as it takes, and none much longer than the others.
    const shelfCount = Math.ceil(total / (lengthM + gapM))
    const target = Math.max(widest, Math.min(lengthM, total / shelfCount + widest))
    for (const shelf of fill(sort, target, gapM)) stand(shelf, gapM, aisleM, result)
  }
  return result
}

/** Cuts a list where the depth changes. */
function sortsOf(machines: readonly Machine[]): Machine[][] {
  const sorts: Machine[][] = []
  for (const machine of machines) {
    const sort = sorts[sorts.length - 1]
    const first = sort?.[0]
    if (first && Math.abs(across(first) - across(machine)) <= SAME_DEPTH_M) sort.push(machine)
    else sorts.push([machine])
  }
  return sorts
}

function fill(machines: readonly Machine[], lengthM: number, gapM: number): Machine[][] {
  const shelves: Machine[][] = []
  let used = Infinity
  for (const machine of machines) {
    const need = along(machine)
    const shelf = shelves[shelves.length - 1]
    if (shelf && used + need <= lengthM) shelf.push(machine)
    else {
      shelves.push([machine])
      used = 0
    }
    used += need + gapM
  }
  return shelves
}

function stand(shelf: readonly Machine[], gapM: number, aisleM: number, into: Shelves): void {
  const top = into.edges.length > 0 ? into.depthM + aisleM : 0
  const depth = shelf.reduce((most, machine) => Math.max(most, across(machine)), 0)
  let u = 0
  for (const machine of shelf) {
    into.places.push({ machine, u: u + along(machine) / 2, v: top + depth / 2 })
    into.lengthM = Math.max(into.lengthM, u + along(machine))
    u += along(machine) + gapM
  }
  into.depthM = top + depth
  into.edges.push(into.depthM)
}
