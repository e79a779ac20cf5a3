/** Side of a pattern's tile, CSS px. */
export const HATCH_TILE_PX = 6

/** Ways to fill a shape that are told apart without colour. */
export type Hatch =
  'dots' | 'squares' | 'horizontal' | 'vertical' | 'grid' | 'bricks' | 'rising' | 'falling' | 'cross'

type Stroke = (ctx: CanvasRenderingContext2D) => void
type Segment = [x1: number, y1: number, x2: number, y2: number]

const SIDE = HATCH_TILE_PX

function lines(...segments: Segment[]): Stroke {
  return (ctx) => {
    ctx.beginPath()
    for (const [x1, y1, x2, y2] of segments) {
      ctx.moveTo(x1, y1)
      ctx.lineTo(x2, y2)
    }
    ctx.stroke()
  }
}

const RISING: Segment[] = [
  [0, SIDE, SIDE, 0],
  [-1, 1, 1, -1],
  [SIDE - 1, SIDE + 1, SIDE + 1, SIDE - 1],
]
const FALLING: Segment[] = [
  [0, 0, SIDE, SIDE],
  [-1, SIDE - 1, 1, SIDE + 1],
  [SIDE - 1, -1, SIDE + 1, 1],
]

/** Draws one tile, in the stroke and fill that are set. */
export const HATCH_STROKES: Record<Hatch, Stroke> = {
  dots: (ctx) => {
    ctx.fillRect(1, 3, 1, 1)
    ctx.fillRect(4, 0, 1, 1)
  },
  squares: (ctx) => {
    ctx.fillRect(1, 1, 1.6, 1.6)
    ctx.fillRect(4, 4, 1.6, 1.6)
  },
  horizontal: lines([0, 1.5, SIDE, 1.5], [0, 4.5, SIDE, 4.5]),
  vertical: lines([1.5, 0, 1.5, SIDE], [4.5, 0, 4.5, SIDE]),
  grid: lines([0, 1.5, SIDE, 1.5], [1.5, 0, 1.5, SIDE]),
  bricks: lines([0, 0.5, SIDE, 0.5], [0.5, 0, 0.5, SIDE], [3.5, 0, 3.5, SIDE], [0, 3.5, SIDE, 3.5]),
  rising: lines(...RISING),
  falling: lines(...FALLING),
  cross: lines([0, 0, SIDE, SIDE], [0, SIDE, SIDE, 0]),
}
