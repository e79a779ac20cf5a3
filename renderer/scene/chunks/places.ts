import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { MAX_PLACES, NO_PLACE } from '../materials/instanceTag.ts'
import { createFillTexture, type FillTexture } from './fillTexture.ts'

/**
 * Places: 0 is nowhere, then one a building, then one a hall. An instance names its place; the place says, in two
 * textures, what the camera does to it (`state`) and how full it is over time (`fill`).
 */
export interface Places {
  ofBuilding: (buildingIndex: number) => number
  /** Nowhere where there are more halls than places: such a hall stays a block of rows at any distance. */
  ofHall: (hallIndex: number) => number
  /** RGBA32F, one texel a place: open 0..1, near detail 0 or 1, mean rack kW, 0. Changes with the camera, not with the day. */
  state: DataTexture
  /** Writes one place; the texture goes to the GPU when `flush` finds a change. */
  write: (place: number, open: number, isNear: boolean) => void
  flush: () => boolean
  fill: FillTexture
  dispose: () => void
}

export function createPlaces(result: SimulationResult): Places {
  const buildingCount = Math.min(result.buildings.length, MAX_PLACES)
  const hallCount = Math.min(result.halls.length, MAX_PLACES - buildingCount)
  const count = 1 + buildingCount + hallCount
  const ofBuilding = (buildingIndex: number): number =>
    buildingIndex < buildingCount ? buildingIndex + 1 : NO_PLACE
  const ofHall = (hallIndex: number): number =>
    hallIndex < hallCount ? 1 + buildingCount + hallIndex : NO_PLACE

  const values = new Float32Array(count * 4)
  const state = new DataTexture(values, count, 1, RGBAFormat, FloatType)
  state.minFilter = NearestFilter
  state.magFilter = NearestFilter
  state.needsUpdate = true
  let hasChanged = false

  writeMeanRackKw(result, values, ofHall)
  const fill = createFillTexture(result, count, ofBuilding, ofHall)
  return {
    ofBuilding,
    ofHall,
    state,
    fill,
    write(place, open, isNear) {
      const at = place * 4
      const near = isNear ? 1 : 0
      if (values[at] === Math.fround(open) && values[at + 1] === near) return
      values[at] = open
      values[at + 1] = near
      hasChanged = true
    },
    flush() {
      if (!hasChanged) return false
      hasChanged = false
      state.needsUpdate = true
      return true
    },
    dispose() {
      state.dispose()
      fill.texture.dispose()
    },
  }
}

/** Mean draw of one live rack of each hall, kW, written beside the camera's marks: what a hall is coloured by from afar. */
function writeMeanRackKw(
  result: SimulationResult,
  values: Float32Array,
  ofHall: (index: number) => number,
): void {
  const { rows } = result
  for (const [index, hall] of result.halls.entries()) {
    let kw = 0
    let racks = 0
    for (let row = hall.firstRow; row < hall.firstRow + hall.rowCount; row++) {
      kw += (rows.rackKw[row] ?? 0) * (rows.count[row] ?? 0)
      racks += rows.count[row] ?? 0
    }
    if (racks > 0 && ofHall(index) !== NO_PLACE) values[ofHall(index) * 4 + 2] = kw / racks
  }
}
