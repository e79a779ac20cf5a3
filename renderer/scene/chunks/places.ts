import { DataTexture, FloatType, LinearFilter, NearestFilter, RedFormat, RGBAFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { MAX_PLACES, NO_PLACE } from '../materials/instanceTag.ts'

/**
 * Places: 0 is nowhere, then one a building, then one a hall. An instance names its place; the place says, in two
 * textures, what the camera does to it (`state`) and how much of it is live over time (`liveShare`).
 */
export interface Places {
  ofBuilding: (buildingIndex: number) => number
  /** Nowhere where there are more halls than places: such a hall stays a block of rows at any distance. */
  ofHall: (hallIndex: number) => number
  /** RGBA32F, one texel a place: open 0..1, near detail 0 or 1. Changes with the camera, not with the day. */
  state: DataTexture
  /** Writes one place; the texture goes to the GPU when `flush` finds a change. */
  write: (place: number, open: number, isNear: boolean) => void
  flush: () => boolean
  /** R8, one line a place, one texel a sample of the hall series. */
  liveShare: DataTexture
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

  const liveShare = liveShareTexture(result, count, ofBuilding, ofHall)
  return {
    ofBuilding,
    ofHall,
    state,
    liveShare,
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
      liveShare.dispose()
    },
  }
}

function liveShareTexture(
  result: SimulationResult,
  count: number,
  ofBuilding: (index: number) => number,
  ofHall: (index: number) => number,
): DataTexture {
  const { sampleCount, values } = result.hallSeries
  const width = Math.max(1, sampleCount)
  const share = new Uint8Array(width * count)
  for (const [buildingIndex, building] of result.buildings.entries()) {
    const place = ofBuilding(buildingIndex)
    for (let sample = 0; sample < sampleCount; sample++) {
      let live = 0
      let all = 0
      for (let hall = building.firstHall; hall < building.firstHall + building.hallCount; hall++) {
        const racks = result.halls[hall]?.rackCount ?? 0
        const liveHere = values.racksLive[hall * sampleCount + sample] ?? 0
        live += liveHere
        all += racks
        if (ofHall(hall) !== NO_PLACE) share[ofHall(hall) * width + sample] = toByte(liveHere, racks)
      }
      share[place * width + sample] = toByte(live, all)
    }
  }
  const texture = new DataTexture(share, width, count, RedFormat)
  texture.minFilter = LinearFilter
  texture.magFilter = LinearFilter
  texture.unpackAlignment = 1
  texture.needsUpdate = true
  return texture
}

function toByte(part: number, whole: number): number {
  return whole > 0 ? Math.round(255 * Math.min(1, part / whole)) : 0
}
