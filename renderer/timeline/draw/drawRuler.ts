import { monthOf } from '../../../shared/time/calendar.ts'
import { rulerTopPx } from '../layout.ts'
import { rulerTicks, weekdayOf, type RulerTick } from '../rulerTicks.ts'
import { fontOf, verticalLine, type Pen } from './pen.ts'

/** Weekends are shaded where a day is at least this wide, px. */
const WEEKEND_DAY_PX = 9
const MONTH_NAMES = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** Years, quarters, months and days along the top; years run on as faint lines through everything below. */
export function drawRuler(pen: Pen, bottomPx: number): void {
  const { ctx, model, view, scale, layout, colours, widthPx } = pen
  const top = rulerTopPx(layout)
  const bottom = top + layout.rulerPx
  drawWeekends(pen, top, bottomPx)
  drawPlayRange(pen, top, bottom)
  ctx.lineWidth = 1
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  const ticks = rulerTicks(model.startDate, view, widthPx)
  let labelEnd = drawPinnedDate(pen, ticks, bottom)
  for (const tick of ticks) {
    const x = scale(tick.day)
    const isYear = tick.rank === 'year'
    ctx.strokeStyle = isYear ? colours.ruleStrong : colours.rule
    const tickTop = isYear ? top + 2 : tick.rank === 'quarter' ? bottom - 8 : bottom - 5
    verticalLine(ctx, x, tickTop, bottom)
    if (isYear || tick.rank === 'quarter') {
      ctx.strokeStyle = colours.rule
      ctx.globalAlpha = isYear ? 1 : 0.45
      verticalLine(ctx, x, bottom, bottomPx)
      ctx.globalAlpha = 1
    }
    if (tick.label === '' || (!isYear && x < labelEnd)) continue
    ctx.font = isYear ? fontOf(12, 600) : fontOf(10.5, tick.rank === 'day' ? 400 : 500)
    ctx.fillStyle = isYear ? colours.ink : tick.rank === 'day' ? colours.ink3 : colours.ink2
    ctx.fillText(tick.label, x + 4, bottom - 7)
    labelEnd = x + 8 + ctx.measureText(tick.label).width
  }
}

/** Saturdays and Sundays, where single days can be told apart. */
function drawWeekends({ ctx, model, view, scale, colours }: Pen, top: number, bottom: number): void {
  if (scale(1) - scale(0) < WEEKEND_DAY_PX) return
  ctx.fillStyle = colours.hollow
  ctx.globalAlpha = 0.8
  for (let day = Math.floor(view.firstDay); day < view.lastDay; day++) {
    if (weekdayOf(model.startDate, day) % 6 === 0)
      ctx.fillRect(scale(day), top, scale(day + 1) - scale(day), bottom - top)
  }
  ctx.globalAlpha = 1
}

/** What is played where not the whole plan is: a band on the ruler between two brackets. */
function drawPlayRange({ ctx, scale, colours, playRange }: Pen, top: number, bottom: number): void {
  if (!playRange) return
  const left = scale(playRange.fromDay)
  const right = scale(playRange.toDay)
  ctx.fillStyle = colours.accent
  ctx.globalAlpha = 0.13
  ctx.fillRect(left, top, right - left, bottom - top)
  ctx.globalAlpha = 1
  ctx.fillRect(left, top, 2, bottom - top)
  ctx.fillRect(right - 2, top, 2, bottom - top)
  for (const y of [top, bottom - 2]) {
    ctx.fillRect(left, y, 6, 2)
    ctx.fillRect(right - 6, y, 6, 2)
  }
}

/** The year (near by: the month) that was under way at the left edge, where its own beginning does not show. @returns where its words end */
function drawPinnedDate(
  { ctx, model, view, scale, colours }: Pen,
  ticks: readonly RulerTick[],
  bottom: number,
): number {
  const left = scale(view.firstDay)
  const { year, month } = monthOf(model.startDate, view.firstDay)
  const isNear = ticks.some((tick) => tick.rank === 'day')
  const text = isNear ? `${MONTH_NAMES.format(Date.UTC(year, month))} ${year}` : String(year)
  ctx.font = fontOf(12, 600)
  const end = left + 4 + ctx.measureText(text).width
  const next = ticks.find((tick) => (isNear ? tick.rank !== 'day' : tick.rank === 'year'))
  if (next && scale(next.day) < end + 4) {
    if (next.rank === 'year') return -Infinity
    // No room before the first month that begins: it bears the year itself.
    const named = `${next.label} ${monthOf(model.startDate, next.day).year}`
    ctx.fillStyle = colours.ink2
    ctx.fillText(named, scale(next.day) + 4, bottom - 7)
    return scale(next.day) + 8 + ctx.measureText(named).width
  }
  ctx.fillStyle = colours.ink3
  ctx.fillText(text, left, bottom - 7)
  return end
}
