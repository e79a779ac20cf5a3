import type { EntityRef } from '../../../shared/state/entityRef.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'

/** Kinds by their number in the top three bits of an id; 0 is nothing. */
const KINDS = ['campus', 'building', 'hall', 'rack', 'plant'] as const
type IdKind = (typeof KINDS)[number]

const INDEX_BITS = 29
const INDEX_MASK = (1 << INDEX_BITS) - 1

/** Number of racks in the id space: `kind` 4 of the vertex shader. */
export const RACK_KIND = KINDS.indexOf('rack') + 1

/** 32-bit id of an entity: kind 3 bits, index 29; a rack's index is its ordinal over all rows. */
export function entityId(kind: IdKind, index: number): number {
  return (((KINDS.indexOf(kind) + 1) << INDEX_BITS) | index) >>> 0
}

/** Numbers of kinds run from 0, the table, to one under this. */
export const ID_KIND_COUNT = KINDS.length + 1

export function kindNumberOfId(id: number): number {
  return id >>> INDEX_BITS
}

/** What to add to an id so that its index moves on, by the number of its kind. */
export function shiftsOfKinds(by: Partial<Record<IdKind, number>>): Uint32Array {
  return Uint32Array.from([0, ...KINDS.map((kind) => by[kind] ?? 0)])
}

/** @returns nothing for the table */
export function kindOfId(id: number): IdKind | undefined {
  return KINDS[(id >>> INDEX_BITS) - 1]
}

export function indexOfId(id: number): number {
  return id & INDEX_MASK
}

/** Ordinal of each row's first rack, and the count of all racks at the end. */
export function firstRacks(rows: RowTable): Uint32Array {
  const first = new Uint32Array(rows.rowCount + 1)
  for (let row = 0; row < rows.rowCount; row++) first[row + 1] = (first[row] ?? 0) + (rows.count[row] ?? 0)
  return first
}

/** Entity behind an id read from the id pass; `null` for the table. */
export function entityOf(id: number, firstRackOfRow: Uint32Array): EntityRef | null {
  const kind = kindOfId(id)
  const index = indexOfId(id)
  if (kind === undefined) return null
  if (kind !== 'rack') return { kind, index }
  // Last row whose first rack is at or before the ordinal.
  let low = 0
  let high = firstRackOfRow.length - 2
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((firstRackOfRow[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return { kind: 'rack', index: low, slot: index - (firstRackOfRow[low] ?? 0) }
}
