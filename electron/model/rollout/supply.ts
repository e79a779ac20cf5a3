import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'

interface Arrival {
  day: number
  /** Racks that have arrived by then. */
  total: number
}

/** Racks of each type as they are delivered. A type nothing is delivered of by name is taken to be always at hand. */
export interface Supply {
  /** By rack type index; `null` for a type without deliveries. */
  arrivals: (Arrival[] | null)[]
  /** Racks handed out so far, by rack type index. */
  taken: number[]
}

export function readSupply(plan: Plan): Supply {
  const arrivals = plan.rackTypes.map(({ id }): Arrival[] | null => {
    const own = plan.scenario.deliveries
      .filter(({ rackTypeId }) => rackTypeId === id)
      .map(({ date, rackCount }) => ({ day: dayOf(plan.startDate, date), total: rackCount.value }))
      .sort((a, b) => a.day - b.day)
    let sum = 0
    for (const arrival of own) {
      sum += arrival.total
      arrival.total = sum
    }
    return own.length > 0 ? own : null
  })
  return { arrivals, taken: plan.rackTypes.map(() => 0) }
}

/** Day on which `count` more racks of a type will have arrived; long past for a type at hand, `NEVER_DAY` if they never do. */
export function arrivalDay(supply: Supply, rackTypeIndex: number, count: number): number {
  const arrivals = supply.arrivals[rackTypeIndex]
  if (!arrivals) return -NEVER_DAY
  const needed = (supply.taken[rackTypeIndex] ?? 0) + count
  return arrivals.find(({ total }) => total >= needed)?.day ?? NEVER_DAY
}

export function take(supply: Supply, rackTypeIndex: number, count: number): void {
  supply.taken[rackTypeIndex] = (supply.taken[rackTypeIndex] ?? 0) + count
}
