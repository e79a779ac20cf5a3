import type { ReportSectionFigure, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import {
  chosenDemand,
  concentrationChart,
  promiseChart,
  providerStack,
} from '../../../shared/contract/charts/portfolioCharts.ts'
import { sitesByPlatform, sumOn } from '../../../shared/contract/charts/workCharts.ts'
import { supplyChart } from '../../../shared/contract/charts/supplyCharts.ts'
import { failoverAt, type Loss } from '../../../shared/results/failover.ts'
import { durationText } from '../../../shared/results/failoverWords.ts'
import { learnedRatio } from '../../../shared/results/learnedRatio.ts'
import { siteNames, trainingJobAt } from '../../../shared/results/trainingJob.ts'
import { deliveredShare } from '../../../shared/results/portfolioBoard.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { buildPeriodEnd } from '../buildPeriod.ts'
import { countOf, sentence } from '../wording.ts'

/** Supply drawings that stand on the page; the table has every type. */
const SUPPLY_FIGURES = 2

/** Providers of the customer beside its demand, how concentrated they are, and the racks on their way. */
export function writePortfolio(briefing: Briefing, risk: RiskResult | null): SectionOf<'portfolio'> {
  const { result } = briefing
  const toDay = buildPeriodEnd(briefing)
  const supplies = result.supply
    .slice(0, SUPPLY_FIGURES)
    .map((supply): ReportSectionFigure => ({ kind: 'line', chart: supplyChart(supply, 0, toDay) }))
  return {
    kind: 'portfolio',
    title: 'Portfolio and supply',
    paragraphs: describe(briefing),
    figures: [
      [{ kind: 'line', chart: providerStack(result, 0, toDay) }],
      [
        { kind: 'line', chart: promiseChart(result, risk, 0, toDay) },
        { kind: 'line', chart: concentrationChart(result, 0, toDay) },
      ],
      ...(supplies.length > 0 ? [supplies] : []),
    ],
    tables: [
      providerTable(briefing),
      siteTable(briefing),
      supplyTable(briefing),
      platformTable(briefing),
      linkTable(briefing),
      latencyTable(briefing),
      cpuTable(briefing),
      lossTable(briefing),
    ],
  }
}

function describe({ result, keyDays, date, build }: Briefing): string[] {
  const { board } = result
  const day = keyDays.readingDay
  const demand = chosenDemand(board)
  const live = board.deliveredItMw[day] ?? 0
  const words = [
    `${sentence(countOf(board.providers.length, 'provider'))} serve${board.providers.length === 1 ? 's' : ''} ${board.customerName}. On ${date(day)} (${build}) ${formatMega(live)} MW of provisioned IT are live for it, against ${formatMega(board.committedItMw[day] ?? 0)} MW that contracts promise by then${
      demand
        ? ` and ${formatMega(demand.itMw[day] ?? 0)} MW of demand (${demand.name}), which uses ${formatShare(board.useRatio[day] ?? 0)} of it`
        : '; the plan states no demand to hold it against'
    }.`,
    `Concentration is the Herfindahl-Hirschman index of live megawatts by provider: ${(board.concentration[day] ?? 0).toFixed(2)} on that day, and ${board.committedConcentration.toFixed(2)} by contract value. 1 is one provider alone.`,
  ]
  const stored = result.supply.map(({ storedRacks }) => Math.max(0, ...storedRacks))
  const awaited = result.supply.map(({ awaitedRacks }) => Math.max(0, ...awaitedRacks))
  if (result.supply.length > 0) {
    words.push(
      `At most ${formatCount(Math.max(0, ...stored))} racks of one type stand in the warehouse on a day, and at most ${formatCount(Math.max(0, ...awaited))} places stand ready and empty for one.`,
    )
  }
  return words
}

function providerTable({ result, keyDays, date }: Briefing): ReportTable {
  const { board } = result
  const day = keyDays.readingDay
  return {
    caption: `Providers of ${board.customerName} on ${date(day)}.`,
    columns: [
      { title: 'Provider', align: 'left' },
      { title: 'Contracts', unit: 'USD', align: 'right' },
      { title: 'Committed', unit: 'IT MW', align: 'right' },
      { title: 'Live', unit: 'IT MW', align: 'right' },
      { title: 'Share', align: 'right' },
      { title: 'Accelerators', align: 'right' },
      { title: 'In H100s', unit: 'live', align: 'right' },
      { title: 'In H100s', unit: 'usable', align: 'right' },
    ],
    rows: board.providers.map((provider, index) => [
      provider.name,
      formatUsd(provider.committedUsd),
      formatMega(provider.committedItMw[day] ?? 0),
      formatMega(provider.deliveredItMw[day] ?? 0),
      formatShare(deliveredShare(board, index, day)),
      formatCount(provider.deliveredAccelerators[day] ?? 0),
      formatCount(provider.h100eLive[day] ?? 0),
      formatCount(provider.h100eUsable[day] ?? 0),
    ]),
  }
}

function siteTable({ result, keyDays, date }: Briefing): ReportTable {
  const day = keyDays.readingDay
  const providerName = (id: string): string =>
    result.board.providers.find((provider) => provider.id === id)?.name ?? id
  const platformName = (id: string | null): string =>
    result.platforms.find((platform) => platform.id === id)?.name ?? '–'
  return {
    caption: `Sites on ${date(day)}.`,
    columns: [
      { title: 'Site', align: 'left' },
      { title: 'Provider', align: 'left' },
      { title: 'Platform', align: 'left' },
      { title: 'IT', unit: 'MW', align: 'right' },
      { title: 'Training', unit: 'MW', align: 'right' },
      { title: 'Inference', unit: 'MW', align: 'right' },
      { title: 'CPU', unit: 'MW', align: 'right' },
      { title: 'Largest job', unit: 'accelerators', align: 'right' },
    ],
    rows: result.sites.map(({ name, providerId, platformId, series }) => [
      name,
      providerName(providerId),
      platformName(platformId),
      formatMega(series.itMw[day] ?? 0),
      formatMega(series.trainingItMw[day] ?? 0),
      formatMega(series.inferenceItMw[day] ?? 0),
      formatMega(series.cpuItMw[day] ?? 0),
      formatCount(series.domainAccelerators[day] ?? 0),
    ]),
  }
}

function supplyTable({ result, keyDays }: Briefing): ReportTable {
  const last = (series: Float32Array): string => formatCount(series[keyDays.lastDay] ?? 0)
  const most = (series: Float32Array): string => formatCount(series.reduce((a, b) => Math.max(a, b), 0))
  return {
    caption: 'Racks between factory and floor: totals at the end, and the most on any day.',
    columns: [
      { title: 'Rack', align: 'left' },
      { title: 'Planned', align: 'right' },
      { title: 'Arrived', align: 'right' },
      { title: 'Gone to others', align: 'right' },
      { title: 'In halls', align: 'right' },
      { title: 'Most in the warehouse', align: 'right' },
      { title: 'Most places empty', align: 'right' },
    ],
    rows: result.supply.map((supply) => [
      supply.name,
      last(supply.plannedRacks),
      last(supply.arrivedRacks),
      last(supply.claimedRacks),
      last(supply.placedRacks),
      most(supply.storedRacks),
      most(supply.awaitedRacks),
    ]),
  }
}

function platformTable(briefing: Briefing): ReportTable {
  const { result, keyDays, date } = briefing
  const day = keyDays.readingDay
  return {
    caption: `What software can use on ${date(day)}, by platform.`,
    columns: [
      { title: 'Platform', align: 'left' },
      { title: 'Sites', align: 'right' },
      { title: 'Live', unit: 'H100s', align: 'right' },
      { title: 'Usable', unit: 'H100s', align: 'right' },
      { title: 'Learned to', align: 'right' },
    ],
    rows: sitesByPlatform(result).map(({ id, name, sites }) => {
      const platform = result.platforms.find((known) => known.id === id)
      return [
        name,
        formatCount(sites.length),
        formatCount(sumOn(sites, 'h100eLive', day)),
        formatCount(sumOn(sites, 'h100eUsable', day)),
        platform ? formatShare(learnedRatio(platform, day)) : '–',
      ]
    }),
    note: jobWords(briefing),
  }
}

/** The largest job of the day and where it runs. */
function jobWords({ result, keyDays }: Briefing): string {
  const job = trainingJobAt(result, keyDays.readingDay)
  if (job.sites.length === 0) return 'Nothing trains on that day.'
  const where = siteNames(result.sites, job.sites)
  return `The largest training job has ${formatCount(job.accelerators)} accelerators (${formatCount(job.h100e)} H100s), ${
    job.sites.length > 1 ? `across ${where}, the loss between sites taken off` : `at ${where}`
  }.`
}

/** Regions of users and how far the nearest inference is. */
function latencyTable({ result, keyDays, date }: Briefing): ReportTable {
  const day = keyDays.readingDay
  const { placement, sites } = result
  const all = placement.regions.reduce((sum, { weightRatio }) => sum + weightRatio, 0)
  return {
    caption: `Inference by region of users on ${date(day)}; ${placement.latencyLimitMs} ms are allowed.`,
    columns: [
      { title: 'Users in', align: 'left' },
      { title: 'Share of traffic', align: 'right' },
      { title: 'Served from', align: 'left' },
      { title: 'Round trip', unit: 'ms', align: 'right' },
    ],
    rows: placement.regions.map(({ name, weightRatio, latencyMs, siteIndex }) => {
      const site = sites[siteIndex[day] ?? -1]
      return [
        name,
        formatShare(all > 0 ? weightRatio / all : 0),
        site?.name ?? '–',
        site ? formatCount(latencyMs[day] ?? 0) : '–',
      ]
    }),
  }
}

/** The announced CPUs read each way: the megawatts differ a hundredfold. */
function cpuTable({ result }: Briefing): ReportTable {
  return {
    caption: `What the announced ${formatCount(result.cpuReadings[0]?.packageCount ?? 0)} CPUs mean, by what is counted.`,
    columns: [
      { title: 'Counted as', align: 'left' },
      { title: 'Packages', align: 'right' },
      { title: 'Racks', align: 'right' },
      { title: 'IT', unit: 'MW', align: 'right' },
      { title: 'The plan reads it so', align: 'left' },
    ],
    rows: result.cpuReadings.map(({ countedAs, packageCount, rackCount, itMw, isChosen }) => [
      countedAs === 'vcpus' ? 'vCPUs' : sentence(countedAs),
      formatCount(packageCount),
      formatCount(rackCount),
      formatMega(itMw),
      isChosen ? 'yes' : '',
    ]),
  }
}

function linkTable({ result }: Briefing): ReportTable {
  return {
    caption: 'Data lines between sites.',
    columns: [
      { title: 'Line', align: 'left' },
      { title: 'From', align: 'left' },
      { title: 'To', align: 'left' },
      { title: 'Distance', unit: 'km', align: 'right' },
      { title: 'One way', unit: 'ms', align: 'right' },
      { title: 'Bandwidth', unit: 'Gbit/s', align: 'right' },
      { title: 'To move a petabyte', unit: 'days', align: 'right' },
    ],
    rows: result.links.map(
      ({ name, fromSite, toSite, distanceKm, latencyMs, bandwidthGbps, daysPerPetabyte }) => [
        name,
        result.sites[fromSite]?.name ?? '',
        result.sites[toSite]?.name ?? '',
        formatCount(distanceKm),
        latencyMs.toFixed(1),
        formatCount(bandwidthGbps),
        daysPerPetabyte.toFixed(2),
      ],
    ),
  }
}

/** Every provider of several, then every site with work on the day: what its loss costs. */
function lossTable({ result, keyDays, date }: Briefing): ReportTable {
  const day = keyDays.readingDay
  const { board, sites } = result
  const providers = board.providers.map(({ id, name }) => ({
    name: `${name}, every site`,
    loss: { kind: 'provider', providerId: id } satisfies Loss,
  }))
  const losses = [
    ...(providers.length > 1 ? providers : []),
    ...sites.map(({ name }, siteIndex) => ({ name, loss: { kind: 'site', siteIndex } satisfies Loss })),
  ]
  const rows = losses
    .map(({ name, loss }) => ({ name, ...failoverAt(result, loss, day) }))
    .filter(({ lostInferenceMw, lostTrainingMw }) => lostInferenceMw + lostTrainingMw > 0)
  return {
    caption: `Loss of a provider or a site on ${date(day)}: work by IT power, and what other sites can take.`,
    columns: [
      { title: 'Lost', align: 'left' },
      { title: 'Inference', unit: 'MW', align: 'right' },
      { title: 'Training', unit: 'MW', align: 'right' },
      { title: 'Inference moved', unit: 'MW', align: 'right' },
      { title: 'Training moved', unit: 'MW', align: 'right' },
      { title: 'Runs again after', align: 'right' },
      { title: 'Stays down', unit: 'MW', align: 'right' },
    ],
    rows:
      sites.length < 2
        ? []
        : rows.map((lost) => {
            const lostMw = lost.lostInferenceMw + lost.lostTrainingMw
            const movedMw = lost.movedInferenceMw + lost.movedTrainingMw
            return [
              lost.name,
              formatMega(lost.lostInferenceMw),
              formatMega(lost.lostTrainingMw),
              formatMega(lost.movedInferenceMw),
              formatMega(lost.movedTrainingMw),
              durationText(lost.recoveredHours),
              formatMega(lostMw - movedMw),
            ]
          }),
    note: 'Inference moves first. The time covers the copy over the fastest line and, to another platform, the engineering.',
  }
}
