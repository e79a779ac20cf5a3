import { DataTexture, FloatType, NearestFilter, RGBAFormat } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { MAX_PLACES, NO_PLACE } from '../materials/instanceTag.ts'
import { PLACE_FLAGS } from '../materials/placeState.glsl.ts'
import { createFillTexture, type FillTexture } from './fillTexture.ts'

/** From when a hall's load is sure, and likely; scenario days in the order of the halls, `NEVER_DAY` for never. */
export interface Certainty {
  solidDay: Float32Array
  likelyDay: Float32Array
}

/**
 * Places: 0 is nowhere, then one a building, one a hall, one a campus for its substation. An instance names its place; the
 * place says, in two textures, what the camera does to it (`state`) and how full it is over time (`fill`).
 */
export interface PlaceNumbers {
  ofBuilding: (buildingIndex: number) => number
  /** Nowhere where there are more halls than places: such a hall stays a block of rows at any distance. */
  ofHall: (hallIndex: number) => number
  /** Where the campus' substation stands. */
  ofCampus: (campusIndex: number) => number
}

export interface Places extends PlaceNumbers {
  count: number
  /** RGBA32F, one texel a place, layout in materials/placeState.glsl.ts. Changes with the camera, not with the day. */
  state: DataTexture
  /** Writes one place; the texture goes to the GPU when `flush` finds a change. */
  write: (place: number, open: number, isNear: boolean) => void
  /** Ghosts every place but these; `null` ghosts none. Nowhere, where the campus itself stands, is a place here. */
  isolate: (kept: ReadonlySet<number> | null) => void
  setCertainty: (certainty: Certainty | null) => void
  flush: () => boolean
  fill: FillTexture
  dispose: () => void
}

/** Places of buildings, halls and campuses, counted from 1. */
export function numberPlaces(counts: PlaceCounts): PlaceNumbers & { count: number } {
  const buildingCount = Math.min(counts.buildingCount, MAX_PLACES)
  const hallCount = Math.min(counts.hallCount, MAX_PLACES - buildingCount)
  const campusCount = Math.min(counts.campusCount, MAX_PLACES - buildingCount - hallCount)
  const firstHall = 1 + buildingCount
  const firstCampus = firstHall + hallCount
  return {
    count: firstCampus + campusCount,
    ofBuilding: (index) => (index < buildingCount ? 1 + index : NO_PLACE),
    ofHall: (index) => (index < hallCount ? firstHall + index : NO_PLACE),
    ofCampus: (index) => (index < campusCount ? firstCampus + index : NO_PLACE),
  }
}

/** How much there is to be numbered. */
export interface PlaceCounts {
  buildingCount: number
  hallCount: number
  campusCount: number
}

export function placeCountsOf({
  buildings,
  halls,
  campuses,
}: Pick<SimulationResult, 'buildings' | 'halls' | 'campuses'>): PlaceCounts {
  return { buildingCount: buildings.length, hallCount: halls.length, campusCount: campuses.length }
}

export function createPlaces(result: SimulationResult): Places {
  const { ofBuilding, ofHall, ofCampus, count } = numberPlaces(placeCountsOf(result))

  const values = new Float32Array(count * 4)
  const state = new DataTexture(values, count, 1, RGBAFormat, FloatType)
  state.minFilter = NearestFilter
  state.magFilter = NearestFilter
  state.needsUpdate = true
  let hasChanged = false

  const ghosts = new Uint8Array(count)
  for (let place = 0; place < count; place++) values.fill(NEVER_DAY, place * 4 + 2, place * 4 + 4)
  const fill = createFillTexture(result, count, ofBuilding, ofHall)
  return {
    count,
    ofBuilding,
    ofHall,
    ofCampus,
    state,
    fill,
    write(place, open, isNear) {
      const at = place * 4
      const flags = (isNear ? PLACE_FLAGS.near : 0) | (ghosts[place] ? PLACE_FLAGS.ghost : 0)
      if (values[at] === Math.fround(open) && values[at + 1] === flags) return
      values[at] = open
      values[at + 1] = flags
      hasChanged = true
    },
    isolate(kept) {
      for (let place = 0; place < count; place++) {
        ghosts[place] = kept && !kept.has(place) ? 1 : 0
        const flags = values[place * 4 + 1] ?? 0
        values[place * 4 + 1] = (flags & PLACE_FLAGS.near) | (ghosts[place] ? PLACE_FLAGS.ghost : 0)
      }
      hasChanged = true
    },
    setCertainty(certainty) {
      for (let hall = 0; hall < result.halls.length; hall++) {
        const place = ofHall(hall)
        if (place === NO_PLACE) continue
        values[place * 4 + 2] = certainty?.solidDay[hall] ?? NEVER_DAY
        values[place * 4 + 3] = certainty?.likelyDay[hall] ?? NEVER_DAY
      }
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
