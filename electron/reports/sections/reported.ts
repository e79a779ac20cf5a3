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

/** Provisioned IT power of a campus, MW: what is said of it from outside is what was installed. */
const provisionedOn = ({ result }: Briefing, { campusIndex, day }: Point): number =>
  result.campusSeries[campusIndex]?.provisionedItMw[day] ?? 0

function describe(briefing: Briefing, points: Point[]): string[] {
  const loaded = points.filter(({ reported }) => reported.itMw > 0)
  const misses = loaded.map((point) => Math.abs(provisionedOn(briefing, point) / point.reported.itMw - 1))
  const words = [
    'Reported values are estimates from satellite pictures, permits and announcements; they say what is thought to be installed. They are therefore laid beside the power that the modelled racks are provisioned for; the mean draw is shown as well. The model does not read the reported figures; where the author of the plan set dates or rack counts by them, agreement checks the arithmetic and predicts nothing.',
  ]
  if (misses.length > 0) {
    const mean = misses.reduce((sum, miss) => sum + miss, 0) / misses.length
    words.push(
      `Over ${countOf(loaded.length, 'reported date')} with load, the model’s provisioned IT power differs from the reported one by ${mean < 0.005 ? 'less than 1' : (mean * 100).toFixed(0)} % on average.`,
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
    caption: `IT power of ${result.campuses[campusIndex]?.name ?? ''}: as modelled (lines), and as reported (dots seen, rings forecast).`,
    unit: 'MW',
    curves: [
      {
        label: 'provisioned',
        ...thinCurve(series.provisionedItMw, 0, toDay),
        style: 'solid',
        isAccent: true,
      },
      { label: 'mean draw', ...thinCurve(series.itMw, 0, toDay), style: 'dashed' },
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
    const maxMw = provisionedOn(briefing, point)
    const designMva = result.campusSeries[campusIndex]?.designMva[day] ?? 0
    const live = result.buildings.filter(
      (building) => building.campusIndex === campusIndex && stageOn(building.stageDays, day) >= LIVE,
    ).length
    const difference = reported.itMw > 0 ? (maxMw / reported.itMw - 1) * 100 : null
    return [
      result.campuses[campusIndex]?.name ?? '',
      date(day),
      reported.observed ? 'seen' : 'forecast',
      formatCount(reported.buildingCount),
      formatCount(live),
      formatMega(reported.itMw),
      formatMega(maxMw),
      difference === null ? '–' : signed(difference),
      formatMega(state.itMw),
      formatMega(reported.facilityMw),
      formatMega(designMva),
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
      { title: 'IT max mod.', unit: 'MW', align: 'right' },
      { title: 'Difference', align: 'right' },
      { title: 'IT mean mod.', unit: 'MW', align: 'right' },
      { title: 'Facility rep.', unit: 'MW', align: 'right' },
      { title: 'Design day mod.', unit: 'MVA', align: 'right' },
      { title: 'Source', align: 'left' },
    ],
    rows,
    note: 'rep.: as reported; mod.: as modelled. The difference is between reported and modelled provisioned IT power. Reported facility power is peak demand in MW; beside it stands the modelled design-day demand in MVA.',
  }
}

/** `−23 %`, `0 %`, `+4 %`. */
function signed(percent: number): string {
  const size = Math.abs(percent).toFixed(0)
  return size === '0' ? '0 %' : `${percent < 0 ? '−' : '+'}${size} %`
}
