/** A label that wants to stand beside a line. */
export interface LabelWish {
  x: number
  widthPx: number
  /** Smaller is placed first. */
  priority: number
}

export interface PlacedLabel {
  /** Place in the list of wishes. */
  index: number
  /** Left edge of the words. */
  left: number
  row: number
  isRightOfLine: boolean
}

/** Between a line and its words, and between two labels in a row, px. */
const GAP_PX = 4

/**
 * Places labels beside their lines without two of them touching: to the right where there is room, else to the left, else
 * in the next row, else not at all (the line stays, the words show on hover).
 */
export function placeLabels(wishes: readonly LabelWish[], widthPx: number, rowCount: number): PlacedLabel[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: rowCount }, () => [])
  const placed: PlacedLabel[] = []
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => at(a).priority - at(b).priority || at(a).x - at(b).x)
  function at(index: number): LabelWish {
    const wish = wishes[index]
    if (!wish) throw new RangeError(`no label ${index}`)
    return wish
  }
  for (const index of order) {
    const { x, widthPx: words } = at(index)
    const sides = [
      { left: x + GAP_PX, isRightOfLine: true },
      { left: x - GAP_PX - words, isRightOfLine: false },
    ]
    const spot = taken
      .flatMap((spans, row) => sides.map((side) => ({ ...side, row, spans })))
      .find(
        ({ left, spans }) =>
          left >= 0 &&
          left + words <= widthPx &&
          spans.every((span) => left + words + GAP_PX <= span.from || left >= span.to + GAP_PX),
      )
    if (!spot) continue
    spot.spans.push({ from: Math.min(spot.left, x), to: Math.max(spot.left + words, x) })
    placed.push({ index, left: spot.left, row: spot.row, isRightOfLine: spot.isRightOfLine })
  }
  return placed
}
