import type { Finding } from '../../../shared/results/finding.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatMega, formatShare } from '../../../shared/units/format.ts'
import { utilityKva } from '../facility/campusFacility.ts'
import { emptyHallState, runHall } from '../facility/hallFacility.ts'
import { waitsForUtility } from '../gates/waves.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { HOLDS } from '../rollout/rowSchedule.ts'
import { onCampus, type Facts } from './finding.ts'

/** Live halls that use less than this share of what they are built for have capacity to spare. */
const STRANDED_SHARE = 0.9

/** What a campus's utility, land and halls mean for the plan. */
export function findOnCampus(facts: Facts, campus: CampusPlan): Finding[] {
  return [
    ...findGridShort(facts, campus),
    ...findWaits(facts, campus),
    ...findLandShort(facts, campus),
    ...findStranded(facts, campus),
  ]
}

const rowsOf = ({ rowsByCampus }: Facts, campus: CampusPlan): readonly number[] =>
  itemAt(rowsByCampus, campus.index)

const maxMw = ({ plan, layout }: Facts, row: number): number => {
  const { hallIndex, groupIndex, count } = itemAt(layout.rows, row)
  return (count * itemAt(itemAt(plan.halls, hallIndex).groups, groupIndex).maxKw) / 1000
}

/** Design-day demand of all the campus's racks, MVA. */
function fullDemandMva({ facilities }: Facts, campus: CampusPlan): number {
  const { weather, mainTransformer } = itemAt(facilities.campuses, campus.index)
  const state = emptyHallState()
  let kw = 0
  let kva = 0
  for (const { index } of campus.halls) {
    const { maxKw, maxLiquidKw } = itemAt(facilities.loads, index)
    runHall(
      itemAt(facilities.halls, index),
      maxKw,
      maxLiquidKw,
      weather.designDryBulbC,
      weather.designWetBulbC,
      state,
    )
    kw += state.facilityKw
    kva += state.apparentKva
  }
  return utilityKva(mainTransformer, kw, kva) / 1000
}

function findGridShort(facts: Facts, campus: CampusPlan): Finding[] {
  const { plan, rollout } = facts
  const held = rowsOf(facts, campus).filter((row) => HOLDS[rollout.rows.hold[row] ?? 0] === 'utility')
  if (held.length === 0) return []
  const heldMw = held.reduce((sum, row) => sum + maxMw(facts, row), 0)
  const grid = campus.gridSteps[campus.gridSteps.length - 1]?.capacityMva ?? 0
  const asked = fullDemandMva(facts, campus)
  const from = held.reduce(
    (day, row) => Math.min(day, rollout.rows.candidateDay[row] ?? NEVER_DAY),
    NEVER_DAY,
  )
  return [
    onCampus(
      plan,
      campus.index,
      {
        code: 'grid-short',
        severity: 'violation',
        message: `${campus.spec.name} asks for ${formatMega(asked)} MVA on the design day; its utility capacity ends at ${formatMega(grid)} MVA, so ${formatMega(heldMw)} MW of racks never go live.`,
        remedy: 'Contract another tranche, cap the racks, or plan fewer of them.',
        value: asked,
        limit: grid,
        unit: 'MVA',
      },
      Math.max(0, Math.min(plan.dayCount - 1, from)),
    ),
  ]
}

function findWaits(facts: Facts, campus: CampusPlan): Finding[] {
  const { plan, rollout } = facts
  const waiting = rowsOf(facts, campus).filter(
    (row) => (rollout.rows.liveDay[row] ?? NEVER_DAY) < NEVER_DAY && waitsForUtility(rollout.rows, row),
  )
  if (waiting.length === 0) return []
  let from = NEVER_DAY
  let to = 0
  let longest = 0
  for (const row of waiting) {
    const candidate = rollout.rows.candidateDay[row] ?? 0
    const live = rollout.rows.liveDay[row] ?? 0
    from = Math.min(from, candidate)
    to = Math.max(to, live)
    longest = Math.max(longest, live - candidate)
  }
  const waitingMw = waiting.reduce((sum, row) => sum + maxMw(facts, row), 0)
  return [
    onCampus(
      plan,
      campus.index,
      {
        code: 'power-waits-for-grid',
        severity: 'warning',
        message: `${formatMega(waitingMw)} MW of racks at ${campus.spec.name} stand ready and wait for utility capacity, the longest for ${longest} days, until ${formatDay(plan.startDate, to)}.`,
        remedy: 'Bring the tranche forward, or deliver these racks elsewhere or later.',
        value: longest,
        limit: 0,
        unit: 'days',
      },
      Math.max(0, from),
      Math.min(plan.dayCount - 1, to),
    ),
  ]
}

function findLandShort({ plan, layout }: Facts, campus: CampusPlan): Finding[] {
  const { neededHa } = itemAt(layout.campuses, campus.index)
  const landHa = campus.spec.landHa.value
  if (campus.buildings.length === 0 || neededHa <= landHa) return []
  return [
    onCampus(plan, campus.index, {
      code: 'land-short',
      severity: 'warning',
      message: `${campus.spec.name} takes ${neededHa.toFixed(1)} ha as laid out; its land is ${landHa.toFixed(1)} ha.`,
      remedy: 'Add land, stack halls on more storeys, or plan fewer buildings.',
      value: neededHa,
      limit: landHa,
      unit: 'ha',
    }),
  ]
}

/** Feed of live halls that no rack of the plan uses. */
function findStranded(facts: Facts, campus: CampusPlan): Finding[] {
  const { plan, rollout, layout } = facts
  const usedMw = new Map<number, number>()
  for (const row of rowsOf(facts, campus)) {
    if ((rollout.rows.liveDay[row] ?? NEVER_DAY) >= plan.dayCount) continue
    const { hallIndex } = itemAt(layout.rows, row)
    usedMw.set(hallIndex, (usedMw.get(hallIndex) ?? 0) + maxMw(facts, row))
  }
  let builtMw = 0
  let totalMw = 0
  for (const [hallIndex, used] of usedMw) {
    builtMw += itemAt(plan.halls, hallIndex).spec.feedKw.value / 1000
    totalMw += used
  }
  if (totalMw >= STRANDED_SHARE * builtMw) return []
  return [
    onCampus(plan, campus.index, {
      code: 'capacity-stranded',
      severity: 'note',
      message: `The live halls of ${campus.spec.name} are built for ${formatMega(builtMw)} MW of IT and hold ${formatMega(totalMw)} MW of racks: ${formatShare(1 - totalMw / builtMw)} of the feed lies idle.`,
      remedy: 'Plan more or denser racks in these halls, or build smaller feeds.',
      value: totalMw,
      limit: builtMw,
      unit: 'MW',
    }),
  ]
}
