/** A label over a point of a line: its text runs from `x`, or ends there where there is no room to the right. */
export interface StackedLabel {
  x: number
  row: number
  anchor: 'start' | 'end'
}

/**
 * Puts labels that start at given places into as few rows as keep them apart.
 *
 * @param labels ascending places and widths, in one unit with the rest
 */
export function stackLabels(
  labels: readonly { x: number; width: number }[],
  right: number,
  gap = 1.5,
): StackedLabel[] {
  const rowEnds: number[] = []
  return labels.map(({ x, width }) => {
    const anchor = x + width > right ? 'end' : 'start'
    const from = anchor === 'start' ? x : x - width
    let row = rowEnds.findIndex((end) => end + gap <= from)
    if (row < 0) row = rowEnds.length
    rowEnds[row] = from + width
    return { x, row, anchor }
  })
}
