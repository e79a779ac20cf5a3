import type { ContractResult } from '../../../shared/results/contractResult.ts'
import { contractAt } from '../../../shared/results/contractResult.ts'
import type { Finding } from '../../../shared/results/finding.ts'
import type { PortfolioBoard } from '../../../shared/results/portfolioBoard.ts'
import { deliveredShare } from '../../../shared/results/portfolioBoard.ts'
import type { LinkResult, PlacementResult, Site } from '../../../shared/results/site.ts'
import { siteNames, trainingJobAt } from '../../../shared/results/trainingJob.ts'
import type { SupplyResult } from '../../../shared/results/supplyResult.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Plan } from '../plan/plan.ts'
import { ringFenceShare, shareCapacity } from '../rollout/ringFence.ts'
import { onCampus } from './finding.ts'

/** What the rules on contracts, providers and tenants look at. */
export interface Holdings {
  sites: readonly Site[]
  contracts: readonly ContractResult[]
  board: PortfolioBoard
  placement: PlacementResult
  links: readonly LinkResult[]
  supply: readonly SupplyResult[]
}

/** Less than a megawatt short for a month is a matter of days. */
const SHORT_MW_MONTHS = 1
const UNUSED_SHARE = 0.05

export function findInPortfolio(plan: Plan, holdings: Holdings): Finding[] {
  return [
    ...holdings.contracts.flatMap((contract) => findShortfall(plan, contract)),
    ...holdings.contracts.flatMap((contract) => findUnused(plan, contract)),
    ...findConcentration(plan, holdings.board),
    ...findDomain(plan, holdings),
    ...findLatency(plan, holdings),
    ...findRingFences(plan),
    ...holdings.supply.flatMap((supply) => findClaimed(plan, supply)),
  ]
}

function findShortfall(plan: Plan, contract: ContractResult): Finding[] {
  const { shortfallMwMonths, shortfallUsd } = contractAt(contract, plan.dayCount - 1)
  if (!contract.isCounted || shortfallMwMonths < SHORT_MW_MONTHS) return []
  return [
    onCampus(plan, null, {
      code: 'commitment-shortfall',
      severity: 'warning',
      message: `${contract.name}: ${formatCount(Math.round(shortfallMwMonths))} MW-months of committed capacity come late, worth ${formatUsd(shortfallUsd)} of the contract.`,
      remedy: 'Bring what the gates name forward, or agree on later tranches.',
      value: shortfallMwMonths,
      limit: 0,
      unit: 'MW-months',
    }),
  ]
}

function findUnused(plan: Plan, contract: ContractResult): Finding[] {
  const { payableUsd, paidUnusedUsd, usdPerUsedHour } = contractAt(contract, plan.dayCount - 1)
  if (!contract.isCounted || payableUsd === 0 || paidUnusedUsd / payableUsd < UNUSED_SHARE) return []
  const price =
    usdPerUsedHour === null ? '' : ` An accelerator-hour in use then costs ${usdPerUsedHour.toFixed(2)} USD.`
  return [
    onCampus(plan, null, {
      code: 'commitment-unused',
      severity: 'warning',
      message: `${contract.name}: ${formatUsd(paidUnusedUsd)} of ${formatUsd(payableUsd)} owed by the end pay for capacity that demand does not use.${price}`,
      remedy: 'Choose another demand scenario, a lower take-or-pay share, or a later start.',
      value: paidUnusedUsd,
      limit: payableUsd * UNUSED_SHARE,
      unit: 'USD',
    }),
  ]
}

function findConcentration(plan: Plan, board: PortfolioBoard): Finding[] {
  const day = plan.dayCount - 1
  if (board.providers.length < 2 || (board.deliveredItMw[day] ?? 0) === 0) return []
  const index = board.concentration[day] ?? 0
  const shares = board.providers
    .map(({ name }, provider) => `${name} ${formatShare(deliveredShare(board, provider, day))}`)
    .join(', ')
  return [
    onCampus(plan, null, {
      code: 'provider-concentration',
      severity: 'note',
      message: `Of what serves ${board.customerName} at the end: ${shares}; Herfindahl index ${index.toFixed(2)}, as with ${(1 / index).toFixed(1)} equal providers.`,
      remedy: 'Spread commitments to lower it; one provider alone is 1.',
      value: index,
      limit: 1,
      unit: 'ratio',
    }),
  ]
}

function findDomain(plan: Plan, holdings: Holdings): Finding[] {
  const { placement, sites } = holdings
  if (!plan.scenario.placement) return []
  const day = plan.dayCount - 1
  const most = placement.domainAccelerators[day] ?? 0
  const all = sites.reduce(
    (sum, { series }) => sum + ((series.trainingItMw[day] ?? 0) > 0 ? (series.accelerators[day] ?? 0) : 0),
    0,
  )
  if (most === 0 || all <= most) return []
  const job = trainingJobAt(holdings, day)
  const names = siteNames(sites, job.sites)
  const where = job.sites.length > 1 ? `across ${names}` : `at ${names}`
  return [
    onCampus(plan, null, {
      code: 'training-domain',
      severity: 'note',
      message: `One training job can have ${formatCount(most)} accelerators, ${where}, of ${formatCount(all)} at all training sites.`,
      remedy: !placement.crossSiteTraining
        ? 'Allow training across linked sites to see what the penalty leaves.'
        : job.sites.length > 1
          ? 'The penalty of spanning sites is taken off its throughput.'
          : 'It may span linked sites, and is faster in one place at this penalty.',
      value: most,
      limit: all,
      unit: 'accelerators',
    }),
  ]
}

function findLatency(plan: Plan, { placement, sites }: Holdings): Finding[] {
  const day = plan.dayCount - 1
  return placement.regions.flatMap(({ name, latencyMs, siteIndex }) => {
    const latency = latencyMs[day] ?? 0
    if (latency <= placement.latencyLimitMs) return []
    return onCampus(plan, null, {
      code: 'latency-over-limit',
      severity: 'warning',
      message: `Users in ${name} are ${Math.round(latency)} ms there and back from the nearest inference at ${sites[siteIndex[day] ?? -1]?.name ?? 'none'}; ${placement.latencyLimitMs} ms are allowed.`,
      remedy: 'Serve inference from a site nearer to them.',
      value: latency,
      limit: placement.latencyLimitMs,
      unit: 'ms',
    })
  })
}

/** Says for each campus with more than one part of its capacity who has what to itself. */
function findRingFences(plan: Plan): Finding[] {
  return plan.campuses.flatMap((campus) => {
    const [first] = campus.halls
    if (!first || campus.halls.every((hall) => shareCapacity(first, hall))) return []
    const fenced = new Map(
      campus.halls
        .filter(({ isRingFenced }) => isRingFenced)
        .map((hall) => [hall.spec.tenantId, ringFenceShare(campus, hall)]),
    )
    return [...fenced].map(([tenantId, share]) =>
      onCampus(plan, campus.index, {
        code: 'capacity-ring-fenced',
        severity: 'note',
        message: `${formatShare(share)} of the utility capacity at ${campus.spec.name} is kept for ${nameOf(plan, tenantId)}; what it leaves idle serves nobody else.`,
        remedy: 'Take the ring-fence off the tenant or the hall to share headroom.',
        value: share,
        limit: 1,
        unit: 'ratio',
      }),
    )
  })
}

const nameOf = (plan: Plan, tenantId: string) =>
  plan.scenario.tenants.find(({ id }) => id === tenantId)?.name ?? tenantId

function findClaimed(plan: Plan, { name, claimedRacks }: SupplyResult): Finding[] {
  const claimed = claimedRacks.at(-1) ?? 0
  if (claimed === 0) return []
  const from = claimedRacks.findIndex((racks) => racks > 0)
  return [
    onCampus(
      plan,
      null,
      {
        code: 'racks-claimed',
        severity: 'warning',
        message: `${formatCount(claimed)} delivered racks of type ${name} go to others with an earlier turn, from ${formatDay(plan.startDate, from)}.`,
        remedy: 'Give the tenant an earlier turn, or order more.',
        value: claimed,
        limit: 0,
        unit: 'racks',
      },
      from,
    ),
  ]
}
