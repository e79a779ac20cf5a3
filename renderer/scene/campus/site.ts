import type { Vector3 } from 'three'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { PlaceNumbers } from '../chunks/places.ts'
import type { ShapeLibrary } from '../layers/shapeLibrary.ts'
import type { DrawList } from '../passes/drawList.ts'
import { campusModels, type CampusModel } from './campusModels.ts'
import { layDraftingTable, type LaidCampus } from './layCampus.ts'
import { placesOfCampuses } from '../layers/campusSlice.ts'
import { createNearYards, type NearYards } from './nearYards.ts'
import { createSiteTable, type TableEntry } from './siteTable.ts'
import { NO_SHIFT, tableShift, type TableShift } from './tableShift.ts'

/** All that stands on the campuses besides racks. Lives through edits: of a new result only the campuses that changed are laid anew. */
export interface Site {
  yards: NearYards
  /** Takes a result's campuses; they are laid out by the next `lay`. */
  set: (result: SimulationResult, places: PlaceNumbers, centre: Vector3, reachM: number) => void
  /** Nothing is on the table. */
  clear: () => void
  /** Whether a campus is near enough for all its detail. */
  isFull: (campus: number) => boolean
  want: (campus: number, isFull: boolean) => void
  /** Lays out what is wanted and not there. @returns whether anything changed */
  lay: () => boolean
  showBlocks: (isBlocky: boolean) => void
  entries: () => Iterable<TableEntry>
  /** What turns a campus's own terms into the table's. */
  shiftOf: (campus: number) => TableShift
}

/** @param onMoved called when instances have moved in their buffers */
export function createSite(list: DrawList, library: ShapeLibrary, onMoved: () => void): Site {
  const table = createSiteTable(list, library)
  const yards = createNearYards(list, library)
  let models: CampusModel[] = []
  let shifts: TableShift[] = []
  let draftingTable: LaidCampus | null = null
  let full: boolean[] = []
  let isStale = false

  function clear(): void {
    onMoved()
    yards.set([], [])
    table.clear()
    models = []
    shifts = []
    full = []
    isStale = false
  }

  return {
    yards,
    clear,
    set(result, places, centre, reachM) {
      const next = placesOfCampuses(result)
      models = campusModels(result, next, models)
      shifts = next.map((place) => tableShift(place, places))
      full = models.map((_, campus) => full[campus] ?? false)
      draftingTable = layDraftingTable(centre, reachM)
      yards.set(models, shifts)
      isStale = true
    },
    isFull: (campus) => full[campus] ?? false,
    want(campus, isFull) {
      if (full[campus] === isFull) return
      full[campus] = isFull
      isStale = true
    },
    lay() {
      if (!isStale) return false
      isStale = false
      const laid = models.map((model, i) => model.laid(!full[i]))
      if (draftingTable) laid.push(draftingTable)
      if (table.set(laid, [...shifts, NO_SHIFT])) onMoved()
      for (const [i, model] of models.entries()) if (!full[i]) model.dropDetail()
      return true
    },
    showBlocks: (isBlocky) => table.showBlocks(isBlocky),
    entries: () => table.entries(),
    shiftOf: (campus) => shifts[campus] ?? NO_SHIFT,
  }
}
