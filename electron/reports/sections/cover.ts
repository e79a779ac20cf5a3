import type { ReportFigure, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { formatCount, formatMega, formatUsd } from '../../../shared/units/format.ts'
import type { Hall } from '../../../shared/results/place.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import type { Briefing } from '../briefing.ts'
import { sumHalls } from '../hallSums.ts'
import { odds } from '../odds.ts'
import { verdict } from '../verdict.ts'
import { sentence } from '../wording.ts'

/** The first page: a picture, the answer, four figures. */
export function writeCover(briefing: Briefing, risk: RiskResult | null): SectionOf<'cover'> {
  const { scenario, keyDays, date } = briefing
  return {
    kind: 'cover',
    title: scenario.name,
    subtitle: 'Power, cooling, density, schedule and cost of the build-out, simulated day by day',
    statement: [verdict(briefing), odds(briefing, risk)].filter((words) => words !== '').join(' '),
    dateLine: `Timeline ${date(0)} to ${date(keyDays.lastDay)}`,
    hero: {
      id: 'hero',
      caption: `The plan on ${date(keyDays.readingDay)}.`,
      day: keyDays.readingDay,
      view: 'hero',
      overlay: 'stage',
      widthPx: 2400,
      heightPx: 1040,
    },
    figures: headlineFigures(briefing),
  }
}

/** Accelerators, IT power, utility demand, capital: on the day headline figures are read. */
export function headlineFigures(briefing: Briefing): ReportFigure[] {
  const { result, keyDays, complete, acceleratorNoun, date } = briefing
  const { target } = keyDays
  const isLive = (hall: Hall): boolean => hall.stageDays.liveDay <= keyDays.readingDay
  const provisionedMw = sumHalls(result.halls.filter(isLive)).itMaxKw / 1000
  const optionsUsd =
    keyDays.optionsDay === null
      ? 0
      : sampleDaily(result.portfolio.capexUsd, keyDays.lastDay) - complete.capexUsd
  const designMva = sampleDaily(result.portfolio.designMva, keyDays.readingDay)
  return [
    {
      label: `${sentence(acceleratorNoun)} live`,
      value: formatCount(complete.acceleratorsLive),
      unit: '',
      note:
        target === null
          ? `in ${formatCount(complete.racksLive)} racks, from ${date(keyDays.readingDay)}`
          : `in ${formatCount(complete.racksLive)} racks; ${formatCount(target.liveAtTarget)} on ${date(target.day)}`,
    },
    {
      label: 'IT power',
      value: formatMega(complete.itMw),
      unit: 'MW',
      note: `mean draw of ${formatMega(provisionedMw)} MW provisioned; ${formatMega(complete.facilityMw)} MW with cooling and losses`,
    },
    {
      label: 'Utility demand',
      value: formatMega(designMva),
      unit: 'MVA',
      note: `on the design day; the grid grants ${formatMega(complete.gridMva)} MVA`,
    },
    {
      label: 'Capital',
      value: formatUsd(complete.capexUsd),
      unit: '',
      note: `spent by ${date(keyDays.readingDay)}, racks and network included${optionsUsd > 0 ? `; ${formatUsd(complete.capexUsd + optionsUsd)} with the options` : ''}`,
    },
  ]
}
