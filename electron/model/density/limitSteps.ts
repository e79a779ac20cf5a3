import type { HallLimit, LimitStep } from '../../../shared/results/place.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import type { CampusPlan } from '../plan/plan.ts'

/** Limits that are there with the hall: its plant is tested and handed over as one. */
const WITH_HALL: ReadonlySet<HallLimit['cause']> = new Set([
  'floor-space',
  'busway',
  'hall-feed',
  'cooling',
  'cdu-heat',
  'cdu-flow',
  'air-heat',
])

/**
 * A hall's limits with what each allows from when: nothing before racks may enter, utility capacity tranche by tranche.
 *
 * @param readyDay racks may enter the building
 */
export function datedLimits(limits: readonly HallLimit[], campus: CampusPlan, readyDay: number): HallLimit[] {
  return limits.map((limit) => ({ ...limit, steps: stepsOf(limit, campus, readyDay) }))
}

function stepsOf(limit: HallLimit, campus: CampusPlan, readyDay: number): LimitStep[] {
  const { rackLimit, limitKw } = limit
  if (rackLimit === null) return []
  if (WITH_HALL.has(limit.cause)) {
    return readyDay < NEVER_DAY ? [{ fromDay: readyDay, rackLimit, limitKw: limitKw ?? 0 }] : []
  }
  if (limit.cause !== 'upstream-feed') return []
  const full = campus.gridSteps[campus.gridSteps.length - 1]?.capacityMva ?? 0
  return campus.gridSteps.map(({ day, capacityMva }) => {
    const share = full > 0 ? capacityMva / full : 0
    const racks = Math.floor(rackLimit * share + 1e-9)
    return {
      fromDay: day,
      rackLimit: racks,
      limitKw: rackLimit > 0 ? ((limitKw ?? 0) * racks) / rackLimit : 0,
    }
  })
}
