import type { ReportChart, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { campusStateAt } from '../../../shared/results/stateAt.ts'
import { LIVE, stageOn } from '../../../shared/results/stage.ts'
import type { ReportedPoint } from '../../../shared/scenario/programme.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { thinCurve } from '../thinCurve.ts'
import { countOf } from '../wording.ts'

interface Point {
  reported: ReportedPoint
  campusIndex: number
  day: number
}

/** What was reported of real campuses beside the model; null where nothing was. */
export function writeReported(briefing: Briefing): SectionOf<'reported'> | null {
  const points = readPoints(briefing)
  if (points.length === 0) return null
  return {
    kind: 'reported',
    title: 'Reported and modelled',
    paragraphs: describe(briefing, points),
    charts: briefing.result.campuses.flatMap((_, campusIndex) => {
      const here = points.filter((point) => point.campusIndex === campusIndex)
      return here.length === 0 ? [] : [campusChart(briefing, campusIndex, here)]
    }),
    table: pointTable(briefing, points),
  }
}

function readPoints({ scenario, keyDays }: Briefing): Point[] {
  return scenario.reported
    .map((reported) => ({
      reported,
      campusIndex: scenario.campuses.findIndex(({ id }) => id === reported.campusId),
      day: dayOf(scenario.span.start, reported.date),
    }))
    .filter(({ day }) => day >= 0 && day <= keyDays.lastDay)
    .sort((a, b) => a.campusIndex - b.campusIndex || a.day - b.day)
}

const modelledItMw = ({ result }: Briefing, { campusIndex, day }: Point): number =>
  campusStateAt(result, campusIndex, day).itMw

function describe(briefing: Briefing, points: Point[]): string[] {
  const loaded = points.filter(({ reported }) => reported.itMw > 0)
  const misses = loaded.map((point) => Math.abs(modelledItMw(briefing, point) / point.reported.itMw - 1))
  const words = [
    'Reported values are estimates from satellite pictures, permits and announcements; they say what is thought to be installed, while the model says what draws power on average. The reported figures are shown, never fitted.',
  ]
  if (misses.length > 0) {
    const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length
    words.push(
      `Over ${countOf(loaded.length, 'reported date')} with load, the model’s IT power differs from the reported one by ${(mean * 100).toFixed(0)} % on average.`,
    )
  }
  return words
}

function campusChart(briefing: Briefing, campusIndex: number, points: Point[]): ReportChart {
  const { result, keyDays } = briefing
  const series = result.campusSeries[campusIndex]
  if (!series) throw new RangeError(`no series for campus ${campusIndex}`)
  const toDay = Math.min(keyDays.lastDay, Math.max(keyDays.readingDay, ...points.map(({ day }) => day)) + 30)
  const dots = (isObserved: boolean) => points.filter(({ reported }) => reported.observed === isObserved)
  const curve = (label: string, some: Point[], style: 'dots' | 'rings') =>
    some.length === 0
      ? []
      : [
          {
            label,
            days: some.map(({ day }) => day),
            values: some.map(({ reported }) => reported.itMw),
            style,
          },
        ]
  return {
    caption: `IT power of ${result.campuses[campusIndex]?.name ?? ''}: modelled, and as reported.`,
    unit: 'MW',
    curves: [
      { label: 'modelled', ...thinCurve(series.itMw, 0, toDay), style: 'solid', isAccent: true },
      ...curve('reported, seen', dots(true), 'dots'),
      ...curve('reported, forecast', dots(false), 'rings'),
    ],
    markers: [],
  }
}

function pointTable(briefing: Briefing, points: Point[]): ReportTable {
  const { result, date } = briefing
  const rows = points.map((point) => {
    const { reported, campusIndex, day } = point
    const state = campusStateAt(result, campusIndex, day)
    const live = result.buildings.filter(
      (building) => building.campusIndex === campusIndex && stageOn(building.stageDays, day) >= LIVE,
    ).length
    const difference = reported.itMw > 0 ? (state.itMw / reported.itMw - 1) * 100 : null
    return [
      result.campuses[campusIndex]?.name ?? '',
      date(day),
      reported.observed ? 'seen' : 'forecast',
      formatCount(reported.buildingCount),
      formatCount(live),
      formatMega(reported.itMw),
      formatMega(state.itMw),
      difference === null ? '–' : `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(0)} %`,
      formatMega(reported.facilityMw),
      formatMega(state.facilityMw),
      reported.source,
    ]
  })
  return {
    caption: 'Reported and modelled, date by date.',
    columns: [
      { title: 'Campus', align: 'left' },
      { title: 'Date', align: 'left' },
      { title: 'Kind', align: 'left' },
      { title: 'Bldg rep.', align: 'right' },
      { title: 'Bldg mod.', align: 'right' },
      { title: 'IT rep.', unit: 'MW', align: 'right' },
      { title: 'IT mod.', unit: 'MW', align: 'right' },
      { title: 'Difference', align: 'right' },
      { title: 'Facility rep.', unit: 'MW', align: 'right' },
      { title: 'Facility mod.', unit: 'MW', align: 'right' },
      { title: 'Source', align: 'left' },
    ],
    rows,
    note: 'Reported facility power is peak demand; modelled facility power is at the day’s mean weather.',
  }
}
