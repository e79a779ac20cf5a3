import type { ScheduleTask } from '../../../shared/results/schedule.ts'
import { BASELINE_PX, barBox, type BarBox } from '../lanes/laneGeometry.ts'
import type { Lane } from '../lanes/laneTree.ts'
import type { LaneBox, LaneMarks } from './laneMarks.ts'
import { taskFill } from './patterns.ts'
import { fitText, fontOf, haloText, type Pen } from './pen.ts'

/** Narrower than this a bar has no words, px; lower than this, neither. */
const NAMED_WIDTH_PX = 40
const NAMED_HEIGHT_PX = 10

interface Bar extends BarBox {
  left: number
  width: number
}

/** One task on its lane. @param place place in `lane.tasks` */
export function drawBar(pen: Pen, lane: Lane, place: number, box: LaneBox, marks: LaneMarks): void {
  const { ctx, model, view, scale, colours, patterns } = pen
  const index = lane.tasks[place] ?? -1
  const task = model.programme.tasks[index]
  if (!task) return
  const clip = (day: number): number => scale(Math.max(view.firstDay - 1, Math.min(view.lastDay + 1, day)))
  const { top, height } = barBox(lane, place, box.top, box.height)
  if (lane.kind === 'task') drawBaseline(pen, task, box, clip)
  if (task.endDay < view.firstDay || task.startDay > view.lastDay) return
  const left = clip(task.startDay)
  const bar: Bar = { top, height, left, width: Math.max(1.5, clip(task.endDay) - left - 0.5) }
  const { pattern, colour } = taskFill(task, colours)
  if (task.kind === 'milestone' || task.endDay <= task.startDay) {
    drawDiamond(pen, left, top + height / 2, colour)
    nameBeside(pen, lane, place, { ...bar, width: 6 })
    return
  }
  if (task.kind === 'procurement') drawProcurement(pen, bar, colour)
  else {
    ctx.fillStyle = patterns.get(pattern) ?? colour
    ctx.fillRect(bar.left, bar.top, bar.width, bar.height)
    ctx.fillStyle = colour
    // The beginning of a note is its head.
    if (task.startDay >= view.firstDay) ctx.fillRect(bar.left, bar.top, 1.5, bar.height)
  }
  if (task.isCritical) drawCritical(pen, bar)
  if (index === marks.task) drawChosen(pen, task, bar, clip)
  if (marks.flash?.lane === lane.key && marks.flash.task === index) drawFlash(pen, bar, marks.flash.strength)
  if (lane.kind === 'task' && task.kind === 'procurement') nameBeside(pen, lane, place, bar)
  else nameInside(pen, task, bar)
}

/** Critical work has a solid edge over and under it, so that it is told apart without colour. */
function drawCritical({ ctx, colours }: Pen, { left, top, width, height }: Bar): void {
  ctx.fillStyle = colours.violation
  ctx.fillRect(left, top, width, height < 7 ? 1.5 : 2)
  if (height >= 7) ctx.fillRect(left, top + height - 2, width, 2)
}

/** Order to arrival: an order-by mark, a thin line, an arrival mark. */
function drawProcurement({ ctx }: Pen, { left, top, width, height }: Bar, colour: string): void {
  const middle = top + height / 2
  ctx.strokeStyle = colour
  ctx.fillStyle = colour
  ctx.lineWidth = 1.25
  ctx.setLineDash([3, 2])
  ctx.beginPath()
  ctx.moveTo(left, middle)
  ctx.lineTo(left + width, middle)
  ctx.stroke()
  ctx.setLineDash([])
  // A flag: order by this day. Its pole stands on the day.
  ctx.fillRect(left, top, 1.25, height)
  ctx.beginPath()
  ctx.moveTo(left, top)
  ctx.lineTo(left + 7, top + Math.min(3, height / 3))
  ctx.lineTo(left, top + Math.min(6, height / 1.5))
  ctx.fill()
  ctx.beginPath()
  ctx.moveTo(left + width - 4, middle - 3)
  ctx.lineTo(left + width, middle)
  ctx.lineTo(left + width - 4, middle + 3)
  ctx.stroke()
}

/** The same task in the baseline: a hollow bar under the one of today's plan. */
function drawBaseline(
  { ctx, colours, view }: Pen,
  task: ScheduleTask,
  box: LaneBox,
  clip: (day: number) => number,
): void {
  const { baselineStartDay: start, baselineEndDay: end } = task
  if (start === null || end === null || end < view.firstDay || start > view.lastDay) return
  const left = clip(start)
  ctx.strokeStyle = colours.ink3
  ctx.lineWidth = 1
  ctx.strokeRect(
    left + 0.5,
    box.top + box.height - BASELINE_PX - 0.5,
    Math.max(1, clip(end) - left - 1),
    BASELINE_PX - 1,
  )
}

/** The chosen task: a frame, and its float as a dotted tail to the latest day it may end. */
function drawChosen(
  { ctx, colours }: Pen,
  task: ScheduleTask,
  bar: Bar,
  clip: (day: number) => number,
): void {
  ctx.strokeStyle = colours.accent
  ctx.lineWidth = 2
  ctx.strokeRect(bar.left - 1, bar.top - 1, bar.width + 2, bar.height + 2)
  if (task.lateEndDay <= task.endDay) return
  const middle = bar.top + bar.height / 2
  ctx.lineWidth = 1.5
  ctx.setLineDash([1.5, 3])
  ctx.beginPath()
  ctx.moveTo(bar.left + bar.width + 2, middle)
  ctx.lineTo(clip(task.lateEndDay), middle)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.fillStyle = colours.accent
  ctx.fillRect(clip(task.lateEndDay), middle - 4, 1.5, 8)
}

function drawFlash({ ctx, colours }: Pen, bar: Bar, strength: number): void {
  const grown = 3 * strength
  ctx.strokeStyle = colours.accent
  ctx.lineWidth = 2.5
  const before = ctx.globalAlpha
  ctx.globalAlpha = strength
  ctx.strokeRect(bar.left - grown, bar.top - grown, bar.width + grown * 2, bar.height + grown * 2)
  ctx.globalAlpha = before
}

function drawDiamond({ ctx }: Pen, x: number, y: number, colour: string): void {
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.moveTo(x, y - 4.5)
  ctx.lineTo(x + 4.5, y)
  ctx.lineTo(x, y + 4.5)
  ctx.lineTo(x - 4.5, y)
  ctx.fill()
}

function nameInside({ ctx, colours }: Pen, task: ScheduleTask, bar: Bar): void {
  if (bar.height < NAMED_HEIGHT_PX || bar.width < NAMED_WIDTH_PX) return
  ctx.font = fontOf(10, task.isCritical ? 600 : 400)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = colours.ink
  const left = Math.max(bar.left, 0)
  const words = fitText(ctx, task.name, bar.left + bar.width - left - 9)
  haloText(ctx, words, left + 5, bar.top + bar.height / 2 + 0.5, colours.surface)
}

/** The name after a bar that has no room for it, on a lane that is its alone: at the gutter it stands already. */
function nameBeside({ ctx, colours, model, scale }: Pen, lane: Lane, place: number, bar: Bar): void {
  const task = model.programme.tasks[lane.tasks[place] ?? -1]
  if (!task || (lane.kind === 'task' && task.kind !== 'procurement')) return
  if (lane.kind !== 'task' && lane.voiceCount > 1) return
  const next = model.programme.tasks[lane.tasks[place + 1] ?? -1]
  ctx.font = fontOf(10)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = colours.ink2
  const isOrder = task.kind === 'procurement'
  const x = isOrder ? bar.left + 10 : bar.left + bar.width + 4
  const room = next ? scale(next.startDay) - x - 8 : Infinity
  const words = isOrder ? 'order by' : fitText(ctx, task.name, room)
  haloText(ctx, words, x, bar.top + bar.height / 2 + 0.5, colours.surface)
}
