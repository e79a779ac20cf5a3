import { clampDay } from './stateAt.ts'
import type { SimulationResult } from './result.ts'

/** What is lost: one site, or every site of a provider. */
export type Loss = { kind: 'site'; siteIndex: number } | { kind: 'provider'; providerId: string }

/** What a surviving site can take over, and after how long. */
export interface Refuge {
  siteIndex: number
  /** Idle there that day, MW of IT. */
  spareMw: number
  takenInferenceMw: number
  takenTrainingMw: number
  /** Until that work runs there: engineering where the platform is another one, and the copy over its fastest line; `null` without a line. */
  inferenceHours: number | null
  trainingHours: number | null
}

export interface Failover {
  /** Work running on what is lost, MW of IT. */
  lostInferenceMw: number
  lostTrainingMw: number
  movedInferenceMw: number
  movedTrainingMw: number
  /** Hours until the last of what can move runs again; `null` where nothing moves. */
  recoveredHours: number | null
  refuges: Refuge[]
}

const HOURS_PER_DAY = 24

/**
 * Where the work of a lost site or provider could go on a day. Work is the share of capacity that demand uses; inference goes first, into the
 * idle capacity of the sites that take it soonest, then training. Nothing moves to a site that no line reaches from a surviving one.
 */
export function failoverAt(result: SimulationResult, loss: Loss, day: number): Failover {
  const at = clampDay(result, day)
  const { sites, board, placement, platforms } = result
  const useRatio = board.useRatio[at] ?? 1
  const isLost = sites.map(({ providerId }, index) =>
    loss.kind === 'site' ? index === loss.siteIndex : providerId === loss.providerId,
  )
  const value = (index: number, metric: 'itMw' | 'inferenceItMw' | 'trainingItMw') =>
    sites[index]?.series[metric][at] ?? 0
  const failover: Failover = {
    lostInferenceMw: 0,
    lostTrainingMw: 0,
    movedInferenceMw: 0,
    movedTrainingMw: 0,
    recoveredHours: null,
    refuges: [],
  }
  const lostPlatforms = new Set<string | null>()
  sites.forEach(({ platformId }, index) => {
    if (!isLost[index] || value(index, 'itMw') <= 0) return
    failover.lostInferenceMw += value(index, 'inferenceItMw') * useRatio
    failover.lostTrainingMw += value(index, 'trainingItMw') * useRatio
    lostPlatforms.add(platformId)
  })
  sites.forEach(({ platformId }, index) => {
    const itMw = value(index, 'itMw')
    if (isLost[index] || itMw <= 0) return
    const platform = platforms.find(({ id }) => id === platformId)
    const isForeign = [...lostPlatforms].some((lost) => lost !== platformId)
    const engineeringHours = isForeign ? (platform?.migrationDays ?? 0) * HOURS_PER_DAY : 0
    const daysPerPb = fastestLine(result, index, isLost)
    const hours = (petabytes: number) =>
      daysPerPb === null ? null : engineeringHours + petabytes * daysPerPb * HOURS_PER_DAY
    failover.refuges.push({
      siteIndex: index,
      spareMw: itMw * (1 - useRatio),
      takenInferenceMw: 0,
      takenTrainingMw: 0,
      inferenceHours: hours(placement.inferenceStatePb),
      trainingHours: hours(placement.trainingStatePb),
    })
  })
  takeIn(failover)
  return failover
}

/** Days a petabyte takes over the fastest line into a site from one that survives; `null` without one. */
function fastestLine({ links }: SimulationResult, site: number, isLost: readonly boolean[]): number | null {
  let best: number | null = null
  for (const { fromSite, toSite, daysPerPetabyte } of links) {
    const other = fromSite === site ? toSite : toSite === site ? fromSite : -1
    if (other < 0 || isLost[other]) continue
    if (best === null || daysPerPetabyte < best) best = daysPerPetabyte
  }
  return best
}

function takeIn(failover: Failover): void {
  const { refuges } = failover
  const soonest = refuges
    .filter(({ trainingHours }) => trainingHours !== null)
    .sort((a, b) => (a.trainingHours ?? 0) - (b.trainingHours ?? 0))
  const recover = (hours: number | null) => {
    failover.recoveredHours = Math.max(failover.recoveredHours ?? 0, hours ?? 0)
  }
  for (const refuge of soonest) {
    const taken = Math.min(refuge.spareMw, failover.lostInferenceMw - failover.movedInferenceMw)
    if (taken <= 0) continue
    refuge.takenInferenceMw = taken
    failover.movedInferenceMw += taken
    recover(refuge.inferenceHours)
  }
  for (const refuge of soonest) {
    const free = refuge.spareMw - refuge.takenInferenceMw
    const taken = Math.min(free, failover.lostTrainingMw - failover.movedTrainingMw)
    if (taken <= 0) continue
    refuge.takenTrainingMw = taken
    failover.movedTrainingMw += taken
    recover(refuge.trainingHours)
  }
}
