import type { LinkResult, PlacementResult, Site } from './site.ts'

/** Sites that lines connect, directly or over others, as groups of indices; a site without a line is in none. */
export function connectedSites(
  siteCount: number,
  links: readonly Pick<LinkResult, 'fromSite' | 'toSite'>[],
): number[][] {
  const groupOf = Array.from({ length: siteCount }, (_, index) => index)
  for (const { fromSite, toSite } of links) {
    const from = groupOf[fromSite] ?? fromSite
    const to = groupOf[toSite] ?? toSite
    groupOf.forEach((group, index) => {
      if (group === to) groupOf[index] = from
    })
  }
  const groups = groupOf.map((): number[] => [])
  groupOf.forEach((group, index) => groups[group]?.push(index))
  return groups.filter((group) => group.length > 1)
}

/** The largest training job of a day. */
export interface TrainingJob {
  accelerators: number
  /** Throughput in H100s, the penalty of spanning sites taken off. */
  h100e: number
  /** Into `sites`, the largest first; none while nothing trains. */
  sites: number[]
}

interface Placed {
  placement: PlacementResult
  sites: readonly Site[]
  links: readonly LinkResult[]
}

/** Where the largest single training job of a day runs, and on how much. */
export function trainingJobAt({ placement, sites, links }: Placed, day: number): TrainingJob {
  const at = Math.max(0, Math.min(placement.domainSite.length - 1, Math.floor(day)))
  const largest = placement.domainSite[at] ?? -1
  const size = (site: number): number => sites[site]?.series.domainH100e[at] ?? 0
  const joined = (placement.domainSiteCount[at] ?? 0) > 1
  const group = joined
    ? (connectedSites(sites.length, links).find((members) => members.includes(largest)) ?? [largest])
    : [largest]
  return {
    accelerators: placement.domainAccelerators[at] ?? 0,
    h100e: placement.domainH100e[at] ?? 0,
    sites: group.filter((site) => size(site) > 0).sort((a, b) => size(b) - size(a)),
  }
}

/** Names shown before the rest is counted. */
const NAMED_SITES = 3

/** `Abilene`, `Abilene and Atlanta`, `Abilene, Atlanta, Ohio and 4 more`. */
export function siteNames(sites: readonly Pick<Site, 'name'>[], indices: readonly number[]): string {
  const names = indices.slice(0, NAMED_SITES).map((index) => sites[index]?.name ?? '')
  const rest = indices.length - names.length
  const words = rest > 0 ? [...names, `${rest} more`] : names
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
