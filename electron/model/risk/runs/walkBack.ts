import { FINISH_FINISH, FINISH_START, START_FINISH } from '../../schedule/network.ts'
import { NONE, type RiskModel } from '../riskModel.ts'
import type { RunScratch } from './runScratch.ts'
import { BATCH } from '../draws/strata.ts'

/** Rounding of dates that went through a calendar. */
const SLACK_DAYS = 1e-6

/** Counts the tasks that set the finish of one run, from its last wave back to one that waited for nothing but its own day. */
export function walkBack(model: RiskModel, run: number, scratch: RunScratch, critical: Uint32Array): void {
  let task = model.outcomes.waveTask[scratch.finishWave[run] ?? 0] ?? NONE
  while (task !== NONE) {
    critical[task] = (critical[task] ?? 0) + 1
    task = driverOf(model, task, run, scratch)
  }
}

/** The task whose link set the dates of another in a run; `NONE` where its own day did. */
function driverOf({ network, tasks }: RiskModel, task: number, run: number, scratch: RunScratch): number {
  const { linkStart, linkFrom, linkKind, linkLagDays, notBeforeDay } = network
  const { startDay, endDay, value } = scratch
  const date = tasks.date[task] ?? NONE
  const moved = date === NONE ? 0 : (value[date * BATCH + run] ?? 0)
  let startAsked = (notBeforeDay[task] ?? -Infinity) + moved
  let startBy = NONE
  let endAsked = -Infinity
  let endBy = NONE
  for (let link = linkStart[task] ?? 0; link < (linkStart[task + 1] ?? 0); link++) {
    const from = linkFrom[link] ?? 0
    const kind = linkKind[link] ?? FINISH_START
    const days = kind === FINISH_START || kind === FINISH_FINISH ? endDay : startDay
    const asked = (days[from * BATCH + run] ?? 0) + (linkLagDays[link] ?? 0)
    if (kind === FINISH_FINISH || kind === START_FINISH) {
      if (asked <= endAsked) continue
      endAsked = asked
      endBy = from
    } else if (asked > startAsked) {
      startAsked = asked
      startBy = from
    }
  }
  if (endBy === NONE) return startBy
  // Held by its end: it ends when asked, and started later than its start links asked.
  const endsAsAsked = Math.abs((endDay[task * BATCH + run] ?? 0) - endAsked) < SLACK_DAYS
  const startedLater = (startDay[task * BATCH + run] ?? 0) > startAsked + SLACK_DAYS
  return endsAsAsked && startedLater ? endBy : startBy
}
