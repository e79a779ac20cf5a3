import type { Fabric } from './fabric.ts'

/** What carries a link of a length. */
export interface LinkMedium {
  kind: 'dac' | 'aec' | 'aoc' | 'dr' | 'fr' | 'lr'
  reachM: number
  /** Draw of both ends together, W. */
  pairW: number
}

/**
 * Media at 800 Gb/s by reach, shortest first.
 *
 * Reach: NVIDIA and vendor cable guides 2024-25. Power: DAC is passive; AOC 2-4 W an end; DR8 17 W at most. assumed: AEC 5 W
 * an end (retimers, between DAC and AOC classes); FR4 and LR4 as DR8, and 3 W more an end for LR.
 */
export const linkMedia800: readonly LinkMedium[] = [
  { kind: 'dac', reachM: 2, pairW: 0 },
  { kind: 'aec', reachM: 7, pairW: 10 },
  { kind: 'aoc', reachM: 30, pairW: 8 },
  { kind: 'dr', reachM: 500, pairW: 34 },
  { kind: 'fr', reachM: 2000, pairW: 34 },
  { kind: 'lr', reachM: 10_000, pairW: 40 },
]

/** Cable laid for a straight distance: rows, trays and drops make 1.3 to 1.5 of it. assumed: the middle. */
export const CABLE_SLACK = 1.4

/** The shortest-reach medium that spans a cable path, or `null` beyond them all. */
export function mediumFor(pathM: number, media: readonly LinkMedium[] = linkMedia800): LinkMedium | null {
  return media.find((medium) => medium.reachM >= pathM) ?? null
}

export interface FabricPower {
  switchKw: number
  opticsKw: number
  totalKw: number
}

/** Cable path of each tier, metres. */
export interface FabricPaths {
  endpointM: number
  leafSpineM: number
  spineCoreM: number
}

/**
 * Power of a fabric: its switches and the optics at both ends of its links.
 *
 * @param switchW draw of one switch without optics; QM9700 750 typical, Q3400 3,500 to 4,000
 */
export function fabricPower(fabric: Fabric, switchW: number, paths: FabricPaths): FabricPower {
  const switches = fabric.leafCount + fabric.spineCount + fabric.coreCount
  const longest = linkMedia800[linkMedia800.length - 1]?.pairW ?? 0
  const pairW = (pathM: number) => mediumFor(pathM)?.pairW ?? longest
  const opticsKw =
    (fabric.endpointCables * pairW(paths.endpointM) +
      fabric.leafSpineCables * pairW(paths.leafSpineM) +
      fabric.spineCoreCables * pairW(paths.spineCoreM)) /
    1000
  const switchKw = (switches * switchW) / 1000
  return { switchKw, opticsKw, totalKw: switchKw + opticsKw }
}

/** Support of a cluster by the accelerators' power, for sizing before a fabric is drawn. */
export interface SupportShares {
  /** Back-end network as a share of the accelerator racks' power. Meta GB200, arXiv 2605.24461: 0.11, which is its 8 to 9 % of the site. */
  networkOfCompute: number
  /** Storage, management and front-end servers as a share of the accelerator servers' power: about 0.10. */
  serversOfCompute: number
  /** Liquid-to-air side pods as a share of the servers' power: 0.03 where they stand. */
  sidePodsOfServers: number
}

export const metaSupport: SupportShares = {
  networkOfCompute: 0.11,
  serversOfCompute: 0.1,
  sidePodsOfServers: 0.03,
}

/** IT power of a cluster from its accelerator racks, kW: compute, support and side pods, and the network. */
export function clusterItKw(computeKw: number, shares: SupportShares): { itKw: number; networkKw: number } {
  const servers = computeKw * (1 + shares.serversOfCompute) * (1 + shares.sidePodsOfServers)
  const networkKw = computeKw * shares.networkOfCompute
  return { itKw: servers + networkKw, networkKw }
}
