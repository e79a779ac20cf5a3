import type { Footprint } from '../../../shared/results/place.ts'

/** A rectangle along a building's own axes, centre and size, metres. */
export interface Strip {
  along: number
  across: number
  lengthM: number
  widthM: number
}

interface Hole {
  x0: number
  x1: number
  z0: number
  z1: number
}

/** Halls along their building's axes. Halls are taken as parallel to the building. */
function holesIn(building: Footprint, halls: readonly Footprint[]): Hole[] {
  const c = Math.cos(building.yaw)
  const s = Math.sin(building.yaw)
  return halls.map((hall) => {
    const dx = hall.x - building.x
    const dz = hall.z - building.z
    const along = dx * c - dz * s
    const across = dx * s + dz * c
    return {
      x0: along - hall.lengthM / 2,
      x1: along + hall.lengthM / 2,
      z0: across - hall.widthM / 2,
      z1: across + hall.widthM / 2,
    }
  })
}

/** Depth of what stands west of the first hall, metres. */
export function headHouseM(building: Footprint, halls: readonly Footprint[]): number {
  const west = Math.min(...holesIn(building, halls).map((hole) => hole.x0))
  return Number.isFinite(west) ? west + building.lengthM / 2 : 0
}

/**
 * The part of a building's roof that is not above a hall, cut into rectangles: the plane is split at every hall edge and
 * free cells are joined along the length.
 */
export function roofAround(building: Footprint, halls: readonly Footprint[]): Strip[] {
  const holes = holesIn(building, halls)
  const xs = cuts(
    building.lengthM,
    holes.flatMap((hole) => [hole.x0, hole.x1]),
  )
  const zs = cuts(
    building.widthM,
    holes.flatMap((hole) => [hole.z0, hole.z1]),
  )
  const strips: Strip[] = []
  for (let j = 0; j + 1 < zs.length; j++) {
    const z0 = zs[j] ?? 0
    const z1 = zs[j + 1] ?? 0
    let open: number | null = null
    for (let i = 0; i < xs.length; i++) {
      const x0 = xs[i] ?? 0
      const x1 = xs[i + 1]
      const middle = x1 === undefined ? null : (x0 + x1) / 2
      const isFree =
        middle !== null &&
        !holes.some(
          (hole) =>
            middle > hole.x0 && middle < hole.x1 && (z0 + z1) / 2 > hole.z0 && (z0 + z1) / 2 < hole.z1,
        )
      if (isFree) open ??= x0
      else if (open !== null) {
        strips.push({ along: (open + x0) / 2, across: (z0 + z1) / 2, lengthM: x0 - open, widthM: z1 - z0 })
        open = null
      }
    }
  }
  return strips
}

/** Ends of a length centred on 0 and the cuts inside it, ascending, none closer than a centimetre. */
function cuts(lengthM: number, at: readonly number[]): number[] {
  const half = lengthM / 2
  const all = [-half, ...at.filter((cut) => cut > -half && cut < half), half].sort((a, b) => a - b)
  return all.filter((cut, i) => i === 0 || cut - (all[i - 1] ?? 0) > 0.01)
}
