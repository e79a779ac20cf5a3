import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount } from '../../../shared/units/format.ts'
import type { Waves } from '../lanes/rackWaves.ts'
import type { LaneBox } from './laneMarks.ts'
import { fitText, fontOf, type Pen } from './pen.ts'

/** Rack waves as ticks, as tall as their racks are many; a line under them while anything is live, full where all are. */
export function drawWaves({ ctx, scale, colours, view }: Pen, waves: Waves, box: LaneBox): void {
  const { liveDay, fullDay, retiredDay } = waves
  if (liveDay > view.lastDay || retiredDay < view.firstDay) return
  const clip = (day: number): number => scale(Math.max(view.firstDay, Math.min(view.lastDay, day)))
  const bottom = box.top + box.height - 2
  const end = clip(retiredDay)
  ctx.fillStyle = colours.live
  ctx.fillRect(clip(liveDay), bottom - 1.5, end - clip(liveDay), 1.5)
  const fullFrom = clip(fullDay)
  if (fullDay < NEVER_DAY && end > fullFrom) {
    ctx.globalAlpha *= 0.2
    ctx.fillRect(fullFrom, box.top + 3, end - fullFrom, box.height - 5)
    ctx.globalAlpha /= 0.2
    ctx.font = fontOf(10, 500)
    ctx.textAlign = 'left'
    ctx.textBaseline = 'middle'
    const words = fitText(ctx, `${formatCount(waves.total)} racks live`, end - fullFrom - 12)
    ctx.fillStyle = colours.ink2
    ctx.fillText(words, fullFrom + 6, box.top + box.height / 2 + 0.5)
  }
  ctx.fillStyle = colours.live
  for (const { day, rackCount } of waves.items) {
    if (day < view.firstDay || day > view.lastDay) continue
    const height = (box.height - 6) * (0.35 + 0.65 * (rackCount / waves.most))
    ctx.fillRect(Math.round(scale(day)), bottom - height, 1, height)
  }
}
