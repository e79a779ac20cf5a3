import type { SimulationResult } from '../../results/result.ts'
import { sampleDays, valuesOn } from '../../results/sampleDays.ts'
import type { Site } from '../../results/site.ts'
import type { ReportChart } from '../reportDocument.ts'

/** Sites of each platform, in the order of the document; a platform that no site has is left out. */
export function sitesByPlatform({ platforms, sites }: SimulationResult): {
  id: string | null
  name: string
  sites: Site[]
}[] {
  const groups = [...platforms, { id: null, name: 'No platform stated' }].map(({ id, name }) => ({
    id,
    name,
    sites: sites.filter(({ platformId }) => platformId === id),
  }))
  return groups.filter((group) => group.sites.length > 0)
}

/** Sum over sites of one of their series on a day. */
export function sumOn(
  sites: readonly Site[],
  metric: 'h100eLive' | 'h100eUsable' | 'accelerators' | 'trainingItMw',
  day: number,
): number {
  return sites.reduce((sum, { series }) => {
    const days = series[metric]
    return sum + (days[Math.max(0, Math.min(Math.floor(day), days.length - 1))] ?? 0)
  }, 0)
}

const THOUSANDS = 1e-3

/** What software can use of the accelerators, platform upon platform, under what the hardware could do. */
export function usableChart(result: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Usable throughput by platform, and what the hardware could do',
    unit: 'thousand H100s',
    stack: sitesByPlatform(result).map(({ name, sites }) => ({
      label: name,
      days,
      values: days.map((day) => sumOn(sites, 'h100eUsable', day) * THOUSANDS),
      style: 'solid' as const,
    })),
    curves: [
      {
        label: 'live',
        days,
        values: days.map((day) => sumOn(result.sites, 'h100eLive', day) * THOUSANDS),
        style: 'dashed',
      },
    ],
    markers: [],
  }
}

/** Accelerators that one training job can have, beside all that stand at training sites. */
export function jobChart(
  { placement, sites }: SimulationResult,
  fromDay: number,
  toDay: number,
): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Accelerators of the largest training job, and at all training sites',
    unit: 'thousand',
    curves: [
      {
        label: 'largest job',
        days,
        values: valuesOn(placement.domainAccelerators, days, THOUSANDS),
        style: 'solid',
        isAccent: true,
      },
      {
        label: 'all training sites',
        days,
        values: days.map((day) => trainingAccelerators(sites, day) * THOUSANDS),
        style: 'dashed',
      },
    ],
    markers: [],
  }
}

/** Accelerators of the sites that train on a day. */
export function trainingAccelerators(sites: readonly Site[], day: number): number {
  return sumOn(
    sites.filter((site) => sumOn([site], 'trainingItMw', day) > 0),
    'accelerators',
    day,
  )
}

/** Round trip from the users of each region to the nearest inference, and what is allowed. */
export function latencyChart({ placement }: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Round trip from users to the nearest inference, by region',
    unit: 'ms',
    curves: [
      ...placement.regions.map(({ name, latencyMs }) => ({
        label: name,
        days,
        values: valuesOn(latencyMs, days),
        style: 'solid' as const,
      })),
      {
        label: 'allowed',
        days: [fromDay, toDay],
        values: [placement.latencyLimitMs, placement.latencyLimitMs],
        style: 'dashed' as const,
      },
    ],
    markers: [],
  }
}
