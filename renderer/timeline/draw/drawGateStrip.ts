import { GATE_HUES, GATE_WORDS } from '../gateRuns.ts'
import { stripTopPx } from '../layout.ts'
import { fitText, fontOf, type Pen } from './pen.ts'

/** What holds the next megawatt back, day by day: coloured by cause, named where there is room. */
export function drawGateStrip({ ctx, model, view, scale, layout, colours }: Pen): void {
  const top = stripTopPx(layout) + 2
  const height = layout.stripPx - 4
  ctx.font = fontOf(10.5)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  for (const { fromDay, toDay, gate } of model.gateRuns) {
    if (toDay + 1 < view.firstDay || fromDay > view.lastDay) continue
    const left = scale(Math.max(fromDay, view.firstDay))
    const width = scale(Math.min(toDay + 1, view.lastDay)) - left
    const colour = colours[GATE_HUES[gate.cause]]
    ctx.fillStyle = colour
    ctx.globalAlpha = gate.cause === 'complete' ? 0.12 : 0.24
    ctx.fillRect(left, top, width, height)
    ctx.globalAlpha = 1
    if (gate.cause !== 'complete') ctx.fillRect(left, top, Math.min(2, width), height)
    if (width < 34) continue
    const words = fitText(ctx, gate.label, width - 10) || fitText(ctx, GATE_WORDS[gate.cause], width - 10)
    ctx.fillStyle = gate.cause === 'complete' ? colours.ink3 : colours.ink
    ctx.fillText(words, left + 6, top + height / 2 + 0.5)
  }
}
