import type { ContractResult } from '../../../shared/results/contractResult.ts'
import type { PortfolioBoard, ProviderResult } from '../../../shared/results/portfolioBoard.ts'
import type { Site } from '../../../shared/results/site.ts'
import { addAll } from '../numbers/accumulate.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Plan } from '../plan/plan.ts'
import { boardCustomerId } from './customer.ts'
import { demandDays } from './demandDays.ts'

/** The share of what is delivered that demand takes, day by day: 1 where there is no demand to hold it against. */
export function useRatioDays(plan: Plan, sites: readonly Site[]): Float32Array {
  const ratio = new Float32Array(plan.dayCount).fill(1)
  const { demand } = plan.scenario
  const chosen = demand?.scenarios.find(({ id }) => id === demand.scenarioId)
  if (!chosen) return ratio
  const asked = demandDays(plan, chosen)
  const delivered = new Float64Array(plan.dayCount)
  for (const { series } of sites) addAll(delivered, series.itMw)
  delivered.forEach((itMw, day) => {
    if (itMw > 0) ratio[day] = Math.min(1, (asked[day] ?? 0) / itMw)
  })
  return ratio
}

/** Providers of the board's customer side by side, with its demand. */
export function buildBoard(
  plan: Plan,
  sites: readonly Site[],
  contracts: readonly ContractResult[],
  useRatio: Float32Array,
): PortfolioBoard {
  const { scenario, dayCount } = plan
  const customerId = boardCustomerId(scenario)
  const own = contracts.filter((contract) => contract.isCounted && contract.customerId === customerId)
  const providers = scenario.providers.map((provider): ProviderResult => {
    const siteIndices = sites.flatMap((site, index) => (site.providerId === provider.id ? [index] : []))
    const theirs = own.filter(({ providerId }) => providerId === provider.id)
    const sum = (metric: 'itMw' | 'accelerators' | 'h100eLive' | 'h100eUsable') =>
      sumDays(
        siteIndices.map((index) => itemAt(sites, index).series[metric]),
        dayCount,
      )
    return {
      id: provider.id,
      name: provider.name,
      siteIndices,
      committedUsd: theirs.reduce((total, { totalUsd }) => total + totalUsd, 0),
      committedItMw: sumDays(
        theirs.map(({ series }) => series.committedItMw),
        dayCount,
      ),
      deliveredItMw: sum('itMw'),
      deliveredAccelerators: sum('accelerators'),
      h100eLive: sum('h100eLive'),
      h100eUsable: sum('h100eUsable'),
    }
  })
  const concentration = new Float32Array(dayCount)
  for (let day = 0; day < dayCount; day++) {
    concentration[day] = herfindahl(providers.map(({ deliveredItMw }) => deliveredItMw[day] ?? 0))
  }
  return {
    customerId,
    customerName: scenario.tenants.find(({ id }) => id === customerId)?.name ?? customerId,
    demandScenarioId: scenario.demand?.scenarioId ?? null,
    demandScenarios: (scenario.demand?.scenarios ?? []).map((entry) => ({
      id: entry.id,
      name: entry.name,
      note: entry.note,
      itMw: Float32Array.from(demandDays(plan, entry)),
    })),
    committedItMw: sumDays(
      providers.map(({ committedItMw }) => committedItMw),
      dayCount,
    ),
    deliveredItMw: sumDays(
      providers.map(({ deliveredItMw }) => deliveredItMw),
      dayCount,
    ),
    useRatio,
    concentration,
    committedConcentration: herfindahl(providers.map(({ committedUsd }) => committedUsd)),
    providers,
  }
}

function sumDays(all: readonly Float32Array[], dayCount: number): Float32Array {
  const sum = new Float64Array(dayCount)
  for (const days of all) addAll(sum, days)
  return Float32Array.from(sum)
}

/** Sum of squared shares: 1 for one holder alone, 1/n for n equal ones, 0 for nothing held. */
function herfindahl(amounts: readonly number[]): number {
  const all = amounts.reduce((sum, amount) => sum + amount, 0)
  return all > 0 ? amounts.reduce((sum, amount) => sum + (amount / all) ** 2, 0) : 0
}
