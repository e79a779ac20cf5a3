import { signOf } from '../strip/gateSigns.ts'
import { stripTopPx } from '../layout.ts'
import { fitText, fontOf, haloText, type Pen } from './pen.ts'
import { gatePattern } from './patterns.ts'

/** Narrower than this a run has no words, px. */
const NAMED_PX = 30

/** What holds the next megawatt back, day by day: hatched and coloured by cause, named where there is room. */
export function drawGateStrip({ ctx, model, view, scale, layout, colours, patterns }: Pen): void {
  const top = stripTopPx(layout) + 2
  const height = layout.stripPx - 4
  ctx.font = fontOf(10.5)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  for (const { fromDay, toDay, gate } of model.gateRuns) {
    if (toDay + 1 < view.firstDay || fromDay > view.lastDay) continue
    const left = scale(Math.max(fromDay, view.firstDay))
    const width = scale(Math.min(toDay + 1, view.lastDay)) - left
    const { word, hue } = signOf(gate.cause)
    const isOpen = gate.cause === 'complete'
    ctx.fillStyle = patterns.get(gatePattern(gate.cause)) ?? colours[hue]
    ctx.globalAlpha = isOpen ? 0.12 : 0.75
    ctx.fillRect(left, top, width, height)
    ctx.globalAlpha = 1
    ctx.fillStyle = colours[hue]
    if (!isOpen) ctx.fillRect(left, top, Math.min(2, width), height)
    if (width < NAMED_PX) continue
    const words = fitText(ctx, gate.label, width - 10) || fitText(ctx, word, width - 10)
    ctx.fillStyle = isOpen ? colours.ink3 : colours.ink
    haloText(ctx, words, left + 6, top + height / 2 + 0.5, colours.surface)
  }
}
