import type { Machine } from './places.ts'
import { standOnShelves, type Shelves } from './shelves.ts'

/** Between machines, between a generator and its tank, and between rows of sets, metres. */
const SET_GAP_M = 2.5
const TANK_GAP_M = 1
const AISLE_M = 4

/** Stands generators on shelves, each with its fuel tank behind it, away from the building (v 0 is the far side). */
export function standGenerators(
  generators: readonly Machine[],
  tanks: readonly Machine[],
  lengthM: number,
): Shelves {
  const sets = generators.map((generator, index): Machine => {
    const tank = tanks[index]
    return {
      ...generator,
      lengthM: depthOf(generator) + (tank ? depthOf(tank) + TANK_GAP_M : 0),
      widthM: Math.max(frontOf(generator), tank ? frontOf(tank) : 0),
      isTurned: true,
    }
  })
  const shelves = standOnShelves(sets, lengthM, SET_GAP_M, AISLE_M)
  const places = shelves.places.flatMap(({ machine: set, u, v }, index) => {
    const generator = generators[index]
    const tank = tanks[index]
    const far = v - set.lengthM / 2
    const near = v + set.lengthM / 2
    return [
      ...(generator ? [{ machine: generator, u, v: near - depthOf(generator) / 2 }] : []),
      ...(tank ? [{ machine: tank, u, v: far + depthOf(tank) / 2 }] : []),
    ]
  })
  return { ...shelves, places }
}

const depthOf = (machine: Machine) => (machine.isTurned ? machine.lengthM : machine.widthM)
const frontOf = (machine: Machine) => (machine.isTurned ? machine.widthM : machine.lengthM)
