import type { Finding } from '../../../shared/results/finding.ts'
import type { RedundancyTimeline } from '../../../shared/results/redundancy.ts'
import type { TargetResult } from '../../../shared/results/result.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { itemAt } from '../numbers/limits.ts'
import type { Swings } from '../swings/campusSwings.ts'
import { findOnCampus } from './campusFindings.ts'
import { findChillers } from './chillerFindings.ts'
import { findHallRedundancy, findInClusters } from './clusterFindings.ts'
import type { Facts } from './finding.ts'
import { findInHall } from './hallFindings.ts'
import { findInputs } from './inputFindings.ts'
import { findInPortfolio, type Holdings } from './portfolioFindings.ts'
import { compareReported, findAssumptions, findDeliveries, findTargets } from './programmeFindings.ts'
import { findRedundancy } from './redundancyFindings.ts'

const ORDER = { violation: 0, warning: 1, note: 2 }

/** Everything worth saying about the plan, worst first. */
export function findAll(
  facts: Facts,
  targets: readonly TargetResult[],
  portfolio: DailySeries,
  campusSeries: readonly DailySeries[],
  redundancy: readonly RedundancyTimeline[],
  swings: Pick<Swings, 'swings' | 'timelines'>,
  inSchedule: readonly Finding[],
  holdings: Holdings,
): Finding[] {
  const { plan, limits } = facts
  const findings = [
    ...findInputs(facts),
    ...findChillers(facts),
    ...findTargets(facts, targets),
    ...plan.campuses.flatMap((campus) => findOnCampus(facts, campus)),
    ...plan.campuses.flatMap((campus) => findRedundancy(facts, campus, itemAt(campusSeries, campus.index))),
    ...findHallRedundancy(facts, redundancy),
    ...findInClusters(facts, swings),
    ...inSchedule,
    ...findDeliveries(facts),
    ...findInPortfolio(plan, holdings),
    ...plan.halls.flatMap((hall) => findInHall(facts, hall, itemAt(limits, hall.index))),
    ...findAssumptions(facts, portfolio),
    ...compareReported(facts, campusSeries),
  ]
  return findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding)
}
