import type { Redundancy } from '../../../shared/catalog/powerEquipment.ts'
import {
  REDUNDANCY_STATES,
  type LevelState,
  type RedundancyLevel,
  type RedundancyState,
  type RedundancyStep,
  type RedundancyTimeline,
} from '../../../shared/results/redundancy.ts'
import type { DailySeries } from '../../../shared/results/series.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { checkFailure } from '../components/feedRedundancy.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { runHallHour } from '../facility/hallFacility.ts'
import { hold, itemAt } from '../numbers/limits.ts'
import type { CampusPlan, HallPlan, Plan } from '../plan/plan.ts'
import { levelSpans, type LiveStep } from '../series/liveSteps.ts'
import { energisedBanks } from './mainTransformers.ts'

/** Transformers, UPS and generators may be loaded to their rating for as long as it takes to bring one back. */
const MOST_LOADING = 1
/** Loading of survivors where none is left, and the highest said: beyond, a number means nothing. */
const NOTHING_LEFT = 99
/** Loadings that differ by less are one step. */
const SAME_LOADING = 0.05

/** Share of a distributed scheme that one failure takes; the others lose one unit. */
const LOST_SHARE: Partial<Record<Redundancy, number>> = { '2N': 1 / 2, '3N/2': 1 / 3, '4N/3': 1 / 4 }

/** Units that the failure a scheme is built for takes out of those energised; one, too, where it is built for none. */
export function lostUnits(scheme: Redundancy, energisedCount: number): number {
  const share = LOST_SHARE[scheme]
  return share === undefined ? 1 : Math.max(1, Math.ceil(energisedCount * share - 1e-9))
}

/**
 * One level on one day: does what is energised carry the load, through its failure, through one more?
 *
 * @param load and `unitRating` in the same unit, kW or kVA
 */
export function judgeLevel(
  level: RedundancyLevel,
  scheme: Redundancy,
  unitRating: number,
  unitCount: number,
  load: number,
): LevelState {
  const lostCount = lostUnits(scheme, unitCount)
  const after = (failed: number) => checkFailure(unitRating, unitCount, failed, load, MOST_LOADING)
  const { worstLoading } = after(lostCount)
  return {
    level,
    scheme,
    state: stateOf(load, after(0).holds, after(lostCount).holds, after(lostCount + 1).holds),
    unitCount,
    lostCount,
    survivorLoading: hold(worstLoading, 0, NOTHING_LEFT),
  }
}

function stateOf(load: number, carries: boolean, holds: boolean, holdsMore: boolean): RedundancyState {
  if (load <= 0) return 'idle'
  if (!carries) return 'short'
  if (!holds) return 'N'
  return holdsMore ? 'beyond' : 'redundant'
}

/** The worst level stands for all; of equal states the one whose survivors are loaded most. */
function stepOf(day: number, levels: LevelState[]): RedundancyStep {
  const rank = ({ state }: LevelState) => REDUNDANCY_STATES.indexOf(state)
  const [weakest] = [...levels].sort((a, b) => rank(a) - rank(b) || b.survivorLoading - a.survivorLoading)
  const isIdle = weakest === undefined || weakest.state === 'idle'
  return {
    day,
    state: weakest?.state ?? 'idle',
    weakest: isIdle ? null : weakest.level,
    survivorLoading: isIdle ? 0 : weakest.survivorLoading,
    levels,
  }
}

/** Leaves out steps that say nothing new. */
function pushStep(steps: RedundancyStep[], step: RedundancyStep): void {
  const last = steps[steps.length - 1]
  if (last?.day === step.day) steps.pop()
  const before = steps[steps.length - 1]
  const isSame =
    before?.levels.length === step.levels.length &&
    before.levels.every((level, index) => {
      const now = step.levels[index]
      return (
        level.state === now?.state &&
        level.unitCount === now.unitCount &&
        Math.abs(level.survivorLoading - now.survivorLoading) < SAME_LOADING
      )
    })
  if (!isSame) steps.push(step)
}

/**
 * Redundancy of every hall's substations, UPS and generators, and of every campus's main transformers, on the plant as far as it is
 * energised and the racks as far as they are live, at provisioned power in the design hour.
 *
 * @param steps by hall, the days its rows go live
 */
export function traceRedundancy(
  plan: Plan,
  facilities: Facilities,
  steps: readonly (readonly LiveStep[])[],
  campusSeries: readonly DailySeries[],
): RedundancyTimeline[] {
  return [
    ...plan.halls.map((hall) => traceHall(plan, facilities, hall, itemAt(steps, hall.index))),
    ...plan.campuses.map((campus) =>
      traceCampusBank(plan, facilities, campus, itemAt(campusSeries, campus.index)),
    ),
  ]
}

function traceHall(
  plan: Plan,
  facilities: Facilities,
  hall: HallPlan,
  live: readonly LiveStep[],
): RedundancyTimeline {
  const facility = itemAt(facilities.halls, hall.index)
  const { site } = itemAt(facilities.campuses, hall.campusIndex)
  const { power, ups, unitSubstation, generator } = hall
  const { machines, generatorCount, plant } = facility
  const energised = energisedShares(plan, hall)
  const timeline: RedundancyStep[] = [stepOf(0, [])]
  for (const { fromDay, toDay, maxKw, maxLiquidKw } of levelSpans(live, plan.dayCount)) {
    const hour = runHallHour(facility, site.designHour, maxKw, maxLiquidKw)
    if (!hour) continue
    const days = [fromDay, ...energised.map(({ day }) => day).filter((day) => day > fromDay && day < toDay)]
    for (const day of days) {
      const share = energised.findLast((step) => step.day <= day)?.share ?? 0
      const units = (count: number) => Math.min(count, Math.ceil(count * share - 1e-9))
      const levels = [
        judgeLevel(
          'unit-substation',
          power.upsRedundancy,
          unitSubstation.ratedKva.value,
          units(machines.unitSubstationCount),
          hour.utilityKva,
        ),
      ]
      if (ups) {
        const fedKw = maxKw * (1 + plant.distributionLossRatio)
        levels.push(
          judgeLevel('ups', power.upsRedundancy, ups.ratedKw.value, units(machines.upsCount), fedKw),
        )
      }
      if (generator) {
        const { generatorRedundancy } = power
        const ratedKw = generator.ratedKw.value
        levels.push(
          judgeLevel('generator', generatorRedundancy, ratedKw, units(generatorCount), hour.facilityKw),
        )
      }
      pushStep(timeline, stepOf(day, levels))
    }
  }
  return { campusIndex: hall.campusIndex, hallIndex: hall.index, steps: timeline }
}

/** Share of a hall's electrical plant that is energised from a day on; all of it always where the plan names no steps. */
function energisedShares(plan: Plan, { spec }: HallPlan): { day: number; share: number }[] {
  if (!spec.electricalSteps) return [{ day: -Infinity, share: 1 }]
  return spec.electricalSteps.map(({ date, feedKw }) => ({
    day: dayOf(plan.startDate, date),
    share: Math.min(1, feedKw.value / spec.feedKw.value),
  }))
}

function traceCampusBank(
  plan: Plan,
  facilities: Facilities,
  campus: CampusPlan,
  series: DailySeries,
): RedundancyTimeline {
  const { mainTransformer: bank } = itemAt(facilities.campuses, campus.index)
  const unitKva = bank.count > 0 ? bank.ratedKva / bank.count : 0
  const counts = energisedBanks(campus, bank).map(({ count }) => count)
  const timeline: RedundancyStep[] = [stepOf(0, [])]
  let step = -1
  let before = -1
  for (let day = 0; day < plan.dayCount; day++) {
    let hasNew = false
    while ((campus.gridSteps[step + 1]?.day ?? Infinity) <= day) {
      step++
      hasNew = true
    }
    const demandKva = (series.designMva[day] ?? 0) * 1000
    if (demandKva === before && !hasNew) continue
    before = demandKva
    const { mainTransformerRedundancy } = campus.spec
    const level = judgeLevel(
      'main-transformer',
      mainTransformerRedundancy,
      unitKva,
      counts[step] ?? 0,
      demandKva,
    )
    pushStep(timeline, stepOf(day, [level]))
  }
  return { campusIndex: campus.index, hallIndex: null, steps: timeline }
}
