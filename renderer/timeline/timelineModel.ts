import { buildOutEndDay } from '../../shared/results/buildOut.ts'
import type { DeliveredBands, RiskResult } from '../../shared/results/risk.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Schedule } from '../../shared/results/schedule.ts'
import type { DailySeries } from '../../shared/results/series.ts'
import type { Note } from '../../shared/scenario/programme.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf, formatDay } from '../../shared/time/calendar.ts'
import { committedSteps, stepsWord, type CommittedStep } from './curves/committedSteps.ts'
import { gateRuns, type GateRun } from './strip/gateRuns.ts'
import { laneTree, type Lane } from './lanes/laneTree.ts'

/** A bar line through the whole score. */
export interface BarLine {
  day: number
  name: string
  kind: 'event' | 'decision' | 'target' | 'modelled' | 'today' | 'note'
  note: string
}

/** A megawatt figure that was reported of the real place. */
interface ReportedMark {
  day: number
  itMw: number
  isObserved: boolean
  note: string
}

/** Everything the timeline draws, computed once a result (and once a campus looked at). */
export interface TimelineModel {
  startDate: string
  dayCount: number
  /** Last day on which contracted racks go live. */
  buildOutEndDay: number
  programme: Schedule
  /** Where tasks stand. */
  places: Pick<SimulationResult, 'campuses' | 'buildings' | 'halls'>
  /** Every lane, open or not. */
  laneTree: Lane[]
  gateRuns: GateRun[]
  barLines: BarLine[]
  /** Whose curves are drawn: a campus, or the portfolio. */
  curvesOf: string
  series: DailySeries
  /** The whole plan's, for the overview. */
  portfolio: DailySeries
  /** Empty for a campus of several: targets are the portfolio's. */
  committed: CommittedStep[]
  /** What those steps are called. */
  committedWord: 'committed' | 'target'
  reported: ReportedMark[]
  /** What nine in ten, half and one in ten of the runs deliver; `null` before risk was run and for a campus of several. */
  bands: DeliveredBands | null
  /** Top of the megawatt axis. */
  maxMw: number
}

function barLinesOf(result: SimulationResult, notes: readonly Note[], todayDay: number): BarLine[] {
  const targets = result.targets
    .filter(
      (target) => !result.milestones.some((entry) => entry.kind === 'target' && entry.day === target.day),
    )
    .map((target): BarLine => ({ day: target.day, name: target.name, kind: 'target', note: '' }))
  const milestones = result.milestones.map(({ day, name, kind, note }): BarLine => ({
    day,
    name,
    kind,
    note,
  }))
  const written = notes.map(({ date, text }): BarLine => ({
    day: dayOf(result.startDate, date),
    name: text,
    kind: 'note',
    note: '',
  }))
  const today: BarLine = {
    day: todayDay,
    name: `today, ${formatDay(result.startDate, todayDay)}`,
    kind: 'today',
    note: '',
  }
  return [...milestones, ...targets, ...written, today]
}

function highest(series: readonly Float32Array[]): number {
  let max = 0
  for (const values of series) for (const value of values) if (value > max) max = value
  return max
}

/**
 * @param campusIndex whose curves to draw; null for the portfolio. A single campus is the portfolio.
 * @param todayDay scenario day of the calendar's today
 * @param risk     many runs of this plan, or `null`
 */
export function timelineModel(
  result: SimulationResult,
  scenario: Scenario,
  campusIndex: number | null,
  todayDay: number,
  risk: RiskResult | null = null,
): TimelineModel {
  const only = result.campuses.length === 1 ? 0 : campusIndex
  const campus = only === null ? null : result.campuses[only]
  const series = (only === null ? null : result.campusSeries[only]) ?? result.portfolio
  const reported = scenario.reported
    .filter((point) => point.campusId === campus?.id && point.itMw > 0)
    .map((point) => ({
      day: dayOf(result.startDate, point.date),
      itMw: point.itMw,
      isObserved: point.observed,
      note: point.note,
    }))
  const isPortfolio = only === null || result.campuses.length === 1
  const committed = isPortfolio ? committedSteps(result) : []
  const bands = isPortfolio && risk?.startDate === result.startDate ? risk.deliveredAll : null
  const ceiling = Math.max(
    highest([series.itMw, series.plannedItMw, series.gridMva, ...(bands ? [bands.itMwP90] : [])]),
    ...committed.map((step) => step.itMw),
    ...reported.map((point) => point.itMw),
  )
  const programme = result.schedule
  return {
    startDate: result.startDate,
    dayCount: result.dayCount,
    buildOutEndDay: buildOutEndDay(result),
    programme,
    places: result,
    laneTree: laneTree(result, scenario, programme),
    gateRuns: gateRuns(result.gates),
    barLines: barLinesOf(result, scenario.notes ?? [], todayDay),
    curvesOf: campus?.name ?? 'Portfolio',
    series,
    portfolio: result.portfolio,
    committed,
    committedWord: stepsWord(result),
    reported,
    bands,
    maxMw: ceiling > 0 ? ceiling : 1,
  }
}
