import type {
  ReportChart,
  ReportFigure,
  ReportPoint,
  SectionOf,
} from '../../../shared/contract/reportDocument.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import type { Briefing } from '../briefing.ts'
import { buildPeriodEnd } from '../buildPeriod.ts'
import { CAUSE_WORDS, countGateDays } from '../gateDays.ts'
import { totalsOver } from '../referenceYear.ts'
import { thinCurve } from '../thinCurve.ts'
import { verdict } from '../verdict.ts'
import { countOf, joinWords, numberWord, sentence } from '../wording.ts'
import { odds } from '../odds.ts'
import { headlineFigures } from './cover.ts'

/** One page for a reader who reads one page. */
export function writeSummary(briefing: Briefing, risk: RiskResult | null): SectionOf<'summary'> {
  return {
    kind: 'summary',
    title: 'Summary',
    points: [
      planned(briefing),
      found(briefing),
      ...likely(briefing, risk),
      binding(briefing),
      certainty(briefing),
    ],
    figures: [...headlineFigures(briefing), ...moreFigures(briefing)],
    chart: powerChart(briefing),
  }
}

function planned({ scenario, result, places, complete, acceleratorNoun }: Briefing): ReportPoint {
  const builders = scenario.providers.filter(({ id }) =>
    scenario.campuses.some(({ providerId }) => providerId === id),
  )
  const providers = joinWords(builders.map(({ name }) => name))
  const tenants = joinWords(
    scenario.tenants
      .filter(({ id }) => places.some(({ hall }) => hall.tenantId === id))
      .map(({ name }) => name),
  )
  const campuses = countOf(result.campuses.length, 'campus', 'campuses')
  const contracted = result.buildings.filter(({ isOptional }) => !isOptional)
  const optional = result.buildings.filter(({ isOptional }) => isOptional)
  const buildings = countOf(contracted.length, 'building')
  const halls = countOf(
    contracted.reduce((sum, { hallCount }) => sum + hallCount, 0),
    'hall',
  )
  const retrofits = contracted.filter(({ path }) => path === 'retrofit').length
  const racks = `${formatCount(complete.racksLive)} racks with ${formatCount(complete.acceleratorsLive)} ${acceleratorNoun}`
  const sentences = [
    `${providers} ${builders.length === 1 ? 'equips' : 'equip'} ${halls} in ${buildings} on ${campuses}${tenants === '' ? '' : ` for ${tenants}`}: ${racks}.`,
  ]
  if (retrofits > 0) {
    const existing =
      retrofits === 1 ? 'One building stands' : `${sentence(countOf(retrofits, 'building'))} stand`
    sentences.push(
      `${existing} already and ${retrofits === 1 ? 'is' : 'are'} refitted${retrofits < contracted.length ? '; the rest is built new' : ''}.`,
    )
  }
  if (optional.length > 0) {
    const many =
      optional.length === 1
        ? 'One more building belongs'
        : `${sentence(numberWord(optional.length))} more buildings belong`
    sentences.push(`${many} to phases not yet decided: drawn and simulated, but not contracted.`)
  }
  return { heading: 'What is planned', text: sentences.join(' ') }
}

function found(briefing: Briefing): ReportPoint {
  const { result, keyDays, complete, year, date } = briefing
  const { firstLoadDay } = keyDays
  const sentences = [verdict(briefing)]
  if (firstLoadDay !== null) {
    sentences.push(
      `From first load on ${date(firstLoadDay)} it grows to ${formatMega(complete.itMw)} MW of IT, drawing ${formatMega(complete.facilityMw)} MW at the meter.`,
    )
  }
  const totals = totalsOver(result.portfolio, year)
  if (totals.pue > 0) {
    sentences.push(
      `Over ${year.name} the facility uses ${totals.pue.toFixed(2)} kWh for each kWh of IT and ${totals.wue.toFixed(2)} litres of water.`,
    )
  }
  return { heading: 'What the model finds', text: sentences.join(' ') }
}

function likely(briefing: Briefing, risk: RiskResult | null): ReportPoint[] {
  const text = odds(briefing, risk)
  return text === '' ? [] : [{ heading: 'How likely that is', text }]
}

function binding(briefing: Briefing): ReportPoint {
  const { result, keyDays } = briefing
  const waits = countGateDays(briefing)
  const sentences: string[] = []
  if (waits.length > 0) {
    const most = waits
      .slice(0, 3)
      .map(({ cause, dayCount }) => `${CAUSE_WORDS[cause]} on ${formatCount(dayCount)}`)
    sentences.push(
      `Of the ${countOf(keyDays.readingDay, 'day')} until the last rack is live, the next megawatt waits for ${joinWords(most)}.`,
    )
  }
  const violations = result.findings.filter(({ severity }) => severity === 'violation')
  const warnings = result.findings.filter(({ severity }) => severity === 'warning')
  // That the target is missed stands above already; what only the options meet is no headline.
  const gravest = [...violations, ...warnings].find(
    ({ code, fromDay }) => code !== 'target-missed' && fromDay <= keyDays.readingDay,
  )
  sentences.push(
    violations.length + warnings.length === 0
      ? 'The model finds no limit broken and none close.'
      : `The model finds ${countOf(violations.length, 'violation')} and ${countOf(warnings.length, 'warning')}${gravest === undefined ? '' : `, among them: ${gravest.message}`}`.replace(
          /(?<!\.)$/,
          '.',
        ),
  )
  return { heading: 'What binds', text: sentences.join(' ') }
}

function certainty({ result, complete, build }: Briefing): ReportPoint {
  const count = result.assumptions.length
  const sourced = result.assumptions.filter(({ confidence }) => confidence !== 'assumed').length
  const text = `${formatShare(complete.assumedShare)} of the IT power at ${build} rests on at least one input that is assumed; of ${countOf(count, 'input')} ${formatCount(sourced)} have a source. The register ranks the assumed ones by what rests on them.`
  return { heading: 'How sure this is', text }
}

function moreFigures(briefing: Briefing): ReportFigure[] {
  const { scenario, result, keyDays, year, build, date } = briefing
  const totals = totalsOver(result.portfolio, year)
  return [
    {
      label: 'First load',
      value: keyDays.firstLoadDay === null ? '–' : date(keyDays.firstLoadDay),
      unit: '',
      note: keyDays.completeDay === null ? 'no rack goes live' : `${build} on ${date(keyDays.completeDay)}`,
    },
    {
      label: 'PUE and WUE',
      value: totals.pue > 0 ? `${totals.pue.toFixed(2)} · ${totals.wue.toFixed(2)}` : '–',
      unit: '',
      note: `energy-weighted over ${year.name}; litres a kWh of IT`,
    },
    {
      label: 'Water',
      value: formatCount(totals.waterM3 / 1000),
      unit: 'ML a year',
      note: `withdrawn over ${year.name}`,
    },
    scenario.commitments.length > 0 ? accruedFigure(briefing) : energyFigure(briefing),
  ]
}

function accruedFigure({ result, keyDays, complete, build, date }: Briefing): ReportFigure {
  return {
    label: 'Commitment accrued',
    value: formatUsd(result.portfolio.accruedUsd.at(-1) ?? 0),
    unit: '',
    note: `by ${date(keyDays.lastDay)}; ${formatUsd(complete.accruedUsd)} at ${build}`,
  }
}

function energyFigure({ result, year }: Briefing): ReportFigure {
  const { facilityMwh } = totalsOver(result.portfolio, year)
  return {
    label: 'Energy',
    value: formatCount(facilityMwh / 1000),
    unit: 'GWh a year',
    note: `at the meter over ${year.name}`,
  }
}

function powerChart(briefing: Briefing): ReportChart {
  const { result, keyDays, build, date } = briefing
  const { portfolio } = result
  const toDay = buildPeriodEnd(briefing)
  const { target, firstLoadDay, completeDay, optionsDay } = keyDays
  const markers = [
    ...(firstLoadDay === null ? [] : [{ day: firstLoadDay, label: 'first load' }]),
    ...(target === null || target.day > toDay
      ? []
      : [{ day: target.day, label: `target ${date(target.day)}` }]),
    ...(completeDay === null ? [] : [{ day: completeDay, label: build }]),
    ...(optionsDay === null ? [] : [{ day: optionsDay, label: 'with options' }]),
  ]
  const latest = sampleDaily(portfolio.plannedItMw, toDay)
  return {
    caption: `IT and facility power from ${date(0)} to ${date(toDay)}, and the IT power of the contracted halls had every stage gone to its template's plan (${formatMega(latest)} MW at the end).`,
    unit: 'MW',
    curves: [
      { label: 'facility', ...thinCurve(portfolio.facilityMw, 0, toDay), style: 'solid' },
      { label: 'IT', ...thinCurve(portfolio.itMw, 0, toDay), style: 'solid', isAccent: true },
      { label: 'IT as planned', ...thinCurve(portfolio.plannedItMw, 0, toDay), style: 'dashed' },
    ],
    markers,
  }
}
