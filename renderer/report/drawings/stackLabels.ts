/** A label over a point of a line: its text runs from `x`, or ends there where there is no room to the right. */
export interface StackedLabel {
  x: number
  row: number
  anchor: 'start' | 'end'
}

/**
 * Puts labels that start at given places into as few rows as keep them apart.
 *
 * @param labels ascending places and widths, mm
 */
export function stackLabels(
  labels: readonly { x: number; widthMm: number }[],
  rightMm: number,
  gapMm = 1.5,
): StackedLabel[] {
  const rowEnds: number[] = []
  return labels.map(({ x, widthMm }) => {
    const anchor = x + widthMm > rightMm ? 'end' : 'start'
    const from = anchor === 'start' ? x : x - widthMm
    let row = rowEnds.findIndex((end) => end + gapMm <= from)
    if (row < 0) row = rowEnds.length
    rowEnds[row] = from + widthMm
    return { x, row, anchor }
  })
}
