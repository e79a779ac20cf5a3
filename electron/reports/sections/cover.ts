import type { ReportFigure, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount, formatMega, formatRatio, formatUsd } from '../../../shared/units/format.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import type { Briefing } from '../briefing.ts'
import { totalsOver } from '../referenceYear.ts'
import { verdict } from '../verdict.ts'
import { sentence } from '../wording.ts'

/** The first page: a picture, the answer, four figures. */
export function writeCover(briefing: Briefing): SectionOf<'cover'> {
  const { scenario, keyDays, date } = briefing
  return {
    kind: 'cover',
    title: scenario.name,
    subtitle: 'Power, cooling, density, schedule and cost of the build-out, simulated day by day',
    statement: verdict(briefing),
    dateLine: `Timeline ${date(0)} to ${date(keyDays.lastDay)}`,
    hero: {
      id: 'hero',
      caption: `The plan on ${date(keyDays.readingDay)}.`,
      day: keyDays.readingDay,
      view: 'hero',
      overlay: 'stage',
      widthPx: 2400,
      heightPx: 1120,
    },
    figures: headlineFigures(briefing),
  }
}

/** Accelerators, IT power, utility demand, capital: at full build. */
export function headlineFigures(briefing: Briefing): ReportFigure[] {
  const { result, keyDays, full, year, acceleratorNoun, date } = briefing
  const { target } = keyDays
  const designMva = sampleDaily(result.portfolio.designMva, keyDays.readingDay)
  return [
    {
      label: `${sentence(acceleratorNoun)} live`,
      value: formatCount(full.acceleratorsLive),
      unit: '',
      note:
        target === null
          ? `in ${formatCount(full.racksLive)} racks, from ${date(keyDays.readingDay)}`
          : `in ${formatCount(full.racksLive)} racks; ${formatCount(target.liveAtTarget)} on ${date(target.day)}`,
    },
    {
      label: 'IT power',
      value: formatMega(full.itMw),
      unit: 'MW',
      note: `mean draw; ${formatMega(full.facilityMw)} MW facility, PUE ${formatRatio(totalsOver(result.portfolio, year).pue)} over ${year.name}`,
    },
    {
      label: 'Utility demand',
      value: formatMega(designMva),
      unit: 'MVA',
      note: `on the design day; the grid grants ${formatMega(full.gridMva)} MVA`,
    },
    {
      label: 'Capital',
      value: formatUsd(full.capexUsd),
      unit: '',
      note: 'spent when the last rack goes live, IT included',
    },
  ]
}
