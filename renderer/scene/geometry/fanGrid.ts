/** Fans over a deck: as many squares as fit with whole rows, near the size asked. */
export function fanGrid(
  lengthM: number,
  widthM: number,
  fanM: number,
): { columns: number; rows: number; sizeM: number } {
  const rows = Math.max(1, Math.round(widthM / fanM))
  const columns = Math.max(1, Math.round(lengthM / fanM))
  return { columns, rows, sizeM: Math.min(lengthM / columns, widthM / rows) }
}

/** Centre of cell `i` of `count` cells over a length centred on 0. */
export function cellCentre(i: number, count: number, lengthM: number): number {
  return ((i + 0.5) / count - 0.5) * lengthM
}
