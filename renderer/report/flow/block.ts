import type { ReactNode } from 'react'

/**
 * What is poured onto sheets, top to bottom. A solid block stays whole; a block of rows may go on over the next sheet with
 * its head repeated. Elements for the rows carry `data-row`, so that they can be measured.
 */
export type FlowBlock = {
  key: string
  /** Place of the section in the document. */
  section: number
} & (
  | {
      kind: 'solid'
      /** Title and words for the block that follows: never left alone at the foot of a sheet. */
      isHeading?: boolean
      /** How much taller the block may be drawn where its sheet has room left, mm. */
      stretchMm?: number
      render: (extraMm: number) => ReactNode
    }
  | {
      kind: 'rows'
      rowCount: number
      /** Goes on over the next sheet only where it is taller than one: a drawing reads badly in two pieces. */
      isWhole?: boolean
      /** @param isContinued the rows before `from` stand on an earlier sheet */
      render: (from: number, to: number, isContinued: boolean) => ReactNode
    }
)

/** A block as measured, millimetres. */
export type MeasuredBlock = {
  section: number
} & (
  | { kind: 'solid'; heightMm: number; stretchMm: number; isHeading: boolean }
  /** `fixedMm`: caption, head and note together, the rows not counted. */
  | { kind: 'rows'; fixedMm: number; rowMm: number[]; isWhole: boolean }
)
