import type { Finding } from '../../../shared/results/finding.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatKw, formatMega } from '../../../shared/units/format.ts'
import { waitsForUtility } from '../gates/waves.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan } from '../plan/plan.ts'
import { utilityKva } from '../power/mainTransformers.ts'
import { HOLDS } from '../rollout/rowSchedule.ts'
import { onCampus, type Facts } from './finding.ts'
import { findStranded } from './strandedFindings.ts'

/** What a campus's utility, land and halls mean for the plan. */
export function findOnCampus(facts: Facts, campus: CampusPlan): Finding[] {
  return [
    ...findGridShort(facts, campus),
    ...findWaits(facts, campus),
    ...findLandShort(facts, campus),
    ...findUnmet(facts, campus),
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
function fullDemandMva({ facilities, designHours }: Facts, campus: CampusPlan): number {
  const { mainTransformer } = itemAt(facilities.campuses, campus.index)
  let kw = 0
  let kva = 0
  for (const { index } of campus.halls) {
    const hour = itemAt(designHours, index)
    kw += hour?.facilityKw ?? 0
    kva += hour?.utilityKva ?? 0
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

/** Supply warmer by less than this is within what a plant's sensors tell, K. */
const LEAST_EXCESS_K = 0.2

/** Halls whose plant lets coolant or air run warmer than its set point in the design hour. Whether racks accept that is said hall by hall. */
function findUnmet({ plan, designHours }: Facts, campus: CampusPlan): Finding[] {
  const warm = campus.halls
    .map(({ index }) => itemAt(designHours, index))
    .filter((hour) => hour !== null)
    .filter(({ airExcessK, liquidExcessK }) => Math.max(airExcessK, liquidExcessK) > LEAST_EXCESS_K)
  if (warm.length === 0) return []
  const unmetKw = warm.reduce((sum, hour) => sum + hour.unmetKw, 0)
  const excessK = warm.reduce((most, hour) => Math.max(most, hour.airExcessK, hour.liquidExcessK), 0)
  return [
    onCampus(plan, campus.index, {
      code: 'cooling-unmet',
      severity: 'note',
      message: `On the design day ${formatKw(unmetKw)} of the heat of ${campus.spec.name} leaves only because air or coolant runs warmer than set, by up to ${excessK.toFixed(1)} K, in ${formatCount(warm.length)} of ${formatCount(campus.halls.length)} halls.`,
      remedy: 'Add chillers or heat rejection, or set the supply as warm as the racks accept.',
      value: unmetKw,
      limit: 0,
      unit: 'kW',
    }),
  ]
}
