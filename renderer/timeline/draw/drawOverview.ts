import { sampleDaily } from '../../../shared/results/series.ts'
import { wholeView, type TimeScale } from '../timeView.ts'
import { crisp, type Pen } from './pen.ts'

/** The whole plan in small: delivered power as a silhouette, today and the target, and a frame around what the ruler shows. */
export function drawOverview({ ctx, model, view, layout, colours, widthPx }: Pen, whole: TimeScale): void {
  const height = layout.overviewPx
  const floor = height - 1
  const { lastDay } = wholeView(model.dayCount)
  let most = 1e-9
  for (const value of model.portfolio.itMw) if (value > most) most = value
  ctx.fillStyle = colours.hollow
  ctx.fillRect(0, 0, widthPx, height)
  ctx.beginPath()
  ctx.moveTo(whole(0), floor)
  for (let x = whole(0); x <= whole(lastDay); x += 2) {
    ctx.lineTo(x, floor - (sampleDaily(model.portfolio.itMw, whole.invert(x)) / most) * (height - 3))
  }
  ctx.lineTo(whole(lastDay), floor)
  ctx.fillStyle = colours.live
  ctx.globalAlpha = 0.35
  ctx.fill()
  ctx.globalAlpha = 1
  for (const { kind, day } of model.barLines) {
    if ((kind !== 'today' && kind !== 'target') || day < 0 || day > lastDay) continue
    ctx.fillStyle = kind === 'today' ? colours.accent : colours.violation
    ctx.fillRect(Math.round(whole(day)) - 0.5, 0, 1.5, height)
  }
  const left = whole(view.firstDay)
  const right = whole(view.lastDay)
  ctx.fillStyle = colours.surface
  ctx.globalAlpha = 0.55
  ctx.fillRect(0, 0, left, height)
  ctx.fillRect(right, 0, widthPx - right, height)
  ctx.globalAlpha = 1
  ctx.strokeStyle = colours.ink2
  ctx.lineWidth = 1
  ctx.strokeRect(crisp(left), 0.5, Math.max(2, Math.round(right - left) - 1), height - 1)
  ctx.fillStyle = colours.ink2
  ctx.fillRect(Math.round(left) - 1, 1, 3, height - 2)
  ctx.fillRect(Math.round(right) - 2, 1, 3, height - 2)
}
