import type { DemandScenario } from '../../../shared/scenario/contract.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import type { Plan } from '../plan/plan.ts'

interface Point {
  day: number
  value: number
}

/** Values on dates as values on every day: straight between dates, held before the first and after the last. */
export function fillBetween(points: readonly Point[], dayCount: number): Float64Array {
  const sorted = [...points].sort((a, b) => a.day - b.day)
  const days = new Float64Array(dayCount)
  let next = 0
  for (let day = 0; day < dayCount; day++) {
    while (next < sorted.length && (sorted[next]?.day ?? 0) <= day) next++
    const before = sorted[next - 1] ?? sorted[0]
    const after = sorted[next] ?? before
    if (!before || !after) continue
    const length = after.day - before.day
    const share = length > 0 ? Math.max(0, day - before.day) / length : 0
    days[day] = before.value + (after.value - before.value) * share
  }
  return days
}

/** Demand of one scenario, IT MW a day. */
export function demandDays(plan: Plan, { points }: DemandScenario): Float64Array {
  return fillBetween(
    points.map(({ date, itMw }) => ({ day: dayOf(plan.startDate, date), value: itMw.value })),
    plan.dayCount,
  )
}
