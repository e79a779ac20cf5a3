import type { Box3 } from 'three'
import { numberPlaces, placeCountsOf } from '../chunks/places.ts'
import { instanceBounds } from '../layers/instanceBounds.ts'
import { instanceBuffers, instancedShape, setInstances } from '../layers/instanceGeometry.ts'
import { groupNearPlant } from '../layers/plantLayer.ts'
import type { ShapeLibrary } from '../layers/shapeLibrary.ts'
import type { Drawable, DrawList } from '../passes/drawList.ts'
import type { CampusModel } from './campusModels.ts'
import { isSameShift, writeShifted, type TableShift } from './tableShift.ts'

/** Machines of one building, or of a campus's substation, in full detail, by kind and size, while the eye is near it. */
type NearYard = { drawable: Drawable; bounds: Box3 }[]

export interface NearYards {
  /** Takes the campuses of a result; what stands on a campus that is the same as before stays. */
  set: (models: readonly CampusModel[], shifts: readonly TableShift[]) => void
  /** @param building counted within its campus; `NO_OWNER` for what belongs to the campus itself, its substation */
  look: (campus: number, building: number, isNear: boolean, isInView: (box: Box3) => boolean) => void
}

/** Machines are lowered into place from up to this above it, metres. */
const LOWERED_M = 9

export function createNearYards(list: DrawList, library: ShapeLibrary): NearYards {
  let models: readonly CampusModel[] = []
  let shifts: readonly TableShift[] = []
  let yards: Map<number, NearYard>[] = []

  function build(model: CampusModel, shift: TableShift, building: number): NearYard {
    const groups = groupNearPlant(model.slice, numberPlaces(placeCountsOf(model.slice)), building)
    const yard: NearYard = []
    for (const [key, { group, instances }] of groups) {
      const shape = library.get(`${key} near`, group.makeNear)
      const buffers = instanceBuffers(instances.count)
      writeShifted(
        instances,
        shift,
        buffers.floats.array as Float32Array,
        buffers.tags.array as Uint32Array,
        0,
      )
      const geometry = instancedShape(shape)
      setInstances(geometry, buffers, 0, instances.count)
      const bounds = instanceBounds(
        shape,
        { floats: buffers.floats.array as Float32Array },
        0,
        instances.count,
      )
      bounds.max.y += LOWERED_M
      yard.push({ drawable: list.add(geometry, 'CARD', 'solid', ['COLOUR', 'DEPTH', 'ID']), bounds })
    }
    return yard
  }

  function clear(campus: number): void {
    for (const yard of yards[campus]?.values() ?? []) {
      for (const { drawable } of yard) list.remove(drawable)
    }
    yards[campus]?.clear()
  }

  return {
    set(nextModels, nextShifts) {
      for (const campus of yards.keys()) {
        const [shift, next] = [shifts[campus], nextShifts[campus]]
        const stays = models[campus] === nextModels[campus] && shift && next && isSameShift(shift, next)
        if (!stays) clear(campus)
      }
      models = nextModels
      shifts = nextShifts
      yards = models.map((_, campus) => yards[campus] ?? new Map<number, NearYard>())
    },
    look(campus, building, isNear, isInView) {
      const own = yards[campus]
      const model = models[campus]
      const shift = shifts[campus]
      if (!own || !model || !shift) return
      let yard = own.get(building)
      if (!yard && isNear) {
        yard = build(model, shift, building)
        own.set(building, yard)
      }
      if (!yard) return
      if (!isNear) {
        for (const { drawable } of yard) list.remove(drawable)
        own.delete(building)
        return
      }
      // Not by the building's box: its yard may be in view where the building is not.
      for (const { drawable, bounds } of yard) drawable.show(isInView(bounds))
    },
  }
}
