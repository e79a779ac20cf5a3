import { taskPlace, type ScheduleTask } from '../../../shared/results/schedule.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../../shared/units/format.ts'
import { committedOn } from '../curves/committedSteps.ts'
import type { GateRun } from '../strip/gateRuns.ts'
import { signOf } from '../strip/gateSigns.ts'
import type { Hit, Shown } from './hitTest.ts'
import type { Lane } from '../lanes/laneTree.ts'
import { racksLiveOn } from '../lanes/rackWaves.ts'
import { sureDayOf } from '../lanes/sureDays.ts'
import type { TimelineModel } from '../timelineModel.ts'

/** How near a pointer must be to a bar line to mean it, px. */
const NEAR_PX = 5

/** What the pointer is over, in words; empty where there is nothing to say. */
export function hoverWords(shown: Shown, hit: Hit, x: number): string {
  const { model, scale } = shown
  const day = Math.floor(hit.day)
  const date = formatDay(model.startDate, day)
  const isNear = (at: number): boolean => Math.abs(scale(at) - x) <= NEAR_PX
  switch (hit.band) {
    case 'overview':
      return ''
    case 'ruler':
    case 'milestones': {
      const near = model.barLines.filter((line) => isNear(line.day))
      if (near.length === 0) return date
      return near
        .map(({ name, day: at, note }) => {
          const head = `${name}, ${formatDay(model.startDate, at)}`
          return note === '' ? head : `${head}\n${note}`
        })
        .join('\n')
    }
    case 'curves':
      return curveWords(model, day, date, isNear)
    case 'strip':
      return hit.run ? gateWords(model.startDate, hit.run) : ''
    case 'lanes': {
      const task = hit.task === null ? undefined : model.programme.tasks[hit.task]
      if (task) return taskWords(task, model.startDate, taskPlace(task, model.places))
      if (!hit.lane) return ''
      const sure = sureWords(hit.lane, shown, isNear)
      return sure === '' ? laneWords(hit.lane, model.startDate, day, isNear) : sure
    }
  }
}

function curveWords(
  model: TimelineModel,
  day: number,
  date: string,
  isNear: (day: number) => boolean,
): string {
  const { series, curvesOf } = model
  const mega = (values: Float32Array): string => formatMega(sampleDaily(values, day))
  const committed = committedOn(model.committed, day)
  const live = `${curvesOf}, ${date}: ${mega(series.itMw)} MW IT delivered (mean of the day), ${mega(series.provisionedItMw)} MW provisioned`
  const promised = committed > 0 ? `${formatMega(committed)} MW ${model.committedWord} by now, ` : ''
  const rest = `${promised}${mega(series.plannedItMw)} MW planned, grid ${mega(series.gridMva)} MVA`
  const reported = model.reported.find((mark) => isNear(mark.day))
  const mark = reported
    ? `\n${reported.isObserved ? 'Observed' : 'Reported'}: ${formatMega(reported.itMw)} MW IT. ${reported.note}`
    : ''
  return `${live}\n${rest}${mark}`
}

/** The cause, the place, the megawatts and the day it lets them go. */
export function gateWords(startDate: string, { gate, fromDay, toDay }: GateRun): string {
  const days = `${formatDay(startDate, fromDay)} to ${formatDay(startDate, toDay)}`
  const head = `${signOf(gate.cause).word}: ${gate.label}`
  if (gate.cause === 'complete' || gate.liveDay >= NEVER_DAY) return `${head}\n${days}`
  const next = `holds ${formatMega(gate.nextMw)} MW IT until ${formatDay(startDate, gate.liveDay)}`
  return `${head}\n${next}; first in line ${days}\nClick: go to the cause`
}

/** A task: its days, its float, how it stands to the baseline, and what its length rests on. */
export function taskWords(task: ScheduleTask, startDate: string, place = ''): string {
  const date = (day: number): string => formatDay(startDate, day)
  const length = task.endDay - task.startDay
  const isOrder = task.kind === 'procurement'
  const days =
    length <= 0
      ? date(task.startDay)
      : isOrder
        ? `order by ${date(task.startDay)}, on site ${date(task.endDay)}, ${formatCount(length)} days`
        : `${date(task.startDay)} to ${date(task.endDay - 1)}, ${formatCount(length)} days`
  const float = task.isCritical
    ? 'Critical: a day lost here is a day lost at the end'
    : task.totalFloatDays > 0
      ? `${formatCount(task.totalFloatDays)} days of float, ${formatCount(task.freeFloatDays)} of them free`
      : ''
  const { baselineEndDay } = task
  const slip = baselineEndDay === null ? 0 : task.endDay - baselineEndDay
  const baseline =
    baselineEndDay === null
      ? ''
      : slip === 0
        ? 'On its baseline'
        : `${formatCount(Math.abs(slip))} days ${slip > 0 ? 'after' : 'before'} its baseline`
  return [
    place === '' ? task.name : `${task.name}, ${place}`,
    `${days} (${task.confidence})`,
    float,
    baseline,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function laneWords(lane: Lane, startDate: string, day: number, isNear: (day: number) => boolean): string {
  const arrival = lane.arrivals.find((entry) => isNear(entry.day))
  if (arrival) {
    return `${arrival.name} at ${lane.name}: ${formatMega(arrival.capacityMva)} MVA from ${formatDay(startDate, arrival.day)}`
  }
  const live = lane.waves ? racksLiveOn(lane.waves, day) : 0
  if (!lane.waves || live === 0) return lane.name
  return `${lane.name}\n${formatCount(live)} of ${formatCount(lane.waves.total)} racks live on ${formatDay(startDate, day)}`
}

/** The mark of the confidence under the pointer. */
function sureWords(lane: Lane, { sure, model }: Shown, isNear: (day: number) => boolean): string {
  const day = sureDayOf(lane, sure)
  if (!sure || day === null || !isNear(day)) return ''
  const share = sure.name.slice(1)
  return `${lane.name}: all racks live by ${formatDay(model.startDate, day)} in ${share} of 100 runs (${sure.name})`
}
