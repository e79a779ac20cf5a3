import type { WorkKind } from '../../../shared/catalog/stageTemplate.ts'
import type { StageSpan } from '../../../shared/results/place.ts'
import { NEVER_DAY, type StageDays } from '../../../shared/results/stage.ts'
import type { BuildingPlan } from '../plan/plan.ts'
import type { BuildingSchedule } from '../schedule/siteSchedule.ts'

/** What stood before the plan began is said to have been finished this long before day 0, days. */
// assumed: any day well before the timeline; only its sign is ever seen.
const STANDING_APPEAR = -1460
const STANDING_INSTALLED = -1095

/** Work spans of a building that its parts are dated by. */
export interface WorkDays {
  isRetrofit: boolean
  startDay: number
  shellStart: number
  shellEnd: number
  fitOutStart: number
  fitOutEnd: number
  commissioningStart: number
  readyDay: number
}

const first = (spans: readonly StageSpan[], kinds: readonly WorkKind[]): number | null =>
  spans.reduce<number | null>(
    (day, span) => (kinds.includes(span.work) ? Math.min(day ?? span.startDay, span.startDay) : day),
    null,
  )
const last = (spans: readonly StageSpan[], kinds: readonly WorkKind[]): number | null =>
  spans.reduce<number | null>(
    (day, span) => (kinds.includes(span.work) ? Math.max(day ?? span.endDay, span.endDay) : day),
    null,
  )

/** Reads the days of the kinds of work off a building's stages; a template without a kind takes its neighbour's days. */
export function workDays(building: BuildingPlan, { spans, readyDay }: BuildingSchedule): WorkDays {
  const startDay = first(spans, [
    'planning',
    'site',
    'foundation',
    'frame',
    'envelope',
    'fit-out',
    'network',
    'commissioning',
  ])
  const commissioningStart = first(spans, ['commissioning']) ?? readyDay
  const shellEnd = last(spans, ['envelope']) ?? last(spans, ['frame']) ?? last(spans, ['foundation', 'site'])
  const fitOutStart = first(spans, ['fit-out']) ?? shellEnd ?? commissioningStart
  const fitOutEnd = Math.max(fitOutStart, last(spans, ['fit-out']) ?? commissioningStart)
  const shellStart = first(spans, ['frame']) ?? first(spans, ['envelope']) ?? first(spans, ['foundation'])
  return {
    isRetrofit: building.template.path === 'retrofit',
    startDay: startDay ?? readyDay,
    shellStart: Math.min(shellStart ?? fitOutStart, fitOutStart),
    shellEnd: Math.max(shellStart ?? fitOutStart, shellEnd ?? fitOutStart),
    fitOutStart,
    fitOutEnd,
    commissioningStart: Math.max(commissioningStart, fitOutStart),
    readyDay,
  }
}

/** Stage days in order: each at least the one before. Nothing is retired in a plan of this version. */
export function stageDays(appear: number, installed: number, commissioning: number, live: number): StageDays {
  const installedDay = Math.max(appear, installed)
  const commissioningDay = Math.max(installedDay, commissioning)
  return {
    appearDay: appear,
    installedDay,
    commissioningDay,
    liveDay: Math.max(commissioningDay, live),
    retiredDay: NEVER_DAY,
  }
}

/** What stood before the plan and is in order, waiting for its first load. */
export function standingDays(work: WorkDays, live: number): StageDays {
  return stageDays(STANDING_APPEAR, STANDING_INSTALLED, work.commissioningStart, live)
}

/** The building's outside: frame, closed shell, tests, first load. */
export function buildingDays(work: WorkDays, live: number): StageDays {
  if (work.isRetrofit) return standingDays(work, live)
  return stageDays(work.shellStart, work.shellEnd, work.commissioningStart, live)
}

/** A hall's inside: fit-out, fitted, tests, first load. */
export function hallDays(work: WorkDays, live: number): StageDays {
  return stageDays(work.fitOutStart, work.fitOutEnd, work.commissioningStart, live)
}

/**
 * Something set up during fit-out: from one share of it to another, 0..1, shifted by its place in the queue of its kind so that
 * machines come one after another.
 */
export function fitOutDays(work: WorkDays, from: number, to: number, place: number, live: number): StageDays {
  const span = work.fitOutEnd - work.fitOutStart
  const slack = 1 - to
  return stageDays(
    Math.round(work.fitOutStart + span * (from + slack * place)),
    Math.round(work.fitOutStart + span * (to + slack * place)),
    work.commissioningStart,
    live,
  )
}
