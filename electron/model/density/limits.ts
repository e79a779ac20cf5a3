import type { HallLimit, LimitCause } from '../../../shared/results/place.ts'
import { largest } from '../numbers/limits.ts'
import type { GroupPlan } from '../plan/plan.ts'

/** What a limit is about: asked and allowed in its own unit, and on what rule. */
interface Measure {
  cause: LimitCause
  asked: number
  allowed: number
  unit: string
  basis: string
}

/** Racks and provisioned power of a hall's mix. */
export interface Mix {
  rackCount: number
  maxKw: number
}

/** A limit that counts racks: `racks` of the hall's mix fit into it. */
export function countLimit(measure: Measure, mix: Mix, racks: number): HallLimit {
  const rackLimit = Number.isFinite(racks) ? Math.max(0, Math.floor(racks + 1e-9)) : null
  const limitKw = rackLimit === null || mix.rackCount === 0 ? null : (rackLimit * mix.maxKw) / mix.rackCount
  return { ...measure, rackLimit, limitKw, steps: [], isExceeded: isOver(measure) }
}

/** A limit in proportion to what is asked of it: half allowed, half the racks. */
export function shareLimit(measure: Measure, mix: Mix): HallLimit {
  const { asked, allowed } = measure
  return countLimit(measure, mix, asked > 0 ? (mix.rackCount * allowed) / asked : Infinity)
}

/**
 * A limit that each rack meets or breaks by itself: only groups that meet it count. `null` where all do: it then stops no rack.
 *
 * @param of what one rack of a group asks
 */
export function perRackLimit(
  measure: Omit<Measure, 'asked'>,
  groups: readonly GroupPlan[],
  of: (group: GroupPlan) => number,
): HallLimit {
  const asked = largest(groups.map(of), 0)
  const whole = { ...measure, asked }
  if (!isOver(whole)) return { ...whole, rackLimit: null, limitKw: null, steps: [], isExceeded: false }
  const within = groups.filter((group) => !isOver({ asked: of(group), allowed: measure.allowed }))
  const sum = (value: (group: GroupPlan) => number) =>
    within.reduce((total, group) => total + value(group), 0)
  return {
    ...whole,
    rackLimit: sum(({ rackCount }) => rackCount),
    limitKw: sum(({ rackCount, maxKw }) => rackCount * maxKw),
    steps: [],
    isExceeded: true,
  }
}

function isOver({ asked, allowed }: { asked: number; allowed: number }): boolean {
  return asked > allowed * (1 + 1e-9)
}
