import type { Finding } from '../../../shared/results/finding.ts'
import type { RedundancyTimeline } from '../../../shared/results/redundancy.ts'
import type { SwingResult, SwingTimeline } from '../../../shared/results/swing.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { Swings } from '../swings/campusSwings.ts'
import { nameHall, onCampus, onHall, type Facts } from './finding.ts'

/** Swings steeper than the utility allows, fabrics that cannot join all their ports, and networks counted twice. */
export function findInClusters(
  { plan }: Facts,
  { swings, timelines }: Pick<Swings, 'swings' | 'timelines'>,
): Finding[] {
  return [
    ...swings.flatMap((swing) => findRamp(plan, swing, timelines)),
    ...plan.campuses.flatMap((campus) => [...findPlanes(plan, campus), ...findDoubleNetwork(plan, campus)]),
  ]
}

function findRamp(
  plan: Plan,
  { level, index, grid, raw, rampLimitMwPerS }: SwingResult,
  timelines: readonly SwingTimeline[],
): Finding[] {
  if (level !== 'campus' || rampLimitMwPerS === null || grid.rampMwPerS <= rampLimitMwPerS) return []
  const { steps = [] } = timelines.find(({ campusIndex }) => campusIndex === index) ?? {}
  const first = steps.find((step) => step.grid.rampMwPerS > rampLimitMwPerS)
  if (!first) return []
  const core = {
    code: 'ramp-above-limit',
    severity: 'warning' as const,
    message: `Training in step changes the power of ${itemAt(plan.campuses, index).spec.name} by up to ${formatMega(grid.rampMwPerS)} MW/s at the meter (${formatMega(raw.rampMwPerS)} MW/s at the racks); the utility allows ${formatMega(rampLimitMwPerS)} MW/s, passed on ${formatDay(plan.startDate, first.day)}.`,
    remedy:
      'Add batteries, raise the power floor or the energy store of the racks, or keep jobs out of step.',
    value: grid.rampMwPerS,
    limit: rampLimitMwPerS,
    unit: 'MW/s',
  }
  return [onCampus(plan, index, core, Math.max(0, first.day))]
}

function findPlanes(plan: Plan, campus: CampusPlan): Finding[] {
  return campus.networks
    .filter(({ counts }) => counts.planeCount > 1)
    .map(({ counts }) =>
      onCampus(plan, campus.index, {
        code: 'fabric-in-planes',
        severity: 'note',
        message: `${formatCount(counts.endpointCount)} ports at ${campus.spec.name} are more than one fabric of ${formatCount(counts.switchRadix)}-port switches can join; they are shared by ${formatCount(counts.planeCount)} fabrics side by side.`,
        remedy: 'Choose switches with more ports, more tiers, or a smaller scope.',
        value: counts.planeCount,
        limit: 1,
        unit: 'fabrics',
      }),
    )
}

function findDoubleNetwork(plan: Plan, campus: CampusPlan): Finding[] {
  if (!campus.spec.fabric) return []
  return campus.halls.flatMap((hall) => {
    const own = hall.groups.filter(({ isDerived, rackType }) => !isDerived && rackType.kind === 'network')
    const derived = hall.groups.filter(({ isDerived, rackType }) => isDerived && rackType.kind === 'network')
    const count = own.reduce((sum, { rackCount }) => sum + rackCount, 0)
    if (count === 0 || derived.length === 0) return []
    return onHall(plan, hall, {
      code: 'network-counted-twice',
      severity: 'note',
      message: `${nameHall(plan, hall)} lists ${formatCount(count)} network racks of its own beside those that the fabric of its campus asks for.`,
      remedy: 'Remove its own network racks, unless they carry another network.',
      value: count,
      limit: 0,
      unit: 'racks',
    })
  })
}

/**
 * Halls whose substations, UPS or generators, as far as they are energised, cannot carry the live racks, or not through a failure. Halls
 * built without reserve are left out until they are overloaded.
 */
export function findHallRedundancy({ plan }: Facts, timelines: readonly RedundancyTimeline[]): Finding[] {
  return timelines.flatMap(({ hallIndex, steps }) => {
    if (hallIndex === null) return []
    const hall = itemAt(plan.halls, hallIndex)
    const weak = steps.flatMap((step, index) => {
      const level = step.levels.find(
        ({ state, scheme }) => state === 'short' || (state === 'N' && scheme !== 'N'),
      )
      return level ? [{ level, fromDay: step.day, toDay: (steps[index + 1]?.day ?? plan.dayCount) - 1 }] : []
    })
    const [first] = weak
    const last = weak.at(-1)
    if (!first || !last) return []
    const worst = weak.reduce((a, b) => (b.level.survivorLoading > a.level.survivorLoading ? b : a))
    const isShort = weak.some(({ level }) => level.state === 'short')
    const { level, unitCount, scheme, survivorLoading } = worst.level
    const left =
      survivorLoading < 99
        ? `survivors would carry ${formatShare(survivorLoading)} of their rating`
        : 'none would be left'
    return {
      ...onHall(plan, hall, {
        code: isShort ? 'plant-overloaded' : 'redundancy-incomplete',
        severity: isShort ? ('warning' as const) : ('note' as const),
        message: `Between ${formatDay(plan.startDate, first.fromDay)} and ${formatDay(plan.startDate, last.toDay)} ${nameHall(plan, hall)} is not yet ${scheme}: of its ${LEVEL_WORDS[level]} ${formatCount(unitCount)} are energised, and after one failure ${left}.`,
        remedy: 'Energise the next step of its electrical plant earlier, or let its racks go live later.',
        value: survivorLoading,
        limit: 1,
        unit: 'ratio',
      }),
      fromDay: first.fromDay,
      toDay: last.toDay,
    }
  })
}

const LEVEL_WORDS = {
  'main-transformer': 'main transformers',
  'unit-substation': 'unit substations',
  ups: 'UPS blocks',
  generator: 'generators',
} as const
