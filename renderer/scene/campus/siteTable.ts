import type { BufferGeometry } from 'three'
import type { ShapeLibrary } from '../layers/shapeLibrary.ts'
import { shapeOf, type ShapeName } from '../layers/shapes.ts'
import type { Look, Pass } from '../materials/stagedMaterial.ts'
import type { Drawable, DrawList } from '../passes/drawList.ts'
import type { LaidBatch, LaidCampus } from './layCampus.ts'
import { createTableBatch, type TableBatch } from './tableBatch.ts'
import type { TableShift } from './tableShift.ts'

/** A batch and what is drawn of it: machines in two shapes, of which one is visible. */
export interface TableEntry {
  batch: TableBatch
  drawables: readonly Drawable[]
  look: Look
  isPicked: boolean
}

/** What stands on all campuses, shape by shape. */
export interface SiteTable {
  entries: () => Iterable<TableEntry>
  /** @returns whether instances moved, so that windows on them are no longer right */
  set: (laid: readonly LaidCampus[], shifts: readonly TableShift[]) => boolean
  /** Machines as plain boxes, for the farthest eye. */
  showBlocks: (isBlocky: boolean) => void
  clear: () => void
}

const MACHINE_PASSES: readonly Pass[] = ['COLOUR', 'DEPTH', 'ID']

export function createSiteTable(list: DrawList, library: ShapeLibrary): SiteTable {
  const shapes = new Map<ShapeName, TableEntry>()
  const machines = new Map<string, TableEntry>()
  let isBlocky = false

  /** The id pass draws windows of a batch, not the whole. */
  function entryOf(
    made: readonly BufferGeometry[],
    look: Look,
    passes: readonly Pass[],
    isLine?: boolean,
  ): TableEntry {
    const batch = createTableBatch(made)
    const seen = passes.filter((pass) => pass !== 'ID')
    const drawables = batch.geometries.map((geometry) => list.add(geometry, 'CARD', look, seen, isLine))
    return { batch, drawables, look, isPicked: seen.length < passes.length }
  }

  function keepOnly<Key>(entries: Map<Key, TableEntry>, wanted: ReadonlySet<Key>): boolean {
    let isFewer = false
    for (const [key, { drawables }] of entries) {
      if (wanted.has(key)) continue
      for (const drawable of drawables) list.remove(drawable)
      entries.delete(key)
      isFewer = true
    }
    return isFewer
  }

  return {
    *entries() {
      yield* shapes.values()
      yield* machines.values()
    },
    set(laid, shifts) {
      const names = new Set(laid.flatMap((campus) => [...campus.shapes.keys()]))
      const groups = new Map(laid.flatMap((campus) => [...campus.machines]))
      let hasMoved = keepOnly(shapes, names)
      hasMoved = keepOnly(machines, new Set(groups.keys())) || hasMoved
      const place = (entry: TableEntry, parts: (LaidBatch | null)[]): void => {
        hasMoved = entry.batch.set(parts, shifts) || hasMoved
      }
      for (const name of names) {
        let entry = shapes.get(name)
        if (!entry) {
          const { make, look, passes, isLine } = shapeOf(name)
          entry = entryOf([library.get(name, make)], look, passes, isLine)
          shapes.set(name, entry)
        }
        place(
          entry,
          laid.map((campus) => campus.shapes.get(name) ?? null),
        )
      }
      for (const [key, { group }] of groups) {
        let entry = machines.get(key)
        if (!entry) {
          const far = library.get(`${key} far`, group.makeFar)
          const block = library.get(`${key} block`, group.makeBlock)
          entry = entryOf([far, block], 'solid', MACHINE_PASSES)
          machines.set(key, entry)
        }
        place(
          entry,
          laid.map((campus) => campus.machines.get(key) ?? null),
        )
      }
      this.showBlocks(isBlocky)
      return hasMoved
    },
    showBlocks(next) {
      isBlocky = next
      for (const { drawables } of machines.values()) {
        drawables[0]?.show(!isBlocky)
        drawables[1]?.show(isBlocky)
      }
    },
    clear() {
      keepOnly(shapes, new Set())
      keepOnly(machines, new Set())
    },
  }
}
