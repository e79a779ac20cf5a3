import type { ReportChart, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import { stateAt } from '../../../shared/results/stateAt.ts'
import { dayOf, monthOf } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatRatio } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { buildPeriodEnd } from '../buildPeriod.ts'
import { thinCurve } from '../thinCurve.ts'
import { sentence } from '../wording.ts'

/** Power and racks over time, against the grid and the targets. */
export function writeCapacity(briefing: Briefing): SectionOf<'capacity'> {
  return {
    kind: 'capacity',
    title: 'Capacity over time',
    paragraphs: describe(briefing),
    demand: demandChart(briefing),
    accelerators: acceleratorChart(briefing),
    table: halfYearTable(briefing),
  }
}

function describe({ result, keyDays, complete, build, date }: Briefing): string[] {
  const { designMva, gridMva } = result.portfolio
  let tightestDay: number | null = null
  let tightest = Infinity
  for (let day = keyDays.firstLoadDay ?? 0; day <= keyDays.lastDay; day++) {
    const margin = (gridMva[day] ?? 0) - (designMva[day] ?? 0)
    if (margin < tightest - 0.05) {
      tightest = margin
      tightestDay = day
    }
  }
  const design = sampleDaily(designMva, keyDays.readingDay)
  const words = [
    `Three powers are kept apart. IT power is what the racks draw on average; facility power adds cooling, losses and site load on that day's mean weather; utility demand is apparent power at the point of interconnection with every live rack at its provisioned draw on the design day, ${formatMega(design)} MVA at ${build}. The grid must allow the last of them.`,
  ]
  if (tightestDay !== null && complete.racksLive > 0) {
    words.push(
      tightest < 0
        ? `On ${date(tightestDay)} the design-day demand exceeds the grid capacity granted by then by ${formatMega(-tightest)} MVA, summed over all campuses.`
        : `The smallest margin between granted grid capacity and design-day demand, summed over all campuses, is ${formatMega(tightest)} MVA, from ${date(tightestDay)}.`,
    )
  }
  return words
}

function demandChart(briefing: Briefing): ReportChart {
  const { result, date } = briefing
  const { portfolio } = result
  const toDay = buildPeriodEnd(briefing)
  return {
    caption: `Utility demand against the grid capacity granted, all campuses, ${date(0)} to ${date(toDay)}.`,
    unit: 'MVA',
    curves: [
      { label: 'grid granted', ...thinCurve(portfolio.gridMva, 0, toDay), style: 'step' },
      { label: 'design day', ...thinCurve(portfolio.designMva, 0, toDay), style: 'solid', isAccent: true },
      { label: 'mean', ...thinCurve(portfolio.utilityMva, 0, toDay), style: 'dashed' },
    ],
    markers: [],
  }
}

function acceleratorChart(briefing: Briefing): ReportChart | null {
  const { result, complete, acceleratorNoun, date } = briefing
  if (complete.acceleratorsLive === 0) return null
  const toDay = buildPeriodEnd(briefing)
  const targets = result.targets.filter(({ day }) => day >= 0 && day <= toDay)
  return {
    caption: `${sentence(acceleratorNoun)} carrying load${targets.length === 0 ? '' : ', and the targets set for them'}, ${date(0)} to ${date(toDay)}.`,
    unit: acceleratorNoun,
    curves: [
      {
        label: 'live',
        ...thinCurve(result.portfolio.acceleratorsLive, 0, toDay),
        style: 'step',
        isAccent: true,
      },
      ...targets.map((target) => ({
        label: target.name,
        days: [target.day],
        values: [target.acceleratorCount],
        style: 'rings' as const,
      })),
    ],
    markers: [],
  }
}

/** The last days of June and December until the plan is complete, and the first and last day of the timeline. */
function tableDays({ result, keyDays }: Briefing): number[] {
  const days = new Set([0, keyDays.lastDay])
  const firstYear = monthOf(result.startDate, 0).year
  const lastYear = monthOf(result.startDate, keyDays.lastDay).year
  for (let year = firstYear; year <= lastYear; year++) {
    for (const monthEnd of ['06-30', '12-31']) {
      const day = dayOf(result.startDate, `${year}-${monthEnd}`)
      if (day > 0 && day < keyDays.readingDay + 184 && day < keyDays.lastDay) days.add(day)
    }
  }
  return [...days].sort((a, b) => a - b)
}

function halfYearTable(briefing: Briefing): ReportTable {
  const { result, date } = briefing
  const rows = tableDays(briefing).map((day) => {
    const state = stateAt(result, day)
    const designMva = sampleDaily(result.portfolio.designMva, day)
    return [
      date(day),
      formatMega(state.itMw),
      formatMega(state.facilityMw),
      formatMega(state.utilityMva),
      formatMega(designMva),
      formatMega(state.gridMva),
      formatMega(state.gridMva - designMva),
      formatRatio(state.pue),
      formatCount(state.racksPlaced),
      formatCount(state.racksLive),
      formatCount(state.acceleratorsLive),
      formatCount(state.cpusLive),
    ]
  })
  return {
    caption: 'Capacity by half-year.',
    columns: [
      { title: 'On', align: 'left' },
      { title: 'IT', unit: 'MW', align: 'right' },
      { title: 'Facility', unit: 'MW', align: 'right' },
      { title: 'Utility', unit: 'MVA', align: 'right' },
      { title: 'Design day', unit: 'MVA', align: 'right' },
      { title: 'Grid', unit: 'MVA', align: 'right' },
      { title: 'Margin', unit: 'MVA', align: 'right' },
      { title: 'PUE', align: 'right' },
      { title: 'Racks placed', align: 'right' },
      { title: 'Racks live', align: 'right' },
      { title: 'Accel. live', align: 'right' },
      { title: 'CPUs live', align: 'right' },
    ],
    rows,
    note: 'IT, facility and utility at the day’s mean weather. Margin: grid less design day. CPUs are processor packages, not cores.',
  }
}
