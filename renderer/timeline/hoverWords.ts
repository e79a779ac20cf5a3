import { sampleDaily } from '../../shared/results/series.ts'
import { formatDay } from '../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../shared/units/format.ts'
import { GATE_WORDS } from './gateRuns.ts'
import { curveTopPx, headPx, stripTopPx, type TimelineLayout } from './layout.ts'
import type { Lane, TimelineModel } from './timelineModel.ts'
import type { TimeScale } from './timeView.ts'

/** How near a pointer must be to a bar line to mean it, px. */
const NEAR_PX = 5

/** What the pointer is over, in words; empty where there is nothing to say. */
export function hoverWords(
  model: TimelineModel,
  layout: TimelineLayout,
  scale: TimeScale,
  point: { x: number; y: number; scrollPx: number },
): string {
  const day = Math.max(0, Math.min(model.dayCount - 1, Math.floor(scale.invert(point.x))))
  const date = formatDay(model.startDate, day)
  if (point.y < curveTopPx(layout)) {
    const near = model.barLines.filter((line) => Math.abs(scale(line.day) - point.x) <= NEAR_PX)
    if (near.length === 0) return date
    return near
      .map((line) => {
        const head = `${line.name}, ${formatDay(model.startDate, line.day)}`
        return line.note === '' ? head : `${head}\n${line.note}`
      })
      .join('\n')
  }
  if (point.y < stripTopPx(layout)) {
    const { series, curvesOf } = model
    const live = `${curvesOf}, ${date}: ${formatMega(sampleDaily(series.itMw, day))} MW IT live`
    const rest = `${formatMega(sampleDaily(series.plannedItMw, day))} MW planned, grid ${formatMega(sampleDaily(series.gridMva, day))} MVA`
    const reported = model.reported.find((mark) => Math.abs(scale(mark.day) - point.x) <= NEAR_PX)
    const mark = reported
      ? `\n${reported.isObserved ? 'Observed' : 'Reported'}: ${formatMega(reported.itMw)} MW IT. ${reported.note}`
      : ''
    return `${live}, ${rest}${mark}`
  }
  if (point.y < headPx(layout)) {
    const run = model.gateRuns.find((entry) => day >= entry.fromDay && day <= entry.toDay)
    if (!run) return ''
    const days = `${formatDay(model.startDate, run.fromDay)} to ${formatDay(model.startDate, run.toDay)}`
    return `${GATE_WORDS[run.gate.cause]}: ${run.gate.label}\n${days}`
  }
  const lane = model.lanes[Math.floor((point.y - headPx(layout) + point.scrollPx) / layout.lanePx)]
  return lane ? laneWords(lane, model.startDate, day, scale, point.x) : ''
}

function laneWords(lane: Lane, startDate: string, day: number, scale: TimeScale, x: number): string {
  if (lane.kind === 'campus') {
    const tranche = lane.tranches.find((entry) => Math.abs(scale(entry.day) - x) <= NEAR_PX * 2)
    if (!tranche) return lane.name
    return `${tranche.name} at ${lane.name}: ${formatMega(tranche.capacityMva)} MVA from ${formatDay(startDate, tranche.day)}`
  }
  const running = lane.building.stages.filter((stage) => day >= stage.startDay && day < stage.endDay)
  const words = running.map((stage) => {
    const span = `${formatDay(startDate, stage.startDay)} to ${formatDay(startDate, stage.endDay - 1)}`
    return `${stage.name}: ${span}, ${formatCount(stage.endDay - stage.startDay)} days (${stage.confidence})`
  })
  const live = lane.waves.filter((wave) => wave.day <= day).reduce((sum, wave) => sum + wave.rackCount, 0)
  const total = lane.waves.reduce((sum, wave) => sum + wave.rackCount, 0)
  const racks =
    live > 0
      ? [`${formatCount(live)} of ${formatCount(total)} racks live on ${formatDay(startDate, day)}`]
      : []
  return [lane.name, ...words, ...racks].join('\n')
}
