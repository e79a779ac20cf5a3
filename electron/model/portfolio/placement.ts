import type { LinkResult, PlacementResult, Site } from '../../../shared/results/site.ts'
import { itemAt } from '../numbers/limits.ts'
import { connectedSites } from '../../../shared/results/trainingJob.ts'
import type { Plan } from '../plan/plan.ts'
import { distanceKm, FIBRE_MS_PER_KM } from './distance.ts'

/**
 * Where training and inference may run, day by day: the largest single training domain, with linked sites joined only where the
 * document allows it, and the round trip of users to the nearest site with inference live.
 */
export function placeWork(plan: Plan, sites: readonly Site[], links: readonly LinkResult[]): PlacementResult {
  const { placement } = plan.scenario
  const days = plan.dayCount
  const result: PlacementResult = {
    crossSiteTraining: placement?.crossSiteTraining ?? false,
    trainingStatePb: placement?.trainingStatePb.value ?? 0,
    inferenceStatePb: placement?.inferenceStatePb.value ?? 0,
    latencyLimitMs: placement?.latencyLimitMs.value ?? 0,
    domainAccelerators: new Float32Array(days),
    domainH100e: new Float32Array(days),
    domainSite: new Int16Array(days).fill(-1),
    domainSiteCount: new Uint16Array(days),
    regions: [],
    latencyMs: new Float32Array(days),
  }
  sites.forEach(({ series }, site) => {
    for (let day = 0; day < days; day++) {
      offerDomain(result, day, [site, 1], series.domainAccelerators[day] ?? 0, series.domainH100e[day] ?? 0)
    }
  })
  if (placement?.crossSiteTraining) {
    joinSites(result, sites, links, 1 - placement.crossSitePenaltyRatio.value)
  }
  for (const region of placement?.userRegions ?? []) {
    const factor = placement?.userRouteFactor.value ?? 1
    const roundTrips = sites.map((site) => 2 * distanceKm(region, site) * factor * FIBRE_MS_PER_KM)
    result.regions.push(serveRegion(region, sites, roundTrips, days))
  }
  meanLatency(result)
  return result
}

function offerDomain(
  result: PlacementResult,
  day: number,
  [site, siteCount]: readonly [site: number, siteCount: number],
  accelerators: number,
  h100e: number,
): void {
  if (h100e <= (result.domainH100e[day] ?? 0)) return
  result.domainH100e[day] = h100e
  result.domainAccelerators[day] = accelerators
  result.domainSite[day] = site
  result.domainSiteCount[day] = siteCount
}

/** One job over all linked sites at `keptRatio` of their throughput, on days when that beats the best site alone. */
function joinSites(
  result: PlacementResult,
  sites: readonly Site[],
  links: readonly LinkResult[],
  keptRatio: number,
): void {
  for (const group of connectedSites(sites.length, links)) {
    for (let day = 0; day < result.domainSite.length; day++) {
      let accelerators = 0
      let h100e = 0
      let largest = -1
      let siteCount = 0
      for (const site of group) {
        const { series } = itemAt(sites, site)
        const here = series.domainH100e[day] ?? 0
        if (here > 0 && (largest < 0 || here > (itemAt(sites, largest).series.domainH100e[day] ?? 0)))
          largest = site
        if (here > 0) siteCount += 1
        accelerators += series.domainAccelerators[day] ?? 0
        h100e += here
      }
      offerDomain(result, day, [largest, siteCount], accelerators, h100e * keptRatio)
    }
  }
}

type Region = PlacementResult['regions'][number]

function serveRegion(
  region: { id: string; name: string; weightRatio: { value: number } },
  sites: readonly Site[],
  roundTripsMs: readonly number[],
  dayCount: number,
): Region {
  const latencyMs = new Float32Array(dayCount)
  const siteIndex = new Int16Array(dayCount).fill(-1)
  for (let day = 0; day < dayCount; day++) {
    let best = Infinity
    sites.forEach(({ series }, site) => {
      const trip = roundTripsMs[site] ?? Infinity
      if ((series.inferenceItMw[day] ?? 0) <= 0 || trip >= best) return
      best = trip
      siteIndex[day] = site
    })
    if (best < Infinity) latencyMs[day] = best
  }
  return { id: region.id, name: region.name, weightRatio: region.weightRatio.value, latencyMs, siteIndex }
}

function meanLatency({ regions, latencyMs }: PlacementResult): void {
  const weight = regions.reduce((sum, { weightRatio }) => sum + weightRatio, 0)
  if (weight <= 0) return
  for (let day = 0; day < latencyMs.length; day++) {
    let sum = 0
    for (const region of regions) sum += region.weightRatio * (region.latencyMs[day] ?? 0)
    latencyMs[day] = sum / weight
  }
}
