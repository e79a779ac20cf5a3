import type { HallLimit } from '../../../shared/results/place.ts'
import { coolantSupplyC } from '../facility/hallFacility.ts'
import type { GroupPlan } from '../plan/plan.ts'
import { coolingLimits } from './coolingLimits.ts'
import { feedLimits } from './feedLimits.ts'
import type { HallFacts } from './hallFacts.ts'
import { countLimit, perRackLimit } from './limits.ts'
import { thermalClass } from './thermalClasses.ts'

/** Air-cooled heat of one rack: comfortable up to the first, hard limit at the second, kW. CPU/GPU density articles, 2024-25. */
export const COMFORTABLE_AIR_KW = 30
export const MOST_AIR_KW = 50

/** Cable up into the tray and down again at either end of a domain, m. assumed: tray half a metre above a rack of 2.2 m, half of it used. */
const CABLE_RISE_M = 1.6

/** Everything that can stop the next rack in a hall, in the order in which one looks: floor, power, cooling. */
export function limitHall(facts: HallFacts): HallLimit[] {
  return [...floorLimits(facts), ...feedLimits(facts), ...coolingLimits(facts), ...temperatureLimits(facts)]
}

function floorLimits({ hall, load, place, groups }: HallFacts): HallLimit[] {
  const mix = load.rackCount > 0 ? load : { rackCount: 0, maxKw: 0 }
  const limits = [
    countLimit(
      {
        cause: 'floor-space',
        asked: load.rackCount,
        allowed: place.rackCapacity,
        unit: 'racks',
        basis: 'rows in pairs on hot aisles, with the aisle pitch and the ways between blocks',
      },
      mix,
      place.rackCapacity,
    ),
    perRackLimit(
      {
        cause: 'floor-load',
        allowed: hall.spec.floorLoadKgPerM2.value,
        unit: 'kg/m2',
        basis: 'mass of a rack over its own footprint',
      },
      groups,
      ({ rackType }) => rackType.massKg.value / (rackType.widthM.value * rackType.depthM.value),
    ),
  ]
  const reaches = groups.flatMap(({ rackType }) =>
    rackType.domainCableReachM && rackType.domainRackCount.value > 1
      ? [rackType.domainCableReachM.value]
      : [],
  )
  if (reaches.length > 0) {
    limits.push(
      perRackLimit(
        {
          cause: 'cable-reach',
          allowed: Math.min(...reaches),
          unit: 'm',
          basis: 'from one end of a scale-up domain to the other, side by side, with the rise into the tray',
        },
        groups.filter(({ rackType }) => rackType.domainCableReachM && rackType.domainRackCount.value > 1),
        ({ rackType }) => (rackType.domainRackCount.value - 1) * rackType.widthM.value + CABLE_RISE_M,
      ),
    )
  }
  return limits
}

function temperatureLimits({ facility, groups, designHour }: HallFacts): HallLimit[] {
  const limits = [
    perRackLimit(
      {
        cause: 'air-density',
        allowed: MOST_AIR_KW,
        unit: 'kW',
        basis: 'heat that one rack leaves in its air',
      },
      groups,
      ({ maxKw, liquidRatio }) => maxKw * (1 - liquidRatio),
    ),
  ]
  if (!designHour) return limits
  // Racks without coolant of their own, in tanks, name no warmest coolant: the limit of their air stands in that place.
  const liquid = groups.filter(
    ({ liquidRatio, rackType }) => liquidRatio > 0 && rackType.liquidHeatRatio.value > 0,
  )
  if (liquid.length > 0 && facility.hasLiquid) {
    const supplyC = coolantSupplyC(facility, designHour)
    limits.push(
      supplyLimit('coolant-temperature', supplyC, liquid, ({ rackType }) => rackType.maxLiquidSupplyC.value, {
        supplied: thermalClass('coolant', supplyC),
        of: (warmestC) => thermalClass('coolant', warmestC),
        words: 'coolant at the racks on the design day',
      }),
    )
  }
  if (designHour.airHeatKw > 0 && groups.length > 0) {
    const supplyC = facility.plant.airSupplyC + designHour.airExcessK
    limits.push(
      supplyLimit('air-temperature', supplyC, groups, ({ rackType }) => rackType.maxAirSupplyC.value, {
        supplied: thermalClass('air', supplyC),
        of: (warmestC) => thermalClass('air', warmestC),
        words: 'air at the racks on the design day',
      }),
    )
  }
  return limits
}

/** A supply that must not be warmer than the racks accept; those that accept it may stay. */
function supplyLimit(
  cause: 'coolant-temperature' | 'air-temperature',
  supplyC: number,
  groups: readonly GroupPlan[],
  acceptedC: (group: GroupPlan) => number,
  classes: { supplied: string; of: (warmestC: number) => string; words: string },
): HallLimit {
  const tenderest = groups.reduce((least, group) => (acceptedC(group) < acceptedC(least) ? group : least))
  const allowed = acceptedC(tenderest)
  const isExceeded = supplyC > allowed + 1e-9
  const within = groups.filter((group) => supplyC <= acceptedC(group) + 1e-9)
  const sum = (of: (group: GroupPlan) => number) => within.reduce((total, group) => total + of(group), 0)
  return {
    cause,
    asked: supplyC,
    allowed,
    unit: 'degC',
    basis: `${classes.words}; racks of ASHRAE class ${classes.of(allowed)} or better, supplied at ${classes.supplied}`,
    rackLimit: isExceeded ? sum(({ rackCount }) => rackCount) : null,
    limitKw: isExceeded ? sum(({ rackCount, maxKw }) => rackCount * maxKw) : null,
    steps: [],
    isExceeded,
  }
}
