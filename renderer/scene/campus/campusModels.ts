import type { SimulationResult } from '../../../shared/results/result.ts'
import { sliceOf, type CampusPlace, type CampusSlice } from '../layers/campusSlice.ts'
import { isSameData } from './isSameData.ts'
import { layCampus, type LaidCampus } from './layCampus.ts'

/** A campus with what has been laid out on it; kept from result to result while nothing on it changes. */
export interface CampusModel {
  slice: CampusSlice
  /** What stands there, coarse or in full; laid out when first asked for. */
  laid: (isCoarse: boolean) => LaidCampus
  /** Gives back what is only seen from near. */
  dropDetail: () => void
}

/** The models of a result's campuses: those of `before` that say the same are taken over. */
export function campusModels(
  result: SimulationResult,
  places: readonly CampusPlace[],
  before: readonly CampusModel[],
): CampusModel[] {
  return places.map((place, index) => {
    const slice = sliceOf(result, place, places[index + 1]?.firstPlant ?? result.plant.count)
    const known = before[index]
    return known && isSameData(known.slice, slice) ? known : createCampusModel(slice, index)
  })
}

function createCampusModel(slice: CampusSlice, seed: number): CampusModel {
  let coarse: LaidCampus | null = null
  let full: LaidCampus | null = null
  return {
    slice,
    laid: (isCoarse) =>
      isCoarse ? (coarse ??= layCampus(slice, seed, true)) : (full ??= layCampus(slice, seed, false)),
    dropDetail() {
      full = null
    },
  }
}
