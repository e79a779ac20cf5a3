import { formatMega } from '../../../shared/units/format.ts'
import { isLaneOpen, type Lane } from '../lanes/laneTree.ts'
import { sureDayOf } from '../lanes/sureDays.ts'
import { drawBar } from './drawBars.ts'
import { drawLinks } from './drawLinks.ts'
import { drawWaves } from './drawWaves.ts'
import type { LaneBox, LaneMarks } from './laneMarks.ts'
import { crisp, fontOf, haloText, verticalLine, type Pen } from './pen.ts'

/** Draws the lanes that show; `scrollPx` is how far they are scrolled. */
export function drawLanes(pen: Pen, scrollPx: number, marks: LaneMarks, toggled: ReadonlySet<string>): void {
  const { lanes, layout } = pen
  const first = Math.floor(scrollPx / layout.lanePx)
  const last = Math.min(lanes.length - 1, Math.ceil((scrollPx + layout.lanesPx) / layout.lanePx))
  for (let index = first; index <= last; index++) {
    const lane = lanes[index]
    if (!lane) continue
    const box = { top: index * layout.lanePx - scrollPx, height: layout.lanePx }
    drawGround(pen, lane, box, marks)
    drawLane(pen, lane, box, marks, isLaneOpen(lane, toggled))
  }
  drawLinks(pen, scrollPx, marks.task)
}

function drawGround({ ctx, colours, widthPx }: Pen, lane: Lane, box: LaneBox, marks: LaneMarks): void {
  if (lane.key === marks.selected || lane.key === marks.pointed) {
    ctx.fillStyle = colours.select
    ctx.globalAlpha = lane.key === marks.selected ? 1 : 0.5
    ctx.fillRect(0, box.top, widthPx, box.height)
  }
  if (marks.flash?.lane === lane.key) {
    ctx.fillStyle = colours.accent
    ctx.globalAlpha = 0.3 * marks.flash.strength
    ctx.fillRect(0, box.top, widthPx, box.height)
  }
  ctx.strokeStyle = colours.rule
  ctx.lineWidth = 1
  ctx.globalAlpha = lane.level === 0 ? 1 : lane.level === 1 ? 0.7 : 0.4
  ctx.beginPath()
  ctx.moveTo(0, crisp(box.top))
  ctx.lineTo(widthPx, crisp(box.top))
  ctx.stroke()
  ctx.globalAlpha = 1
}

function drawLane(pen: Pen, lane: Lane, box: LaneBox, marks: LaneMarks, isOpen: boolean): void {
  const { ctx } = pen
  ctx.globalAlpha = lane.isOptional ? 0.55 : 1
  drawBeyond(pen, lane, box)
  const isSummed = isOpen || lane.kind === 'campus'
  if (isSummed) drawSpan(pen, lane, box)
  else lane.tasks.forEach((_, place) => drawBar(pen, lane, place, box, marks))
  if (lane.waves && !(isOpen && lane.kind === 'campus')) drawWaves(pen, lane.waves, box)
  ctx.globalAlpha = 1
  if (lane.arrivals.length > 0) drawArrivals(pen, lane, box)
  drawSureDay(pen, lane, box)
}

/** Work that lies wholly before or after the days that show: an arrow at that edge. */
function drawBeyond({ ctx, colours, view, widthPx }: Pen, { span }: Lane, box: LaneBox): void {
  if (!span || (span.endDay > view.firstDay && span.startDay < view.lastDay)) return
  const isBefore = span.endDay <= view.firstDay
  ctx.font = fontOf(12)
  ctx.textBaseline = 'middle'
  ctx.textAlign = isBefore ? 'left' : 'right'
  ctx.fillStyle = colours.ink3
  ctx.fillText(isBefore ? '‹' : '›', isBefore ? 4 : widthPx - 4, box.top + box.height / 2)
  ctx.textAlign = 'left'
}

/** All work of a lane whose own lanes are open below, or that is closed over its buildings: a bracket. */
function drawSpan({ ctx, scale, colours, view }: Pen, { span, hasCritical }: Lane, box: LaneBox): void {
  if (!span || span.endDay < view.firstDay || span.startDay > view.lastDay) return
  const left = scale(span.startDay)
  const right = scale(span.endDay)
  const top = box.top + 3
  ctx.fillStyle = hasCritical ? colours.ink2 : colours.ink3
  ctx.fillRect(left, top, Math.max(1, right - left), 2)
  ctx.fillRect(left, top, 1.5, 6)
  ctx.fillRect(right - 1.5, top, 1.5, 6)
}

/** Grid capacity of a campus as it comes: a mark a tranche, with what it adds. */
function drawArrivals({ ctx, scale, colours, view }: Pen, lane: Lane, box: LaneBox): void {
  ctx.font = fontOf(10)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  const middle = box.top + box.height / 2 + 1.5
  let labelEnd = -Infinity
  for (const { day, capacityMva } of lane.arrivals) {
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

/** By when the share of runs that the confidence asks for has the lane's racks live: a hollow diamond on a line, with its name. */
function drawSureDay(pen: Pen, lane: Lane, box: LaneBox): void {
  const { ctx, scale, colours, view, sure, widthPx } = pen
  const day = sureDayOf(lane, sure)
  if (!sure || day === null || day < view.firstDay || day > view.lastDay) return
  const x = scale(day)
  const middle = box.top + box.height / 2
  ctx.strokeStyle = colours.ink
  ctx.lineWidth = 1.5
  verticalLine(ctx, x, box.top + 2, box.top + box.height - 1)
  ctx.beginPath()
  ctx.moveTo(x, middle - 4)
  ctx.lineTo(x + 4, middle)
  ctx.lineTo(x, middle + 4)
  ctx.lineTo(x - 4, middle)
  ctx.closePath()
  ctx.fillStyle = colours.surface
  ctx.fill()
  ctx.stroke()
  ctx.font = fontOf(10, 600)
  ctx.textBaseline = 'middle'
  const isRight = x + 8 + ctx.measureText(sure.name).width < widthPx
  ctx.textAlign = isRight ? 'left' : 'right'
  ctx.fillStyle = colours.ink
  haloText(ctx, sure.name, x + (isRight ? 8 : -8), middle + 0.5, colours.surface)
  ctx.textAlign = 'left'
}
