/** Something in the picture: its kind and its place in the result's list of that kind. */
export interface EntityRef {
  kind: 'campus' | 'building' | 'hall' | 'row' | 'rack' | 'plant'
  /** Index into the result's list; for a rack, the index of its row. */
  index: number
  /** Place in the row, for a rack. */
  slot?: number
}

/** A contract: it stands in no picture, and is selected and read like what does. */
export interface ContractRef {
  kind: 'contract'
  /** Index into the result's contracts, as in the document's commitments. */
  index: number
  slot?: undefined
}

/** What can be selected. */
export type Selection = EntityRef | ContractRef

/** The selection as far as the picture and the timeline have it. */
export function pictured(selection: Selection | null): EntityRef | null {
  return selection?.kind === 'contract' ? null : selection
}

export function isSameEntity(a: Selection | null, b: Selection | null): boolean {
  if (a === null || b === null) return a === b
  return a.kind === b.kind && a.index === b.index && a.slot === b.slot
}
