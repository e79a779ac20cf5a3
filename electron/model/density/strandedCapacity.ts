import type { HallLimit, StrandedCapacity } from '../../../shared/results/place.ts'

/** Less than this share of what stands idle is rounding to whole racks. */
const LEAST_SHARE = 0.005

/**
 * What a hall has and the planned racks leave idle, feed, cooling and floor, each with what keeps the next rack out: the other limit
 * that allows the fewest racks, or nothing, where racks are just not planned.
 */
export function strandedIn(limits: readonly HallLimit[], rackCount: number): StrandedCapacity[] {
  const idle = (['hall-feed', 'cooling', 'floor-space'] as const).flatMap((cause): StrandedCapacity[] => {
    const limit = limits.find((entry) => entry.cause === cause)
    if (!limit) return []
    const amount = limit.allowed - limit.asked
    if (amount <= LEAST_SHARE * limit.allowed) return []
    const resource = cause === 'hall-feed' ? 'feed' : cause === 'cooling' ? 'cooling' : 'floor'
    return [{ resource, amount, unit: limit.unit, cause: stopperOf(limits, cause, rackCount) }]
  })
  return idle
}

/** The limit other than `own` that leaves no room for one more rack. */
function stopperOf(
  limits: readonly HallLimit[],
  own: HallLimit['cause'],
  rackCount: number,
): HallLimit['cause'] | null {
  const stopping = limits
    .filter(({ cause, rackLimit }) => cause !== own && rackLimit !== null && rackLimit <= rackCount)
    .sort((a, b) => (a.rackLimit ?? 0) - (b.rackLimit ?? 0))
  return stopping[0]?.cause ?? null
}
