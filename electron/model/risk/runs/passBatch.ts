import { endAfter, endWith, startFrom, startWith, workBefore } from '../../schedule/calendarTime.ts'
import { calendarOf } from '../../schedule/forwardPass.ts'
import { FINISH_FINISH, FINISH_START, START_FINISH, type NetworkCalendar } from '../../schedule/network.ts'
import { NONE, type RiskModel } from '../riskModel.ts'
import type { RunScratch } from './runScratch.ts'
import { BATCH } from '../draws/strata.ts'

/** Earliest end that links ask of one task in every run. */
const heldEnds = new Float64Array(BATCH)
/** Length of one task in every run. */
const lengths = new Float64Array(BATCH)

/**
 * Early dates of every task in 64 runs at once: the rules of `forwardPass`, task by task instead of run by run. Delays of events follow
 * the work, in calendar days.
 */
export function passBatch(model: RiskModel, scratch: RunScratch): void {
  const { network, tasks } = model
  for (let task = 0; task < network.taskCount; task++) {
    const calendar = calendarOf(network, task)
    if (calendar.isContinuous && isPlain(model, task)) datePlainly(model, scratch, task)
    else {
      setFloors(model, scratch, task)
      const isHeldToEnd = followLinks(model, scratch, task)
      readLengths(model, scratch, task)
      if (calendar.isContinuous && !isHeldToEnd) dateFreely(scratch, task)
      else dateByCalendar(scratch, task, calendar, isHeldToEnd)
    }
    if (tasks.eventStart[task] !== tasks.eventStart[task + 1]) delayByEvents(model, scratch, task)
  }
}

/** Whether a task follows at most two ends, on a day of its own that nothing moves, without being done again: most do. */
function isPlain({ network, tasks }: RiskModel, task: number): boolean {
  const first = network.linkStart[task] ?? 0
  const last = network.linkStart[task + 1] ?? 0
  if (last - first > 2 || tasks.date[task] !== NONE || tasks.rework[task] !== NONE) return false
  for (let link = first; link < last; link++) {
    if (network.linkKind[link] !== FINISH_START) return false
  }
  return tasks.duration[task] !== NONE
}

/** The same rules in one go over the runs, for a task that `isPlain` and whose every day counts. */
function datePlainly({ network, tasks }: RiskModel, scratch: RunScratch, task: number): void {
  const { linkStart, linkFrom, linkLagDays, notBeforeDay } = network
  const { startDay, endDay, value } = scratch
  const link = linkStart[task] ?? 0
  const count = (linkStart[task + 1] ?? 0) - link
  const notBefore = notBeforeDay[task] ?? -Infinity
  const floor = count === 0 && notBefore === -Infinity ? 0 : notBefore
  // One link counts twice, none is the floor itself.
  const from = count === 0 ? 0 : (linkFrom[link] ?? 0) * BATCH
  const lag = count === 0 ? -Infinity : (linkLagDays[link] ?? 0)
  const otherFrom = count === 2 ? (linkFrom[link + 1] ?? 0) * BATCH : from
  const otherLag = count === 2 ? (linkLagDays[link + 1] ?? 0) : lag
  const length = (tasks.duration[task] ?? 0) * BATCH
  const at = task * BATCH
  const runs = BATCH
  for (let r = 0; r < runs; r++) {
    const asked = (endDay[from + r] ?? 0) + lag
    const otherAsked = (endDay[otherFrom + r] ?? 0) + otherLag
    let start = asked > floor ? asked : floor
    if (otherAsked > start) start = otherAsked
    const days = value[length + r] ?? 0
    startDay[at + r] = start
    endDay[at + r] = days > 0 ? start + days : start
  }
}

/** Starts at the not-before day, moved by what is drawn for it. */
function setFloors({ network, tasks }: RiskModel, { startDay, value }: RunScratch, task: number): void {
  const notBefore = network.notBeforeDay[task] ?? -Infinity
  const at = task * BATCH
  for (let place = at; place < at + BATCH; place++) startDay[place] = notBefore
  const date = tasks.date[task] ?? NONE
  if (date === NONE) return
  for (let r = 0; r < BATCH; r++) startDay[at + r] = notBefore + (value[date * BATCH + r] ?? 0)
}

/** Moves starts and ends to what links ask. Returns whether one holds the end. */
function followLinks({ network }: RiskModel, { startDay, endDay }: RunScratch, task: number): boolean {
  const { linkStart, linkFrom, linkKind, linkLagDays } = network
  const at = task * BATCH
  let isHeldToEnd = false
  const last = linkStart[task + 1] ?? 0
  for (let link = linkStart[task] ?? 0; link < last; link++) {
    const kind = linkKind[link] ?? FINISH_START
    const lag = linkLagDays[link] ?? 0
    const days = kind === FINISH_START || kind === FINISH_FINISH ? endDay : startDay
    const from = (linkFrom[link] ?? 0) * BATCH
    if (kind === FINISH_FINISH || kind === START_FINISH) {
      if (!isHeldToEnd) heldEnds.fill(-Infinity)
      isHeldToEnd = true
      for (let r = 0; r < BATCH; r++) {
        heldEnds[r] = Math.max(heldEnds[r] ?? 0, (days[from + r] ?? 0) + lag)
      }
      continue
    }
    for (let r = 0; r < BATCH; r++) {
      startDay[at + r] = Math.max(startDay[at + r] ?? 0, (days[from + r] ?? 0) + lag)
    }
  }
  return isHeldToEnd
}

function readLengths({ network, tasks }: RiskModel, { value }: RunScratch, task: number): void {
  const duration = tasks.duration[task] ?? NONE
  if (duration === NONE) {
    const planned = network.durationDays[task] ?? 0
    for (let r = 0; r < BATCH; r++) lengths[r] = planned
  } else {
    const at = duration * BATCH
    for (let r = 0; r < BATCH; r++) lengths[r] = Math.max(0, value[at + r] ?? 0)
  }
  const rework = tasks.rework[task] ?? NONE
  if (rework !== NONE) repeatWork(tasks, value, task, rework)
}

/** The input's value is its share: what is left of it to 1 is below p^n with the probability of n failures in a row. */
function repeatWork(tasks: RiskModel['tasks'], value: Float64Array, task: number, rework: number): void {
  const probability = tasks.reworkProbability[task] ?? 0
  const share = tasks.reworkShare[task] ?? 0
  const most = tasks.reworkMost[task] ?? 0
  for (let r = 0; r < BATCH; r++) {
    const luck = 1 - (value[rework * BATCH + r] ?? 0)
    let repeats = 0
    for (let chance = probability; repeats < most && luck < chance; chance *= probability) repeats++
    lengths[r] = (lengths[r] ?? 0) * (1 + share * repeats)
  }
}

function dateFreely({ startDay, endDay }: RunScratch, task: number): void {
  const at = task * BATCH
  for (let r = 0; r < BATCH; r++) {
    let start = startDay[at + r] ?? 0
    if (start === -Infinity) {
      start = 0
      startDay[at + r] = 0
    }
    endDay[at + r] = start + (lengths[r] ?? 0)
  }
}

function dateByCalendar(
  { startDay, endDay }: RunScratch,
  task: number,
  calendar: NetworkCalendar,
  isHeldToEnd: boolean,
): void {
  const at = task * BATCH
  for (let r = 0; r < BATCH; r++) {
    const length = lengths[r] ?? 0
    const heldEnd = isHeldToEnd ? (heldEnds[r] ?? -Infinity) : -Infinity
    let asked = startDay[at + r] ?? -Infinity
    if (asked === -Infinity) asked = heldEnd === -Infinity ? 0 : heldEnd - length
    let start = startFrom(calendar, asked)
    let end = endAfter(calendar, start, length)
    if (
      end < heldEnd &&
      (calendar.isContinuous || workBefore(calendar, end) < workBefore(calendar, heldEnd))
    ) {
      const work = workBefore(calendar, heldEnd)
      start = startWith(calendar, work - length)
      end = length > 0 ? endWith(calendar, work) : start
    }
    startDay[at + r] = start
    endDay[at + r] = end
  }
}

function delayByEvents({ tasks }: RiskModel, { endDay, eventDays }: RunScratch, task: number): void {
  const at = task * BATCH
  const last = tasks.eventStart[task + 1] ?? 0
  for (let place = tasks.eventStart[task] ?? 0; place < last; place++) {
    const event = (tasks.event[place] ?? 0) * BATCH
    for (let r = 0; r < BATCH; r++) endDay[at + r] = (endDay[at + r] ?? 0) + (eventDays[event + r] ?? 0)
  }
}
