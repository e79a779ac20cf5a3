import type { ScheduleLink } from '../../../shared/results/schedule.ts'
import { barBox } from '../lanes/laneGeometry.ts'
import type { Lane } from '../lanes/laneTree.ts'
import type { Pen } from './pen.ts'

/** How far a link runs on before it turns, px. */
const STUB_PX = 6

/** The lane a task is drawn on, and its place there; else the lane that hides it. */
function findTask(
  lanes: readonly Lane[],
  pen: Pen,
  task: number,
): { index: number; place: number | null } | null {
  const has = (lane: Lane): boolean => lane.tasks.includes(task)
  const alone = lanes.findIndex((lane) => (lane.kind === 'task' || lane.kind === 'hall') && has(lane))
  // Closed over its tasks, a lane shows them itself.
  const own = alone === -1 ? lanes.findIndex((lane) => lane.kind !== 'campus' && has(lane)) : alone
  if (own !== -1) return { index: own, place: lanes[own]?.tasks.indexOf(task) ?? null }
  const { campusIndex, buildingIndex } = pen.model.programme.tasks[task] ?? {}
  const hidden = lanes.findIndex(({ place }) => place?.kind === 'building' && place.index === buildingIndex)
  if (hidden !== -1) return { index: hidden, place: null }
  const campus = lanes.findIndex(({ place, kind }) => kind === 'campus' && place?.index === campusIndex)
  return campus === -1 ? null : { index: campus, place: null }
}

/** Height of the middle of a task's bar, px from the top of the lanes that show. */
function middleOf(pen: Pen, task: number, scrollPx: number): number | null {
  const { lanes, layout } = pen
  const found = findTask(lanes, pen, task)
  const lane = found && lanes[found.index]
  if (!lane) return null
  const top = found.index * layout.lanePx - scrollPx
  if (found.place === null) return top + layout.lanePx / 2
  const box = barBox(lane, found.place, top, layout.lanePx)
  return box.top + box.height / 2
}

/** What the chosen task waits for and what waits for it: solid where the link drives, dashed where it has room. */
export function drawLinks(pen: Pen, scrollPx: number, task: number | null): void {
  if (task === null) return
  const own = pen.model.programme.links.filter((link) => link.fromTask === task || link.toTask === task)
  // Driving links lie over the others.
  for (const link of own.toSorted((a, b) => Number(a.isDriving) - Number(b.isDriving)))
    drawLink(pen, link, scrollPx)
}

function drawLink(pen: Pen, link: ScheduleLink, scrollPx: number): void {
  const { ctx, scale, colours, model } = pen
  const from = model.programme.tasks[link.fromTask]
  const to = model.programme.tasks[link.toTask]
  const fromY = middleOf(pen, link.fromTask, scrollPx)
  const toY = middleOf(pen, link.toTask, scrollPx)
  if (!from || !to || fromY === null || toY === null) return
  const fromX = scale(link.kind === 'FS' || link.kind === 'FF' ? from.endDay : from.startDay)
  const isIntoStart = link.kind === 'FS' || link.kind === 'SS'
  const toX = scale(isIntoStart ? to.startDay : to.endDay)
  const into = isIntoStart ? -1 : 1
  ctx.strokeStyle = link.isDriving ? colours.accent : colours.ink3
  ctx.fillStyle = ctx.strokeStyle
  ctx.lineWidth = link.isDriving ? 1.75 : 1
  ctx.setLineDash(link.isDriving ? [] : [3, 3])
  const turn = isIntoStart ? Math.max(fromX + STUB_PX, toX - STUB_PX) : Math.max(fromX, toX) + STUB_PX
  ctx.beginPath()
  ctx.moveTo(fromX, fromY)
  if (isIntoStart && toX - STUB_PX < fromX + STUB_PX) {
    // No room between the two: out, half-way down, back, and in.
    const between = fromY + (toY > fromY ? 1 : -1) * (pen.layout.lanePx / 2)
    ctx.lineTo(fromX + STUB_PX, fromY)
    ctx.lineTo(fromX + STUB_PX, between)
    ctx.lineTo(toX - STUB_PX, between)
    ctx.lineTo(toX - STUB_PX, toY)
  } else {
    ctx.lineTo(turn, fromY)
    ctx.lineTo(turn, toY)
  }
  ctx.lineTo(toX, toY)
  ctx.stroke()
  ctx.setLineDash([])
  ctx.beginPath()
  ctx.moveTo(toX, toY)
  ctx.lineTo(toX + into * 5, toY - 3)
  ctx.lineTo(toX + into * 5, toY + 3)
  ctx.fill()
}
