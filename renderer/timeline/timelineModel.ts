import { buildOutEndDay } from '../../shared/results/buildOut.ts'
import type { Building } from '../../shared/results/place.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { DailySeries } from '../../shared/results/series.ts'
import type { Note } from '../../shared/scenario/programme.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { gateRuns, type GateRun } from './gateRuns.ts'

/** A stave of the score. */
export type Lane =
  | { kind: 'campus'; index: number; name: string; tranches: Arrival[] }
  | { kind: 'building'; index: number; name: string; building: Building; waves: RackWave[] }

/** Utility capacity that comes on a day. */
interface Arrival {
  day: number
  name: string
  capacityMva: number
}

/** Racks of a building that go live on one day. */
interface RackWave {
  day: number
  rackCount: number
}

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
  lanes: Lane[]
  gateRuns: GateRun[]
  barLines: BarLine[]
  /** Whose curves are drawn: a campus, or the portfolio. */
  curvesOf: string
  series: DailySeries
  reported: ReportedMark[]
  /** Top of the megawatt axis. */
  maxMw: number
}

function wavesOf({ rows, halls }: SimulationResult): Map<number, RackWave[]> {
  const waves = new Map<number, Map<number, number>>()
  for (let row = 0; row < rows.rowCount; row++) {
    const building = halls[rows.hallIndex[row] ?? -1]?.buildingIndex
    const day = rows.liveDay[row] ?? 0
    if (building === undefined) continue
    const own = waves.get(building) ?? new Map<number, number>()
    own.set(day, (own.get(day) ?? 0) + (rows.count[row] ?? 0))
    waves.set(building, own)
  }
  return new Map(
    [...waves].map(([building, days]) => [
      building,
      [...days].map(([day, rackCount]) => ({ day, rackCount })).sort((a, b) => a.day - b.day),
    ]),
  )
}

function lanesOf(result: SimulationResult, scenario: Scenario): Lane[] {
  const waves = wavesOf(result)
  return result.campuses.flatMap((campus, index): Lane[] => {
    const spec = scenario.campuses.find((entry) => entry.id === campus.id)
    const tranches = (spec?.gridTranches ?? []).map((tranche) => ({
      day: dayOf(result.startDate, tranche.date),
      name: tranche.name,
      capacityMva: tranche.capacityMva.value,
    }))
    const buildings = result.buildings.slice(
      campus.firstBuilding,
      campus.firstBuilding + campus.buildingCount,
    )
    return [
      { kind: 'campus', index, name: campus.name, tranches },
      ...buildings.map((building, place): Lane => {
        const at = campus.firstBuilding + place
        return { kind: 'building', index: at, name: building.name, building, waves: waves.get(at) ?? [] }
      }),
    ]
  })
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
  const today: BarLine = { day: todayDay, name: 'today', kind: 'today', note: '' }
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
 */
export function timelineModel(
  result: SimulationResult,
  scenario: Scenario,
  campusIndex: number | null,
  todayDay: number,
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
  const ceiling = Math.max(
    highest([series.itMw, series.plannedItMw, series.gridMva]),
    ...reported.map((point) => point.itMw),
  )
  return {
    startDate: result.startDate,
    dayCount: result.dayCount,
    buildOutEndDay: buildOutEndDay(result),
    lanes: lanesOf(result, scenario),
    gateRuns: gateRuns(result.gates),
    barLines: barLinesOf(result, scenario.notes ?? [], todayDay),
    curvesOf: campus?.name ?? 'Portfolio',
    series,
    reported,
    maxMw: ceiling > 0 ? ceiling : 1,
  }
}
