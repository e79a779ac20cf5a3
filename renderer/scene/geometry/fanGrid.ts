import type { Detail } from './machineSize.ts'
import type { ShapeBuilder } from './shapeBuilder.ts'

/** assumed: axial fans of 0.9 m with their rings, as on most air-cooled sets. */
const FAN_M = 1.2

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

/** Fans over the whole deck of a machine at height y: drawn on one face from afar, rings with turning blades near by. */
export function fanBank(
  shape: ShapeBuilder,
  y: number,
  lengthM: number,
  widthM: number,
  heightM: number,
  detail: Detail,
): void {
  const { columns, rows, sizeM } = fanGrid(lengthM, widthM, FAN_M)
  shape.with({ surface: 'plant' }).fanDeck(0, y + 0.02, 0, lengthM, widthM, columns, rows)
  if (detail === 'far') return
  const ringM = heightM * 0.07
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) {
      const x = cellCentre(i, columns, lengthM)
      const z = cellCentre(j, rows, widthM)
      shape.with({ surface: 'machine' }).cylinder(x, y, z, sizeM * 0.44, ringM, 8, undefined, null)
      shape.with({ surface: 'machine' }).fanBlades(x, y + ringM * 0.6, z, sizeM * 0.4, 5)
    }
  }
}
