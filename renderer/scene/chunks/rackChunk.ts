import { Box3, InstancedBufferAttribute, InstancedBufferGeometry, Vector3, type BufferGeometry } from 'three'
import type { Hall } from '../../../shared/results/place.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { drawCount } from './drawCount.ts'

/**
 * Racks of one hall in the order they appear: 8 bytes each (row, slot), so that the racks standing on a day are a prefix
 * and a scrub changes only how many are drawn.
 */
export interface RackChunk {
  hallIndex: number
  bounds: Box3
  geometries: readonly InstancedBufferGeometry[]
  setDay: (day: number) => void
}

/** World bounds of a hall, metres. */
export function hallBounds(result: SimulationResult, hall: Hall): Box3 {
  const campus = result.campuses[hall.campusIndex]
  const { footprint } = hall
  const c = Math.abs(Math.cos(footprint.yaw))
  const s = Math.abs(Math.sin(footprint.yaw))
  const halfX = (footprint.lengthM * c + footprint.widthM * s) / 2
  const halfZ = (footprint.lengthM * s + footprint.widthM * c) / 2
  const x = footprint.x + (campus?.boardX ?? 0)
  const z = footprint.z + (campus?.boardZ ?? 0)
  return new Box3(
    new Vector3(x - halfX, hall.floorY, z - halfZ),
    new Vector3(x + halfX, hall.floorY + hall.heightM, z + halfZ),
  )
}

/** @param shapes one rack each, from coarse to fine; all share the instance buffer */
export function createRackChunk(
  result: SimulationResult,
  hallIndex: number,
  shapes: readonly BufferGeometry[],
): RackChunk {
  const hall = result.halls[hallIndex]
  if (!hall) throw new RangeError(`no hall ${hallIndex}`)
  const { rows } = result
  const racks: { row: number; slot: number; day: number }[] = []
  for (let row = hall.firstRow; row < hall.firstRow + hall.rowCount; row++) {
    const count = rows.count[row] ?? 0
    for (let slot = 0; slot < count; slot++) {
      racks.push({
        row,
        slot,
        day: Math.fround((rows.appearDay[row] ?? 0) + slot * (rows.daysPerRack[row] ?? 0)),
      })
    }
  }
  racks.sort((a, b) => a.day - b.day || a.row - b.row || a.slot - b.slot)
  const days = Float32Array.from(racks, (rack) => rack.day)
  const attribute = new InstancedBufferAttribute(
    new Uint32Array(racks.flatMap(({ row, slot }) => [row, slot])),
    2,
  )
  const geometries = shapes.map((shape) => {
    const geometry = new InstancedBufferGeometry()
    for (const name of ['position', 'normal', 'aEdge', 'aPart', 'aFace']) {
      geometry.setAttribute(name, shape.getAttribute(name))
    }
    geometry.setAttribute('aRack', attribute)
    geometry.instanceCount = 0
    return geometry
  })
  return {
    hallIndex,
    bounds: hallBounds(result, hall),
    geometries,
    setDay(day) {
      const count = drawCount(days, day)
      for (const geometry of geometries) geometry.instanceCount = count
    },
  }
}
