import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { Delivery } from '../../../shared/scenario/delivery.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'

/** Racks that come on a day. */
export interface Consignment {
  day: number
  rackCount: number
}

/** A delivery as it really comes: slipped, in one part or two. */
export function consignments(plan: Plan, delivery: Delivery): Consignment[] {
  const { date, rackCount, slipDays, arrivingRatio, restAfterDays } = delivery
  const day = dayOf(plan.startDate, date) + Math.round(slipDays?.value ?? 0)
  // A hair of slack, so that 0.3 of 10 racks is three.
  const first = Math.floor(rackCount.value * (arrivingRatio?.value ?? 1) + 1e-9)
  const parts = [{ day, rackCount: first }]
  if (restAfterDays) {
    parts.push({ day: day + Math.round(restAfterDays.value), rackCount: rackCount.value - first })
  }
  return parts.filter((part) => part.rackCount > 0)
}

interface Step {
  day: number
  /** Racks that have arrived by then and are not spoken for by somebody with an earlier turn; may fall again. */
  free: number
}

/** Racks of each type as they are delivered. A type nothing is delivered of by name is taken to be always at hand. */
export interface Supply {
  /** By rack type index; `null` for a type without deliveries. */
  steps: (Step[] | null)[]
  /** Racks handed out so far, by rack type index. */
  taken: number[]
}

/**
 * @param priority turn of those who ask; claims with an earlier turn are taken off first
 * @param taken    what earlier turns took, counted on
 */
export function readSupply(plan: Plan, priority = 1, taken = plan.rackTypes.map(() => 0)): Supply {
  const { deliveries, supplyClaims } = plan.scenario
  const steps = plan.rackTypes.map(({ id }): Step[] | null => {
    const own = deliveries.filter(({ rackTypeId }) => rackTypeId === id)
    if (own.length === 0) return null
    const changes = own.flatMap((delivery) => consignments(plan, delivery))
    for (const claim of supplyClaims ?? []) {
      if (claim.rackTypeId !== id || claim.priority.value >= priority) continue
      changes.push({ day: dayOf(plan.startDate, claim.date), rackCount: -claim.rackCount.value })
    }
    changes.sort((a, b) => a.day - b.day)
    return stepsOf(changes)
  })
  return { steps, taken }
}

/** Running sums by day, all changes of one day together. */
function stepsOf(changes: readonly Consignment[]): Step[] {
  const steps: Step[] = []
  let free = 0
  for (const { day, rackCount } of changes) {
    free += rackCount
    const last = steps.at(-1)
    if (last?.day === day) last.free = free
    else steps.push({ day, free })
  }
  return steps
}

/** Day on which `count` more racks of a type will be free; long past for a type at hand, `NEVER_DAY` if they never are. */
export function arrivalDay(supply: Supply, rackTypeIndex: number, count: number): number {
  const steps = supply.steps[rackTypeIndex]
  if (!steps) return -NEVER_DAY
  const needed = (supply.taken[rackTypeIndex] ?? 0) + count
  return steps.find(({ free }) => free >= needed)?.day ?? NEVER_DAY
}

/** Hands racks out. */
export function take(supply: Supply, rackTypeIndex: number, count: number): void {
  supply.taken[rackTypeIndex] = (supply.taken[rackTypeIndex] ?? 0) + count
}
