import { sitesByPlatform, sumOn, trainingAccelerators } from '../../../shared/contract/charts/workCharts.ts'
import { learnedRatio } from '../../../shared/results/learnedRatio.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { monthDays } from '../../../shared/results/sampleDays.ts'
import type { DayState } from '../../../shared/results/stateAt.ts'
import { siteNames, trainingJobAt, type TrainingJob } from '../../../shared/results/trainingJob.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import type { TableModel } from '../figure/tableModel.ts'

const h100s = { kind: 'number' as const, unit: 'H100s', format: formatCount }
const round = (value: number): string => formatCount(Math.round(value))

/** One job read on one day at a time: several read-outs of a frame share a reckoning. */
function jobOnDay(result: SimulationResult): (day: number) => TrainingJob {
  let known: { day: number; job: TrainingJob } | null = null
  return (day) => {
    if (known?.day !== day) known = { day, job: trainingJobAt(result, day) }
    return known.job
  }
}

/** What of the accelerators works on the day, and where: usable throughput by platform, the largest job, the users' round trip. */
export function workReadings(result: SimulationResult): Reading[] {
  const { sites, placement, platforms } = result
  const jobAt = jobOnDay(result)
  const usable = sitesByPlatform(result).map((group): Reading => {
    const platform = platforms.find(({ id }) => id === group.id)
    return {
      id: `usable-${group.id ?? 'none'}`,
      label: group.name,
      read: ({ day }) => `${round(sumOn(group.sites, 'h100eUsable', day))} H100s usable`,
      note: ({ day }) => {
        const live = sumOn(group.sites, 'h100eLive', day)
        const ramp = platform ? `; learned to ${formatShare(learnedRatio(platform, day))}` : ''
        return `of ${round(live)} live${live > 0 ? ramp : ''}`
      },
    }
  })
  const job: Reading = {
    id: 'largest-job',
    label: 'Largest training job',
    read: ({ day }) => `${round(jobAt(day).accelerators)} accelerators`,
    note: ({ day }) => jobWords(result, jobAt(day)),
  }
  const latency: Reading = {
    id: 'latency',
    label: 'Round trip of users, mean',
    read: ({ day }) => `${(placement.latencyMs[day] ?? 0).toFixed(0)} ms`,
    note: ({ day }) => furthestWords(result, day),
  }
  const serves = placement.regions.length > 0 ? [latency] : []
  return sites.length > 0 ? [...usable, job, ...serves] : []
}

function jobWords({ placement, sites }: SimulationResult, job: TrainingJob): string {
  if (job.sites.length === 0) return 'nothing trains'
  const where = siteNames(sites, job.sites)
  const throughput = `${round(job.h100e)} H100s`
  if (job.sites.length > 1) return `across ${where}; ${throughput} after the loss between sites`
  return placement.crossSiteTraining ? `${where} alone is faster; ${throughput}` : `${where}; ${throughput}`
}

function furthestWords({ placement, sites }: SimulationResult, day: number): string {
  const served = placement.regions.filter(({ siteIndex }) => (siteIndex[day] ?? -1) >= 0)
  const [first, ...others] = served
  if (!first) return 'no inference yet'
  const furthest = others.reduce(
    (worst, region) => ((region.latencyMs[day] ?? 0) > (worst.latencyMs[day] ?? 0) ? region : worst),
    first,
  )
  const site = sites[furthest.siteIndex[day] ?? -1]?.name ?? ''
  return `${(furthest.latencyMs[day] ?? 0).toFixed(0)} ms from ${furthest.name} to ${site}; ${placement.latencyLimitMs} allowed`
}

/** How far each region is from its nearest inference on the day, in a sentence. */
export const latencyWords =
  ({ placement, sites }: SimulationResult) =>
  ({ day }: DayState): string =>
    placement.regions
      .map(({ name, latencyMs, siteIndex }) => {
        const site = sites[siteIndex[day] ?? -1]
        return site ? `${name} ${(latencyMs[day] ?? 0).toFixed(0)} ms, ${site.name}` : `${name} not served`
      })
      .join('; ')

export function usableTable(result: SimulationResult, fromDay: number, toDay: number): TableModel {
  const groups = sitesByPlatform(result)
  return {
    caption: 'Usable and live throughput by platform, month by month',
    startDate: result.startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...groups.flatMap(({ name }) => [
        { title: `${name}, usable`, ...h100s },
        { title: `${name}, live`, ...h100s },
      ]),
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...groups.flatMap(({ sites }) => [
        Math.round(sumOn(sites, 'h100eUsable', day)),
        Math.round(sumOn(sites, 'h100eLive', day)),
      ]),
    ]),
  }
}

export function jobTable(result: SimulationResult, fromDay: number, toDay: number): TableModel {
  return {
    caption: 'The largest training job, month by month',
    startDate: result.startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Accelerators', kind: 'number', format: formatCount },
      { title: 'Throughput', ...h100s },
      { title: 'At', kind: 'text' },
      { title: 'At all training sites', kind: 'number', unit: 'accelerators', format: formatCount },
    ],
    rows: monthDays(fromDay, toDay).map((day) => {
      const job = trainingJobAt(result, day)
      return [
        day,
        Math.round(job.accelerators),
        Math.round(job.h100e),
        siteNames(result.sites, job.sites),
        Math.round(trainingAccelerators(result.sites, day)),
      ]
    }),
  }
}

export function latencyTable(
  { placement, startDate }: SimulationResult,
  fromDay: number,
  toDay: number,
): TableModel {
  const ms = { kind: 'number' as const, unit: 'ms', format: (value: number) => value.toFixed(0) }
  return {
    caption: 'Round trip of users to the nearest inference, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...placement.regions.map(({ name }) => ({ title: name, ...ms })),
      { title: 'Mean', ...ms },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...placement.regions.map(({ latencyMs, siteIndex }) =>
        (siteIndex[day] ?? -1) < 0 ? null : (latencyMs[day] ?? 0),
      ),
      placement.latencyMs[day] ?? 0,
    ]),
  }
}

/** Lines between sites: how far, how late, and how long a petabyte takes. */
export function linkTable({ links, sites, startDate }: SimulationResult): TableModel {
  const number = (unit: string, digits: number) => ({
    kind: 'number' as const,
    unit,
    format: (value: number) => (digits === 0 ? formatCount(Math.round(value)) : value.toFixed(digits)),
  })
  return {
    caption: 'Data lines between sites',
    startDate,
    columns: [
      { title: 'From', kind: 'text' },
      { title: 'To', kind: 'text' },
      { title: 'Distance', ...number('km', 0) },
      { title: 'One way', ...number('ms', 1) },
      { title: 'Bandwidth', ...number('Gbit/s', 0) },
      { title: '1 PB', ...number('days', 3) },
    ],
    rows: links.map(({ fromSite, toSite, distanceKm, latencyMs, bandwidthGbps, daysPerPetabyte }) => [
      sites[fromSite]?.name ?? '',
      sites[toSite]?.name ?? '',
      distanceKm,
      latencyMs,
      bandwidthGbps,
      daysPerPetabyte,
    ]),
  }
}

const UNIT_WORDS = { packages: 'Packages', cores: 'Cores', vcpus: 'vCPUs' } as const

/** The announced number of CPUs read each way. */
export function cpuTable({ cpuReadings, startDate }: SimulationResult): TableModel {
  return {
    caption: 'The announced CPUs read as packages, as cores and as vCPUs',
    startDate,
    columns: [
      { title: 'Counted as', kind: 'text' },
      { title: 'Packages', kind: 'number', format: round },
      { title: 'Racks', kind: 'number', format: formatCount },
      { title: 'IT', unit: 'MW', kind: 'number', format: formatMega },
    ],
    rows: cpuReadings.map(({ countedAs, isChosen, packageCount, rackCount, itMw }) => [
      `${UNIT_WORDS[countedAs]}${isChosen ? ', as the plan reads it' : ''}`,
      packageCount,
      rackCount,
      itMw,
    ]),
  }
}

/** What of it stands in the plan on the day. */
export const cpuWords = ({ cpusLive }: DayState): string =>
  `Live in the plan on the day: ${round(cpusLive)} packages, those of accelerator racks included.`
