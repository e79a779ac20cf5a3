import type { HallLimit } from '../../../shared/results/place.ts'
import type { HallFacts } from './hallFacts.ts'
import { countLimit, perRackLimit, shareLimit } from './limits.ts'

/** Power of a three-phase line, kW, at a current that lasts. */
function lineKw(currentA: number, voltageV: number, powerFactor: number, continuousRatio: number): number {
  return (Math.sqrt(3) * currentA * voltageV * powerFactor * continuousRatio) / 1000
}

/** From the rack's own breaker up to the utility. */
export function feedLimits(facts: HallFacts): HallLimit[] {
  const { hall, load, groups, designHour, campusKva, gridKva } = facts
  const limits = [
    perRackLimit(
      {
        cause: 'rack-feed',
        allowed: hall.power.rackFeedLimitKw.value,
        unit: 'kW',
        basis: 'provisioned draw of a rack against what its position is wired for',
      },
      groups,
      ({ maxKw }) => maxKw,
    ),
    ...buswayLimits(facts),
    shareLimit(
      {
        cause: 'hall-feed',
        asked: load.maxKw,
        allowed: hall.spec.feedKw.value,
        unit: 'kW',
        basis: 'provisioned IT power against the feed the hall is built for',
      },
      load,
    ),
  ]
  if (designHour && campusKva > 0) {
    const asked = designHour.utilityKva
    limits.push(
      shareLimit(
        {
          cause: 'upstream-feed',
          asked,
          allowed: (gridKva * asked) / campusKva,
          unit: 'kVA',
          basis: 'the hall on the design day against its share of the utility capacity of its campus',
        },
        load,
      ),
    )
  }
  return limits
}

/** The run over a row, and the breaker a rack is tapped off with. Redundant runs carry the same racks twice over and count once. */
function buswayLimits({ hall, load, groups, place, longestRow }: HallFacts): HallLimit[] {
  const { busway, powerFactor } = hall.power
  if (!busway || load.rackCount === 0) return []
  const volts = busway.voltageV.value
  const lasting = busway.continuousRatio.value
  const meanKw = load.maxKw / load.rackCount
  const runKw = lineKw(busway.ratedA.value, volts, powerFactor.value, lasting)
  const feeds = Math.max(1, busway.feedsPerRack.value)
  const tapKw = feeds * lineKw(busway.breakerA.value, volts, powerFactor.value, lasting)
  const perRun = Math.floor(runKw / meanKw + 1e-9)
  const runs = longestRow > 0 ? place.rackCapacity / longestRow : 0
  return [
    perRackLimit(
      {
        cause: 'breaker',
        allowed: tapKw,
        unit: 'kW',
        basis: `${feeds} × ${busway.breakerA.value} A at ${volts} V, ${Math.round(lasting * 100)} % for loads that last`,
      },
      groups,
      ({ maxKw }) => maxKw,
    ),
    countLimit(
      {
        cause: 'busway',
        asked: longestRow * meanKw,
        allowed: runKw,
        unit: 'kW',
        basis: `a row on one run of ${busway.ratedA.value} A at ${volts} V, ${Math.round(lasting * 100)} % for loads that last`,
      },
      load,
      Math.min(perRun, longestRow) * runs,
    ),
  ]
}
