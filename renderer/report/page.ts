/** A4 landscape, millimetres. The body is what header and footer leave; `page.css` states the same sizes. */
export const PAGE = {
  widthMm: 297,
  heightMm: 210,
  bodyWidthMm: 265,
  bodyHeightMm: 169,
  columnGapMm: 5,
  /** Between two blocks of the flow. */
  blockGapMm: 6,
} as const

/** Width of a number of the page's twelve columns, with the gaps between them. */
export function columnsMm(count: number): number {
  const columnMm = (PAGE.bodyWidthMm - 11 * PAGE.columnGapMm) / 12
  return count * columnMm + (count - 1) * PAGE.columnGapMm
}
