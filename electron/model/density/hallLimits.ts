import type { HallLimit } from '../../../shared/results/place.ts'
import { coolantSupplyC, hallHeatKw, type HallFacility } from '../facility/hallFacility.ts'
import type { HallLoad } from '../itLoad/hallLoad.ts'
import type { HallPlace } from '../layout/places.ts'
import { hold, largest } from '../numbers/limits.ts'
import type { GroupPlan, HallPlan } from '../plan/plan.ts'
import type { HallHour } from '../plants/evaluateHour.ts'

/** Air-cooled heat of one rack: comfortable up to the first, hard limit at the second, kW. CPU/GPU density articles, 2024-25. */
export const COMFORTABLE_AIR_KW = 30
export const MOST_AIR_KW = 50

/**
 * Everything that can stop the next rack in a hall: what is asked, what is allowed, and how many racks that leaves room for.
 *
 * @param designHour the hall with every rack at provisioned draw in the design hour; `null` without racks
 */
export function limitHall(
  hall: HallPlan,
  facility: HallFacility,
  load: HallLoad,
  place: HallPlace,
  designHour: HallHour | null,
): HallLimit[] {
  const groups = hall.groups.filter(({ rackCount }) => rackCount > 0)
  const limits: HallLimit[] = [
    count('floor-space', load.rackCount, place.rackCapacity, 'racks', place.rackCapacity),
    most('floor-load', groups, floorLoad, hall.spec.floorLoadKgPerM2.value, 'kg/m2'),
    most('rack-feed', groups, ({ maxKw }) => maxKw, hall.power.rackFeedLimitKw.value, 'kW'),
    count('hall-feed', load.maxKw, hall.spec.feedKw.value, 'kW', racksFor(load, hall.spec.feedKw.value)),
    count(
      'cooling',
      hallHeatKw(facility, load.maxKw),
      hall.spec.coolingKw.value,
      'kW',
      racksForHeat(facility, load, hall.spec.coolingKw.value),
    ),
    most('air-density', groups, airKw, MOST_AIR_KW, 'kW'),
  ]
  const liquid = groups.filter(({ rackType }) => rackType.liquidHeatRatio.value > 0)
  if (designHour && liquid.length > 0 && facility.hasLiquid) {
    const warmest = liquid.reduce(
      (least, { rackType }) => Math.min(least, rackType.maxLiquidSupplyC.value),
      Infinity,
    )
    limits.push(limit('coolant-temperature', coolantSupplyC(facility, designHour), warmest, 'degC', null))
  }
  return limits
}

/** Heat of one rack that its hall's air must take, kW. */
function airKw({ maxKw, rackType }: GroupPlan): number {
  return maxKw * (1 - rackType.liquidHeatRatio.value)
}

function floorLoad({ rackType }: GroupPlan): number {
  return rackType.massKg.value / (rackType.widthM.value * rackType.depthM.value)
}

function limit(
  cause: HallLimit['cause'],
  asked: number,
  allowed: number,
  unit: string,
  rackLimit: number | null,
): HallLimit {
  return { cause, rackLimit, asked, allowed, unit, isExceeded: asked > allowed * (1 + 1e-9) }
}

const count = (
  cause: HallLimit['cause'],
  asked: number,
  allowed: number,
  unit: string,
  racks: number,
): HallLimit => limit(cause, asked, allowed, unit, racks)

function most(
  cause: HallLimit['cause'],
  groups: readonly GroupPlan[],
  of: (group: GroupPlan) => number,
  allowed: number,
  unit: string,
): HallLimit {
  return limit(cause, largest(groups.map(of), 0), allowed, unit, null)
}

/** Racks of the hall's mix that a provisioned power feeds; the most a hall can ask for when it has none. */
function racksFor(load: HallLoad, allowedKw: number): number {
  if (load.maxKw <= 0) return 0
  return Math.floor((load.rackCount * allowedKw) / load.maxKw + 1e-9)
}

/** Racks of the hall's mix whose heat, with the hall's losses, stays within the cooling: by bisection, since UPS loss is curved. */
function racksForHeat(facility: HallFacility, load: HallLoad, allowedKw: number): number {
  if (load.maxKw <= 0) return 0
  let low = 0
  let high = allowedKw
  for (let pass = 0; pass < 40; pass++) {
    const middle = (low + high) / 2
    if (hallHeatKw(facility, middle) <= allowedKw * (1 + 1e-9)) low = middle
    else high = middle
  }
  return hold(racksFor(load, high), 0, 1e9)
}
