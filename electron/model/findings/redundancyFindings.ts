import type { Redundancy } from '../../../shared/catalog/powerEquipment.ts'
import type { Finding } from '../../../shared/results/finding.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatMega, formatShare } from '../../../shared/units/format.ts'
import { checkFailure } from '../components/feedRedundancy.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { energisedBanks } from '../power/mainTransformers.ts'
import { onCampus, type Facts } from './finding.ts'

/** Transformers may be loaded to their rating for as long as it takes to bring one back. */
const MOST_LOADING = 1

/** Units that a scheme is built to lose at a time: half of two full sets, else one. */
function lostCount(scheme: Redundancy, energised: number): number {
  if (scheme === 'N') return 0
  return scheme === '2N' ? Math.ceil(energised / 2) : 1
}

/**
 * Days on which the campus's main transformers, as far as they are energised by then, could not carry the design-day demand of the live
 * racks through the failure their scheme is built for. Halls need no such check: their UPS and substations come whole, sized for the feed.
 */
export function findRedundancy(facts: Facts, campus: CampusPlan, series: DailySeries): Finding[] {
  const { plan, facilities } = facts
  const { mainTransformer } = itemAt(facilities.campuses, campus.index)
  const { mainTransformerRedundancy: scheme, name } = campus.spec
  if (scheme === 'N' || mainTransformer.count === 0) return []
  const unitKva = mainTransformer.ratedKva / mainTransformer.count
  const counts = energisedBanks(campus, mainTransformer).map(({ count }) => count)
  let step = -1
  let fromDay = -1
  let toDay = -1
  let worst = 0
  let worstMva = 0
  for (let day = 0; day < plan.dayCount; day++) {
    while ((campus.gridSteps[step + 1]?.day ?? Infinity) <= day) step++
    const energised = counts[step] ?? 0
    const demandKva = (series.designMva[day] ?? 0) * 1000
    const check = checkFailure(unitKva, energised, lostCount(scheme, energised), demandKva, MOST_LOADING)
    if (check.holds) continue
    if (fromDay < 0) fromDay = day
    toDay = day
    if (check.worstLoading >= worst) {
      worst = check.worstLoading
      worstMva = demandKva / 1000
    }
  }
  if (fromDay < 0) return []
  const loading = Number.isFinite(worst)
    ? `the survivors would carry ${formatShare(worst)} of their rating`
    : 'none would be left'
  return [
    onCampus(
      plan,
      campus.index,
      {
        code: 'redundancy-incomplete',
        severity: 'note',
        message: `Between ${formatDay(plan.startDate, fromDay)} and ${formatDay(plan.startDate, toDay)} the main transformers of ${name} are not yet ${scheme}: after one failure ${loading} at ${formatMega(worstMva)} MVA.`,
        remedy: 'Energise the next transformer with the earlier tranche, or hold racks back until it comes.',
        value: Number.isFinite(worst) ? worst : mainTransformer.count,
        limit: MOST_LOADING,
        unit: 'ratio',
      },
      fromDay,
      toDay,
    ),
  ]
}
