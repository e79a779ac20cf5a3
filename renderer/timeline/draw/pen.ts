import type { PlayRange } from '../../../shared/state/viewStore.ts'
import type { TimelineColours } from '../colours.ts'
import type { TimelineLayout } from '../layout.ts'
import type { Lane } from '../lanes/laneTree.ts'
import type { SureDays } from '../lanes/sureDays.ts'
import type { TimelineModel } from '../timelineModel.ts'
import type { TimeScale, TimeView } from '../timeView.ts'

/** Everything a drawing function needs; one for the head of the timeline, one for its lanes. */
export interface Pen {
  ctx: CanvasRenderingContext2D
  model: TimelineModel
  /** The lanes that are open, top to bottom. */
  lanes: readonly Lane[]
  view: TimeView
  scale: TimeScale
  layout: TimelineLayout
  colours: TimelineColours
  widthPx: number
  patterns: ReadonlyMap<string, CanvasPattern>
  playRange: PlayRange | null
  /** What the confidence slider asks for; `null` shows the plan alone. */
  sure: SureDays | null
}

export const fontOf = (sizePx: number, weight = 400): string =>
  `${weight} ${sizePx}px "Inter Variable", system-ui, sans-serif`

/** A coordinate in the middle of a device pixel, for a line one pixel wide. */
export const crisp = (coordinate: number): number => Math.round(coordinate) + 0.5

export function verticalLine(ctx: CanvasRenderingContext2D, x: number, top: number, bottom: number): void {
  ctx.beginPath()
  ctx.moveTo(crisp(x), top)
  ctx.lineTo(crisp(x), bottom)
  ctx.stroke()
}

/** Words that stay readable over lines: a halo of the ground under them. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  ground: string,
): void {
  ctx.lineJoin = 'round'
  ctx.lineWidth = 3.5
  ctx.strokeStyle = ground
  ctx.strokeText(text, x, y)
  ctx.fillText(text, x, y)
}

/** The longest beginning of a text that fits, with an ellipsis where it was cut; empty where nothing useful fits. */
export function fitText(ctx: CanvasRenderingContext2D, text: string, widthPx: number): string {
  if (ctx.measureText(text).width <= widthPx) return text
  for (let length = text.length - 1; length >= 4; length--) {
    const cut = `${text.slice(0, length).trimEnd()}…`
    if (ctx.measureText(cut).width <= widthPx) return cut
  }
  return ''
}
