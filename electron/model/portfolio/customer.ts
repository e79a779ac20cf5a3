import type { Scenario } from '../../../shared/scenario/scenario.ts'

/** Whose portfolio is looked at: the customer the demand names, otherwise the one with the largest contracts, otherwise the first tenant. */
export function boardCustomerId(scenario: Scenario): string {
  if (scenario.demand) return scenario.demand.customerId
  const totals = new Map<string, number>()
  for (const { customerId, totalUsd, isOptional } of scenario.commitments) {
    if (!isOptional) totals.set(customerId, (totals.get(customerId) ?? 0) + totalUsd.value)
  }
  let best: string | null = null
  for (const [id, usd] of totals) if (best === null || usd > (totals.get(best) ?? 0)) best = id
  return best ?? scenario.tenants[0]?.id ?? ''
}
