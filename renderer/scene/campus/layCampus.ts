import { NO_OWNER } from '../../../shared/results/plantTable.ts'
import { numberPlaces, placeCountsOf } from '../chunks/places.ts'
import { createAssembly, type Assembly } from '../layers/assembly.ts'
import { raiseBuildings } from '../layers/buildingLayer.ts'
import { makeGround } from '../layers/groundLayer.ts'
import { InstanceBatch } from '../layers/instanceBatch.ts'
import { bedPlant, groupFarPlant, type MachineGroup } from '../layers/plantLayer.ts'
import { layRuns } from '../layers/runLayer.ts'
import type { ShapeName } from '../layers/shapes.ts'
import { joinSubstations } from '../layers/substationLayer.ts'
import { setSurroundings } from '../layers/surroundingsLayer.ts'
import { draftingTable, layBoards } from '../layers/tableLayer.ts'
import { setWorks } from '../layers/worksLayer.ts'
import { yardsOf } from '../layers/yards.ts'
import { indexOfId, kindOfId } from '../picking/entityId.ts'
import type { CampusSlice } from '../layers/campusSlice.ts'

/** Instances of one shape on one campus, in its own terms: first the campus's own, then each building's. */
export interface LaidBatch {
  instances: InstanceBatch
  /** First instance of the campus, of each building, and the end of the last; what belongs to none comes after. */
  starts: Uint32Array
}

/** What stands on a campus: instances by shape, machines by kind and size. */
export interface LaidCampus {
  shapes: ReadonlyMap<ShapeName, LaidBatch>
  machines: ReadonlyMap<string, LaidBatch & { group: MachineGroup }>
}

/** Pieces whose second longest side is under this are left out from afar, metres. */
const COARSE_M = 2

/**
 * Lays out one campus. Coarse, it is what shows from afar: without columns and pipes, without outlines and beds of single machines.
 *
 * @param seed  what is scattered lies otherwise on each campus
 */
export function layCampus(slice: CampusSlice, seed: number, isCoarse: boolean): LaidCampus {
  const assembly = createAssembly(slice, numberPlaces(placeCountsOf(slice)), seed, isCoarse ? COARSE_M : 0)
  const yards = yardsOf(slice)
  layBoards(assembly)
  makeGround(assembly, yards)
  raiseBuildings(assembly)
  layRuns(assembly)
  joinSubstations(assembly)
  if (!isCoarse) bedPlant(assembly)
  setSurroundings(assembly, yards)
  setWorks(assembly, yards)
  return { shapes: shapesOf(assembly), machines: machinesOf(assembly) }
}

/** What lies under all campuses. */
export function layDraftingTable(centre: { x: number; z: number }, reachM: number): LaidCampus {
  const instances = new InstanceBatch()
  instances.add(draftingTable(centre, reachM))
  return { shapes: new Map([['flat', { instances, starts: new Uint32Array(1) }]]), machines: new Map() }
}

function shapesOf({ batches, result }: Assembly): LaidCampus['shapes'] {
  return new Map(Array.from(batches, ([name, instances]) => [name, arranged(result, instances)]))
}

function machinesOf({ result, places }: Assembly): LaidCampus['machines'] {
  return new Map(
    Array.from(groupFarPlant(result, places), ([key, { group, instances }]) => [
      key,
      { group, ...arranged(result, instances) },
    ]),
  )
}

function arranged(slice: CampusSlice, instances: InstanceBatch): LaidBatch {
  const ownerCount = 1 + slice.buildings.length
  const ownerOf = (id: number): number => {
    const index = indexOfId(id)
    switch (kindOfId(id)) {
      case 'campus':
        return 0
      case 'building':
        return 1 + index
      case 'hall':
        return 1 + (slice.halls[index]?.buildingIndex ?? 0)
      case 'plant': {
        const building = slice.plant.buildingIndex[index] ?? NO_OWNER
        return building === NO_OWNER ? 0 : 1 + building
      }
      default:
        return ownerCount
    }
  }
  return { instances, starts: instances.arrange(ownerOf, ownerCount) }
}
