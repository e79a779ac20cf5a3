/** Between boards, as a share of the largest board's length, and at least in metres. */
const GAP_RATIO = 0.12
const LEAST_GAP_M = 80

interface Board {
  boardLengthM: number
  boardWidthM: number
}

/**
 * Sets campus boards side by side on the table, the biggest first, in rows of about the table's own proportion; the whole is
 * centred on the table's origin.
 *
 * @returns centre of each board, in the order given
 */
export function arrangeBoards(boards: readonly Board[]): { x: number; z: number }[] {
  const order = boards
    .map((board, index) => ({ board, index, area: board.boardLengthM * board.boardWidthM }))
    .sort((a, b) => b.area - a.area || a.index - b.index)
  const gap = Math.max(LEAST_GAP_M, GAP_RATIO * (order[0]?.board.boardLengthM ?? 0))
  const table = order.reduce(
    (sum, { board }) => sum + (board.boardLengthM + gap) * (board.boardWidthM + gap),
    0,
  )
  const mostM = Math.max(order[0]?.board.boardLengthM ?? 0, Math.sqrt(table * 2.2))
  const centres = boards.map(() => ({ x: 0, z: 0 }))
  let x = 0
  let z = 0
  let depth = 0
  let lengthM = 0
  for (const { board, index } of order) {
    if (x > 0 && x + board.boardLengthM > mostM) {
      z += depth + gap
      x = 0
      depth = 0
    }
    centres[index] = { x: x + board.boardLengthM / 2, z: z + board.boardWidthM / 2 }
    lengthM = Math.max(lengthM, x + board.boardLengthM)
    x += board.boardLengthM + gap
    depth = Math.max(depth, board.boardWidthM)
  }
  const widthM = z + depth
  return centres.map((centre) => ({ x: centre.x - lengthM / 2, z: centre.z - widthM / 2 }))
}
