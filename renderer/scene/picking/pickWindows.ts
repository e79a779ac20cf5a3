import { Box3, Vector3 } from 'three'
import type { LaidBatch } from '../campus/layCampus.ts'
import type { TableEntry } from '../campus/siteTable.ts'
import type { TableShift } from '../campus/tableShift.ts'
import { instanceBounds } from '../layers/instanceBounds.ts'
import { instancedShape, releaseBorrowed, setInstances } from '../layers/instanceGeometry.ts'
import type { Drawable, DrawList } from '../passes/drawList.ts'

/**
 * What the id pass draws of a batch: not the whole, but the instances of the campuses and buildings that may be under the pointer.
 * So a pick costs what a few buildings cost, whatever the size of the portfolio.
 */
export interface PickWindows {
  /** Lets the id pass see what of a campus may be under the pointer. */
  open: (
    entries: Iterable<TableEntry>,
    campus: number,
    shift: TableShift,
    isUnder: (box: Box3) => boolean,
  ) => void
  close: () => void
  /** Instances have moved: windows on them are made anew. */
  forget: () => void
}

/** Machines are lowered into their place from below this, metres. */
const HIGHEST_M = 90
/** Windows kept from pick to pick; a hand that has gone over the whole table leaves no more behind. */
const MOST_WINDOWS = 256

export function createPickWindows(list: DrawList): PickWindows {
  /** In a campus's own terms, by what it has laid: they outlive an edit elsewhere. */
  const boundsOf = new WeakMap<LaidBatch, (Box3 | null)[]>()
  const windows = new Map<Drawable, Map<number, Drawable>>()
  const shown: Drawable[] = []
  const onTable = new Box3()
  const offset = new Vector3()
  let windowCount = 0

  function ownerBounds({ batch }: TableEntry, laid: LaidBatch): (Box3 | null)[] {
    let bounds = boundsOf.get(laid)
    const shape = batch.geometries[0]
    if (bounds || !shape) return bounds ?? []
    bounds = []
    for (let owner = 0; owner + 1 < laid.starts.length; owner++) {
      const from = laid.starts[owner] ?? 0
      const count = (laid.starts[owner + 1] ?? from) - from
      const box = count > 0 ? instanceBounds(shape, laid.instances, from, count) : null
      if (box) box.max.y = HIGHEST_M
      bounds.push(box)
    }
    boundsOf.set(laid, bounds)
    return bounds
  }

  function windowOn(entry: TableEntry, whole: Drawable, first: number, count: number): Drawable {
    let own = windows.get(whole)
    if (!own) {
      own = new Map()
      windows.set(whole, own)
    }
    let window = own.get(first)
    if (!window) {
      const geometry = instancedShape(whole.geometry)
      setInstances(geometry, entry.batch.buffers, first, count)
      window = list.add(geometry, whole.format, whole.look, ['ID'])
      own.set(first, window)
      windowCount += 1
    }
    return window
  }

  function forget(): void {
    for (const own of windows.values()) {
      for (const window of own.values()) {
        releaseBorrowed(window.geometry)
        list.remove(window)
      }
    }
    windows.clear()
    shown.length = 0
    windowCount = 0
  }

  return {
    open(entries, campus, shift, isUnder) {
      offset.set(shift.x, 0, shift.z)
      for (const entry of entries) {
        const laid = entry.batch.parts[campus]
        const whole = entry.drawables.find(({ isVisible }) => isVisible)
        if (!entry.isPicked || !laid || !whole) continue
        const start = entry.batch.starts[campus] ?? 0
        for (const [owner, bounds] of ownerBounds(entry, laid).entries()) {
          if (!bounds || !isUnder(onTable.copy(bounds).translate(offset))) continue
          const from = laid.starts[owner] ?? 0
          const window = windowOn(entry, whole, start + from, (laid.starts[owner + 1] ?? from) - from)
          window.show(true)
          shown.push(window)
        }
      }
    },
    close() {
      for (const window of shown) window.show(false)
      shown.length = 0
      if (windowCount > MOST_WINDOWS) forget()
    },
    forget,
  }
}
