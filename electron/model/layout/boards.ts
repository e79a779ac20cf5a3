/** Between boards, as a share of the largest board's length, and at least in metres. */
const GAP_RATIO = 0.06
const LEAST_GAP_M = 60
/** Shape of the table the boards are packed towards, length over width: an oblique view shortens depth. */
const TABLE_PROPORTION = 1.25

interface Board {
  boardLengthM: number
  boardWidthM: number
}

interface Placed {
  west: number
  north: number
  east: number
  south: number
}

/**
 * Sets campus boards on one table, the biggest first, each at the corner of those already there that keeps the table smallest;
 * the whole is centred on the table's origin.
 *
 * @returns centre of each board, in the order given
 */
export function arrangeBoards(boards: readonly Board[]): { x: number; z: number }[] {
  const order = boards
    .map((board, index) => ({ board, index, area: board.boardLengthM * board.boardWidthM }))
    .sort((a, b) => b.area - a.area || a.index - b.index)
  const gap = Math.max(LEAST_GAP_M, GAP_RATIO * (order[0]?.board.boardLengthM ?? 0))
  const placed: Placed[] = []
  const centres = boards.map(() => ({ x: 0, z: 0 }))
  let east = 0
  let south = 0
  for (const { board, index } of order) {
    const spot = bestSpot(placed, board, gap)
    placed.push(spot)
    east = Math.max(east, spot.east)
    south = Math.max(south, spot.south)
    centres[index] = { x: (spot.west + spot.east) / 2, z: (spot.north + spot.south) / 2 }
  }
  return centres.map((centre) => ({ x: centre.x - east / 2, z: centre.z - south / 2 }))
}

/** Tries the table's corner, then beside and below every board that stands. */
function bestSpot(placed: readonly Placed[], board: Board, gap: number): Placed {
  const corners = [
    { west: 0, north: 0 },
    ...placed.map(({ east, north }) => ({ west: east + gap, north })),
    ...placed.map(({ west, south }) => ({ west, north: south + gap })),
  ]
  let best: Placed | null = null
  let bestSize = Infinity
  for (const { west, north } of corners) {
    const spot = { west, north, east: west + board.boardLengthM, south: north + board.boardWidthM }
    if (placed.some((other) => isTooClose(other, spot, gap))) continue
    const lengthM = placed.reduce((most, { east }) => Math.max(most, east), spot.east)
    const widthM = placed.reduce((most, { south }) => Math.max(most, south), spot.south)
    // Of corners that ask for the same table, the one that leaves its edges closest, then the nearest.
    const size =
      Math.max(lengthM, widthM * TABLE_PROPORTION) + 1e-2 * (lengthM + widthM) + 1e-4 * (west + north)
    if (size < bestSize) {
      best = spot
      bestSize = size
    }
  }
  if (!best) throw new Error('a board found no place on the table')
  return best
}

function isTooClose(a: Placed, b: Placed, gap: number): boolean {
  return a.west < b.east + gap && b.west < a.east + gap && a.north < b.south + gap && b.north < a.south + gap
}
