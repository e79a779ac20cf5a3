import type { ReactNode } from 'react'

/**
 * What is poured onto sheets, top to bottom. A solid block stays whole; a block of rows may go on over the next sheet with
 * its head repeated. Elements for the rows carry `data-row`, so that they can be measured.
 */
export type FlowBlock = {
  key: string
  /** Place of the section in the document. */
  section: number
  /** The block opens its section. */
  isOpening?: boolean
} & (
  | {
      kind: 'solid'
      /** How much taller the block may be drawn where its sheet has room left, mm. */
      stretchMm?: number
      render: (extraMm: number) => ReactNode
    }
  | {
      kind: 'rows'
      rowCount: number
      /** @param isContinued the rows before `from` stand on an earlier sheet */
      render: (from: number, to: number, isContinued: boolean) => ReactNode
    }
)

/** A block as measured, millimetres. */
export type MeasuredBlock = {
  section: number
  isOpening: boolean
} & (
  | { kind: 'solid'; heightMm: number; stretchMm: number }
  /** `fixedMm`: caption, head and note together, the rows not counted. */
  | { kind: 'rows'; fixedMm: number; rowMm: number[] }
)
