import { contractsOnSite } from '../../shared/scenario/queries.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'

/** The day a plan is first shown on: the first contract for what it builds starts, or, without one inside the span, the span does. */
export function openingDay(scenario: Scenario): number {
  const { span } = scenario
  const lastDay = dayOf(span.start, span.end)
  const days = contractsOnSite(scenario)
    .map((commitment) => dayOf(span.start, commitment.startDate))
    .filter((day) => day >= 0 && day <= lastDay)
  return days.length > 0 ? Math.min(...days) : 0
}
