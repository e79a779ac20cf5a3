import type { Footprint } from '../../../shared/results/place.ts'

const CELL_M = 48

/** Turned rectangles, found by the point they may hold: a look-up costs the few areas near it, however many there are. */
export interface AreaGrid {
  /** Whether a point lies in an area, or within the margin of one. */
  holds: (x: number, z: number) => boolean
}

/** @param marginM added round every area */
export function createAreaGrid(areas: readonly Footprint[], marginM: number): AreaGrid {
  const cells = new Map<number, Footprint[]>()
  const key = (column: number, line: number): number => (column + 32768) * 65536 + line + 32768
  for (const area of areas) {
    const c = Math.abs(Math.cos(area.yaw))
    const s = Math.abs(Math.sin(area.yaw))
    const halfX = (area.lengthM * c + area.widthM * s) / 2 + marginM
    const halfZ = (area.lengthM * s + area.widthM * c) / 2 + marginM
    const [west, east] = [area.x - halfX, area.x + halfX].map((x) => Math.floor(x / CELL_M)) as [
      number,
      number,
    ]
    const [north, south] = [area.z - halfZ, area.z + halfZ].map((z) => Math.floor(z / CELL_M)) as [
      number,
      number,
    ]
    for (let column = west; column <= east; column++) {
      for (let line = north; line <= south; line++) {
        const at = key(column, line)
        const cell = cells.get(at)
        if (cell) cell.push(area)
        else cells.set(at, [area])
      }
    }
  }
  return {
    holds: (x, z) =>
      cells
        .get(key(Math.floor(x / CELL_M), Math.floor(z / CELL_M)))
        ?.some((area) => isInside(area, x, z, marginM)) ?? false,
  }
}

function isInside(area: Footprint, x: number, z: number, marginM: number): boolean {
  const c = Math.cos(area.yaw)
  const s = Math.sin(area.yaw)
  const dx = x - area.x
  const dz = z - area.z
  const along = dx * c - dz * s
  const across = dx * s + dz * c
  return Math.abs(along) < area.lengthM / 2 + marginM && Math.abs(across) < area.widthM / 2 + marginM
}
