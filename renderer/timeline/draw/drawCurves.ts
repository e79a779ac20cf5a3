import type { ScaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { formatMega } from '../../../shared/units/format.ts'
import type { DeliveredBands } from '../../../shared/results/risk.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import { committedOn } from '../curves/committedSteps.ts'
import { widestIndex } from '../curves/widestBand.ts'
import { curveTopPx } from '../layout.ts'
import { powerScale, powerTicks } from '../curves/powerScale.ts'
import { BAND_PATTERN } from './patterns.ts'
import { crisp, fontOf, haloText, type Pen } from './pen.ts'

const LABEL_LEADING_PX = 12
/** From this height on every curve is named at its end. */
const ROOMY_CURVES_PX = 60
/** Share of the plot that the band's names keep to: at the right end stand those of the curves. */
const BAND_NAMES_SHARE = 0.8

/** Days to draw: every one, or one a pixel where there are more days than pixels. */
function sampleDays({ view, widthPx, model }: Pen): number[] {
  const first = Math.max(0, Math.floor(view.firstDay))
  const last = Math.min(model.dayCount - 1, Math.ceil(view.lastDay))
  const step = Math.max(1, Math.floor((last - first) / widthPx))
  const days: number[] = []
  for (let day = first; day < last; day += step) days.push(day)
  days.push(last)
  return days
}

/** IT power delivered (solid, filled under), planned (dashed), committed (steps), grid capacity (thin steps), reported points, each named at its end; what runs of risk deliver as a hatched band. */
export function drawCurves(pen: Pen): void {
  const { ctx, model, scale, layout, colours } = pen
  const y = powerScale(model.maxMw, layout)
  const days = sampleDays(pen)
  const floor = y(0)
  drawGrid(pen, y)

  const path = (series: Float32Array) =>
    line<number>(
      (day) => scale(day),
      (day) => y(sampleDaily(series, day)),
    )
      .curve(curveStepAfter)
      .context(ctx)
  const stroke = (series: Float32Array, colour: string, width: number, dash: number[]): void => {
    ctx.beginPath()
    path(series)(days)
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.setLineDash(dash)
    ctx.stroke()
    ctx.setLineDash([])
  }

  ctx.beginPath()
  path(model.series.itMw)(days)
  ctx.lineTo(scale(days.at(-1) ?? 0), floor)
  ctx.lineTo(scale(days[0] ?? 0), floor)
  ctx.fillStyle = colours.live
  ctx.globalAlpha = 0.14
  ctx.fill()
  ctx.globalAlpha = 1
  drawBands(pen, y)
  stroke(model.series.gridMva, colours.gateUtility, 1, [])
  stroke(model.series.plannedItMw, colours.ink3, 1.25, [5, 3])
  drawCommitted(pen, y)
  stroke(model.series.itMw, colours.live, 2, [])
  drawReported(pen, y)
  drawNames(pen, y, days.at(-1) ?? 0)
  ctx.strokeStyle = colours.ruleStrong
  ctx.lineWidth = 1
  ctx.beginPath()
  ctx.moveTo(0, crisp(curveTopPx(layout) + layout.curvePx - 1))
  ctx.lineTo(pen.widthPx, crisp(curveTopPx(layout) + layout.curvePx - 1))
  ctx.stroke()
}

/** Between what nine in ten and one in ten runs deliver: hatched, with its edges and the middle run as lines. */
function drawBands(pen: Pen, y: ScaleLinear<number, number>): void {
  const { ctx, model, scale, colours, patterns, view } = pen
  const { bands } = model
  if (!bands) return
  const shown = Array.from(bands.day.keys()).filter((index) => {
    const before = bands.day[index + 1] ?? Infinity
    const after = bands.day[index - 1] ?? -Infinity
    return before >= view.firstDay && after <= view.lastDay
  })
  const x = (index: number): number => scale(bands.day[index] ?? 0)
  const edge = (values: Float32Array) => (index: number) => y(values[index] ?? 0)
  ctx.beginPath()
  area<number>().x(x).y0(edge(bands.itMwP10)).y1(edge(bands.itMwP90)).context(ctx)(shown)
  ctx.fillStyle = patterns.get(BAND_PATTERN) ?? colours.rule
  ctx.fill()
  const stroke = (values: Float32Array, width: number, dash: number[]): void => {
    ctx.beginPath()
    line<number>().x(x).y(edge(values)).context(ctx)(shown)
    ctx.strokeStyle = colours.ink2
    ctx.lineWidth = width
    ctx.setLineDash(dash)
    ctx.stroke()
  }
  stroke(bands.itMwP10, 0.75, [])
  stroke(bands.itMwP90, 0.75, [])
  stroke(bands.itMwP50, 1.25, [8, 2, 1.5, 2])
  ctx.setLineDash([])
  drawBandNames(pen, y, bands)
}

/** Names in the band, on the day on which it is widest on screen. */
function drawBandNames(
  { ctx, scale, colours, view }: Pen,
  y: ScaleLinear<number, number>,
  bands: DeliveredBands,
): void {
  const { firstDay, lastDay } = view
  const roomDay = firstDay + (lastDay - firstDay) * BAND_NAMES_SHARE
  const widest = widestIndex(bands, { firstDay, lastDay: roomDay })
  if (widest === null) return
  ctx.font = fontOf(10, 600)
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillStyle = colours.ink2
  const x = scale(bands.day[widest] ?? 0)
  const top = y(bands.itMwP90[widest] ?? 0)
  const middle = y(bands.itMwP50[widest] ?? 0)
  const bottom = y(bands.itMwP10[widest] ?? 0)
  const isRoomy = middle - top >= LABEL_LEADING_PX && bottom - middle >= LABEL_LEADING_PX
  if (!isRoomy) {
    haloText(ctx, 'P10 to P90, contracted halls', x, (top + bottom) / 2, colours.surface)
  } else {
    haloText(ctx, 'P90', x, top, colours.surface)
    haloText(ctx, 'P50', x, middle, colours.surface)
    haloText(ctx, 'P10', x, bottom, colours.surface)
  }
  ctx.textAlign = 'left'
  ctx.textBaseline = 'alphabetic'
}

function drawGrid({ ctx, colours, widthPx }: Pen, y: ScaleLinear<number, number>): void {
  ctx.font = fontOf(10)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'alphabetic'
  const ticks = powerTicks(y)
  for (const tick of ticks) {
    ctx.strokeStyle = colours.rule
    ctx.lineWidth = 1
    ctx.beginPath()
    ctx.moveTo(0, crisp(y(tick)))
    ctx.lineTo(widthPx, crisp(y(tick)))
    ctx.stroke()
    ctx.fillStyle = colours.ink3
    const isTop = tick === ticks.at(-1)
    haloText(ctx, isTop ? `${formatMega(tick)} MW` : formatMega(tick), 4, y(tick) - 3, colours.surface)
  }
}

function drawReported({ ctx, model, scale, colours, view }: Pen, y: ScaleLinear<number, number>): void {
  ctx.lineWidth = 1.5
  ctx.strokeStyle = colours.ink
  for (const point of model.reported) {
    if (point.day < view.firstDay || point.day > view.lastDay) continue
    ctx.beginPath()
    ctx.arc(scale(point.day), y(point.itMw), 3, 0, Math.PI * 2)
    ctx.fillStyle = point.isObserved ? colours.ink : colours.surface
    ctx.fill()
    ctx.stroke()
  }
}

/** What the targets ask for: dotted steps up on their days. */
function drawCommitted({ ctx, model, scale, colours, widthPx }: Pen, y: ScaleLinear<number, number>): void {
  const [first] = model.committed
  if (!first) return
  ctx.strokeStyle = colours.violation
  ctx.lineWidth = 1.5
  ctx.setLineDash([1.5, 2.5])
  ctx.beginPath()
  ctx.moveTo(scale(first.day), y(0))
  let highest = 0
  for (const step of model.committed) {
    ctx.lineTo(scale(step.day), y(highest))
    highest = Math.max(highest, step.itMw)
    ctx.lineTo(scale(step.day), y(highest))
  }
  ctx.lineTo(widthPx, y(highest))
  ctx.stroke()
  ctx.setLineDash([])
}

/** Names at the right end of the curves, moved apart where they would touch. */
function drawNames(
  { ctx, model, colours, widthPx, layout }: Pen,
  y: ScaleLinear<number, number>,
  day: number,
): void {
  const { series } = model
  const it = sampleDaily(series.itMw, day)
  const planned = sampleDaily(series.plannedItMw, day)
  const grid = sampleDaily(series.gridMva, day)
  const committed = committedOn(model.committed, day)
  const names = [
    { text: `delivered ${formatMega(it)} MW`, value: it, colour: colours.live, weight: 600 },
    { text: `planned ${formatMega(planned)} MW`, value: planned, colour: colours.ink2, weight: 400 },
    { text: `grid ${formatMega(grid)} MVA`, value: grid, colour: colours.gateUtility, weight: 400 },
    ...(committed > 0
      ? [
          {
            text: `${model.committedWord} ${formatMega(committed)} MW`,
            value: committed,
            colour: colours.violation,
            weight: 400,
          },
        ]
      : []),
    ...(model.reported.length > 0
      ? [{ text: '○ reported', value: model.reported.at(-1)?.itMw ?? 0, colour: colours.ink, weight: 400 }]
      : []),
  ]
    // A low band has no room for all: the plan goes first, for the playhead tells it too.
    .filter(({ text }) => !text.startsWith('planned') || layout.curvePx >= ROOMY_CURVES_PX)
    .sort((a, b) => b.value - a.value)
  ctx.textAlign = 'right'
  ctx.textBaseline = 'alphabetic'
  // Down from the top so that none touches the one above, then up from the floor so that none leaves the band.
  const baselines: number[] = []
  for (const { value } of names) {
    baselines.push(Math.max((baselines.at(-1) ?? -Infinity) + LABEL_LEADING_PX, y(value) - 4))
  }
  let highest = y(0) - 3
  for (let index = names.length - 1; index >= 0; index--) {
    highest = Math.min(highest, baselines[index] ?? highest)
    baselines[index] = highest
    highest -= LABEL_LEADING_PX
  }
  names.forEach(({ text, colour, weight }, index) => {
    ctx.font = fontOf(10.5, weight)
    // A line that runs to the edge would strike its own name through.
    const textPx = ctx.measureText(text).width
    ctx.fillStyle = colours.surface
    ctx.fillRect(widthPx - 9 - textPx, (baselines[index] ?? 0) - 9, textPx + 9, LABEL_LEADING_PX)
    ctx.fillStyle = colour
    haloText(ctx, text, widthPx - 6, baselines[index] ?? 0, colours.surface)
  })
  ctx.textAlign = 'left'
}
