import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { TimelineColours } from '../colours.ts'

/** Side of a pattern's tile, CSS px. */
const TILE = 6

type Stroke = (ctx: CanvasRenderingContext2D) => void

function lines(...segments: [x1: number, y1: number, x2: number, y2: number][]): Stroke {
  return (ctx) => {
    ctx.beginPath()
    for (const [x1, y1, x2, y2] of segments) {
      ctx.moveTo(x1, y1)
      ctx.lineTo(x2, y2)
    }
    ctx.stroke()
  }
}

/** Each kind of work has its own hatch, so that it is told apart without colour. */
const HATCHES: Record<WorkKind, Stroke> = {
  planning: (ctx) => {
    ctx.fillRect(1, 3, 1, 1)
    ctx.fillRect(4, 0, 1, 1)
  },
  site: (ctx) => {
    ctx.fillRect(1, 1, 1.6, 1.6)
    ctx.fillRect(4, 4, 1.6, 1.6)
  },
  foundation: lines([0, 1.5, TILE, 1.5], [0, 4.5, TILE, 4.5]),
  frame: lines([1.5, 0, 1.5, TILE], [4.5, 0, 4.5, TILE]),
  envelope: lines([0, 0.5, TILE, 0.5], [0.5, 0, 0.5, TILE], [3.5, 0, 3.5, TILE], [0, 3.5, TILE, 3.5]),
  'fit-out': lines([0, TILE, TILE, 0], [-1, 1, 1, -1], [TILE - 1, TILE + 1, TILE + 1, TILE - 1]),
  network: lines([0, 3, TILE, 3], [3, 0, 3, 1.5], [3, 4.5, 3, TILE]),
  commissioning: lines([0, 0, TILE, TILE], [-1, TILE - 1, 1, TILE + 1], [TILE - 1, -1, TILE + 1, 1]),
}

export function workColour(work: WorkKind, colours: TimelineColours): string {
  if (work === 'planning') return colours.planned
  if (work === 'fit-out') return colours.installed
  return work === 'commissioning' ? colours.live : colours.work
}

/** One tile a kind of work, drawn at the screen's own resolution. */
export function createPatterns(
  ctx: CanvasRenderingContext2D,
  colours: TimelineColours,
  pixelRatio: number,
): Map<string, CanvasPattern> {
  const patterns = new Map<string, CanvasPattern>()
  for (const [work, hatch] of Object.entries(HATCHES) as [WorkKind, Stroke][]) {
    const tile = document.createElement('canvas')
    tile.width = tile.height = Math.round(TILE * pixelRatio)
    const tileContext = tile.getContext('2d')
    if (!tileContext) continue
    tileContext.scale(tile.width / TILE, tile.height / TILE)
    const colour = workColour(work, colours)
    tileContext.globalAlpha = 0.18
    tileContext.fillStyle = colour
    tileContext.fillRect(0, 0, TILE, TILE)
    tileContext.globalAlpha = 0.75
    tileContext.strokeStyle = colour
    tileContext.lineWidth = 0.9
    hatch(tileContext)
    const pattern = ctx.createPattern(tile, 'repeat')
    pattern?.setTransform(new DOMMatrix([TILE / tile.width, 0, 0, TILE / tile.height, 0, 0]))
    if (pattern) patterns.set(work, pattern)
  }
  return patterns
}
