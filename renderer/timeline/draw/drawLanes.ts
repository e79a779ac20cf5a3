import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount, formatMega } from '../../../shared/units/format.ts'
import type { Lane } from '../timelineModel.ts'
import { assignVoices } from '../voices.ts'
import { crisp, fitText, fontOf, haloText, type Pen } from './pen.ts'
import { workColour } from './patterns.ts'

interface LaneBox {
  top: number
  height: number
}

/** Which lane stands out: the selected campus or building, and the one under the pointer. */
export interface LaneMarks {
  selected: number | null
  pointed: number | null
}

/** Draws the lanes that show; `scrollPx` is how far they are scrolled. */
export function drawLanes(pen: Pen, scrollPx: number, marks: LaneMarks): void {
  const { ctx, model, layout, colours, widthPx } = pen
  const first = Math.floor(scrollPx / layout.lanePx)
  const last = Math.min(model.lanes.length - 1, Math.ceil((scrollPx + layout.lanesPx) / layout.lanePx))
  for (let index = first; index <= last; index++) {
    const lane = model.lanes[index]
    if (!lane) continue
    const box = { top: index * layout.lanePx - scrollPx, height: layout.lanePx }
    if (index === marks.selected || index === marks.pointed) {
      ctx.fillStyle = colours.select
      ctx.globalAlpha = index === marks.selected ? 1 : 0.5
      ctx.fillRect(0, box.top, widthPx, box.height)
      ctx.globalAlpha = 1
    }
    ctx.strokeStyle = colours.rule
    ctx.lineWidth = 1
    ctx.globalAlpha = lane.kind === 'campus' ? 1 : 0.55
    ctx.beginPath()
    ctx.moveTo(0, crisp(box.top))
    ctx.lineTo(widthPx, crisp(box.top))
    ctx.stroke()
    ctx.globalAlpha = 1
    if (lane.kind === 'campus') drawArrivals(pen, lane, box)
    else drawBuilding(pen, lane, box)
  }
}

/** Grid capacity of a campus as it comes: a mark a tranche, with what it adds. */
function drawArrivals(
  { ctx, scale, colours, view }: Pen,
  lane: Lane & { kind: 'campus' },
  box: LaneBox,
): void {
  ctx.font = fontOf(10)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  const middle = box.top + box.height / 2 + 0.5
  let labelEnd = -Infinity
  for (const { day, capacityMva } of lane.tranches.toSorted((a, b) => a.day - b.day)) {
    if (day < view.firstDay || day > view.lastDay) continue
    const x = scale(day)
    ctx.fillStyle = colours.gateUtility
    ctx.beginPath()
    ctx.moveTo(x, middle - 4)
    ctx.lineTo(x + 5, middle)
    ctx.lineTo(x, middle + 4)
    ctx.fill()
    if (x < labelEnd) continue
    const words = `grid +${formatMega(capacityMva)} MVA`
    haloText(ctx, words, x + 8, middle, colours.surface)
    labelEnd = x + 14 + ctx.measureText(words).width
  }
}

function drawBuilding(pen: Pen, { building, waves }: Lane & { kind: 'building' }, box: LaneBox): void {
  const { ctx, scale, colours, view, patterns } = pen
  const { voiceOf, voiceCount } = assignVoices(building.stages)
  const top = box.top + 2.5
  const noteHeight = (box.height - 5) / voiceCount
  const clip = (day: number): number => scale(Math.max(view.firstDay, Math.min(view.lastDay, day)))
  const shows = (from: number, to: number): boolean => to > view.firstDay && from < view.lastDay

  ctx.globalAlpha = building.isOptional ? 0.55 : 1
  building.stages.forEach((stage, index) => {
    if (!shows(stage.startDay, stage.endDay)) return
    const left = clip(stage.startDay)
    const width = Math.max(1.5, clip(stage.endDay) - left - 0.5)
    const y = top + (voiceOf[index] ?? 0) * noteHeight
    const height = Math.max(2, noteHeight - (voiceCount > 1 ? 1 : 0))
    ctx.fillStyle = patterns.get(stage.work) ?? workColour(stage.work, colours)
    ctx.fillRect(left, y, width, height)
    ctx.fillStyle = workColour(stage.work, colours)
    // The beginning of a note is its head.
    if (stage.startDay >= view.firstDay) ctx.fillRect(left, y, 1.5, height)
    if (height < 9 || width < 40) return
    ctx.font = fontOf(10)
    ctx.textBaseline = 'middle'
    const words = fitText(ctx, stage.name, width - 9)
    ctx.fillStyle = colours.ink
    haloText(ctx, words, left + 5, y + height / 2 + 0.5, colours.surface)
  })
  drawWaves(pen, building, waves, box, clip)
  ctx.globalAlpha = 1
}

/** Rack waves as ticks, as tall as their racks are many; a line under them while anything is live, full where all are. */
function drawWaves(
  { ctx, scale, colours, view }: Pen,
  building: (Lane & { kind: 'building' })['building'],
  waves: (Lane & { kind: 'building' })['waves'],
  box: LaneBox,
  clip: (day: number) => number,
): void {
  const { liveDay, retiredDay } = building.stageDays
  if (liveDay >= NEVER_DAY || liveDay > view.lastDay) return
  const bottom = box.top + box.height - 2
  const end = Math.min(retiredDay, view.lastDay)
  ctx.fillStyle = colours.live
  ctx.fillRect(clip(liveDay), bottom - 1.5, clip(end) - clip(liveDay), 1.5)
  const fullFrom = clip(building.fullDay)
  const fullWidth = clip(end) - fullFrom
  if (building.fullDay < NEVER_DAY && fullWidth > 0) {
    ctx.globalAlpha *= 0.2
    ctx.fillRect(fullFrom, box.top + 3, fullWidth, box.height - 5)
    ctx.globalAlpha /= 0.2
    const total = waves.reduce((sum, wave) => sum + wave.rackCount, 0)
    ctx.font = fontOf(10, 500)
    ctx.textBaseline = 'middle'
    const words = fitText(ctx, `${formatCount(total)} racks live`, fullWidth - 12)
    ctx.fillStyle = colours.ink2
    ctx.fillText(words, fullFrom + 6, box.top + box.height / 2 + 0.5)
  }
  const most = Math.max(1, ...waves.map((wave) => wave.rackCount))
  ctx.fillStyle = colours.live
  for (const { day, rackCount } of waves) {
    if (day < view.firstDay || day > view.lastDay) continue
    const height = (box.height - 6) * (0.35 + 0.65 * (rackCount / most))
    ctx.fillRect(Math.round(scale(day)), bottom - height, 1, height)
  }
}
