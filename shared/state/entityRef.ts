/** Something in the picture: its kind and its place in the result's list of that kind. */
export interface EntityRef {
  kind: 'campus' | 'building' | 'hall' | 'row' | 'rack' | 'plant'
  /** Index into the result's list; for a rack, the index of its row. */
  index: number
  /** Place in the row, for a rack. */
  slot?: number
}

export function isSameEntity(a: EntityRef | null, b: EntityRef | null): boolean {
  if (a === null || b === null) return a === b
  return a.kind === b.kind && a.index === b.index && a.slot === b.slot
}
