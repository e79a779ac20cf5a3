import { rulerTicks } from '../rulerTicks.ts'
import { fontOf, verticalLine, type Pen } from './pen.ts'

/** Years, quarters and months along the top; years run on as faint lines through everything below. */
export function drawRuler(
  { ctx, model, view, scale, layout, colours, widthPx }: Pen,
  bottomPx: number,
): void {
  const { rulerPx } = layout
  ctx.lineWidth = 1
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  let labelEnd = -Infinity
  for (const tick of rulerTicks(model.startDate, view, widthPx)) {
    const x = scale(tick.day)
    const isYear = tick.rank === 'year'
    ctx.strokeStyle = isYear ? colours.ruleStrong : colours.rule
    const top = isYear ? 2 : tick.rank === 'quarter' ? rulerPx - 8 : rulerPx - 5
    verticalLine(ctx, x, top, rulerPx)
    if (isYear || tick.rank === 'quarter') {
      ctx.strokeStyle = colours.rule
      ctx.globalAlpha = isYear ? 1 : 0.45
      verticalLine(ctx, x, rulerPx, bottomPx)
      ctx.globalAlpha = 1
    }
    if (tick.label === '' || (!isYear && x < labelEnd)) continue
    ctx.font = isYear ? fontOf(12, 600) : fontOf(10.5)
    ctx.fillStyle = isYear ? colours.ink : colours.ink3
    ctx.fillText(tick.label, x + 4, rulerPx - 7)
    labelEnd = x + 8 + ctx.measureText(tick.label).width
  }
}
