import { monthOf } from '../../../shared/time/calendar.ts'
import { rulerTicks, type RulerTick } from '../rulerTicks.ts'
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
  const ticks = rulerTicks(model.startDate, view, widthPx)
  let labelEnd = drawPinnedYear({ ctx, model, view, scale, layout, colours }, ticks)
  for (const tick of ticks) {
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

/** The year that was under way at the left edge, where its own beginning does not show. @returns where its words end */
function drawPinnedYear(
  {
    ctx,
    model,
    view,
    scale,
    layout,
    colours,
  }: Pick<Pen, 'ctx' | 'model' | 'view' | 'scale' | 'layout' | 'colours'>,
  ticks: readonly RulerTick[],
): number {
  const left = scale(view.firstDay)
  const text = String(monthOf(model.startDate, view.firstDay).year)
  ctx.font = fontOf(12, 600)
  const end = left + 4 + ctx.measureText(text).width
  const firstYear = ticks.find((tick) => tick.rank === 'year')
  if (firstYear && scale(firstYear.day) < end + 4) return -Infinity
  ctx.fillStyle = colours.ink3
  ctx.fillText(text, left, layout.rulerPx - 7)
  return end
}
