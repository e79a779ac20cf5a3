import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { SimulationResult, TargetResult } from '../../shared/results/result.ts'
import { contractsOnSite } from '../../shared/scenario/queries.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'

/** The days a reader asks about first. `null` where the plan has no such day inside its timeline. */
export interface KeyDays {
  /** The first contract begins, unless half the racks are live by then; else the first event; else the first day. */
  announcement: { day: number; name: string }
  firstLoadDay: number | null
  /** Half of the racks live on `completeDay` carry load. */
  halfwayDay: number | null
  /** The last rack of the contracted phases carries load. */
  completeDay: number | null
  /** The last rack of all carries load, optional phases included; `null` where that adds nothing. */
  optionsDay: number | null
  /** As `completeDay`, or the last day where there is none: the day on which headline figures are read. */
  readingDay: number
  lastDay: number
  /** The target asking for the most accelerators; the earlier one of equals. */
  target: TargetResult | null
}

export function findKeyDays(scenario: Scenario, result: SimulationResult): KeyDays {
  const { racksLive } = result.portfolio
  const lastDay = result.dayCount - 1
  const firstDayWith = (count: number): number | null => {
    const day = racksLive.findIndex((live) => live >= count)
    return day < 0 ? null : day
  }
  const completeDay = lastFullDay(result, (isOptional) => !isOptional)
  const optionsDay = lastFullDay(result, (isOptional) => isOptional)
  const racksThen = completeDay === null ? 0 : (racksLive[completeDay] ?? 0)
  const halfwayDay = racksThen === 0 ? null : firstDayWith(racksThen / 2)
  return {
    announcement: findAnnouncement(scenario, halfwayDay ?? lastDay),
    firstLoadDay: firstDayWith(1),
    halfwayDay,
    completeDay,
    optionsDay: optionsDay !== null && optionsDay > (completeDay ?? -1) ? optionsDay : null,
    readingDay: completeDay ?? lastDay,
    lastDay,
    target: result.targets.reduce<TargetResult | null>(
      (largest, target) =>
        largest === null || target.acceleratorCount > largest.acceleratorCount ? target : largest,
      null,
    ),
  }
}

/** The day the last of some buildings carries all its load; `null` where none of them does within the timeline. */
function lastFullDay(result: SimulationResult, isMeant: (isOptional: boolean) => boolean): number | null {
  const days = result.buildings
    .filter(({ isOptional, stageDays }) => isMeant(isOptional) && stageDays.liveDay < NEVER_DAY)
    .map(({ fullDay }) => Math.ceil(fullDay))
    .filter((day) => day < result.dayCount)
  return days.length === 0 ? null : Math.max(0, ...days)
}

function findAnnouncement(scenario: Scenario, latestDay: number): { day: number; name: string } {
  const within = (dated: readonly { name: string; startDate: string }[]) =>
    dated
      .map(({ name, startDate }) => ({ name, day: dayOf(scenario.span.start, startDate) }))
      .filter(({ day }) => day >= 0 && day <= latestDay)
      .sort((a, b) => a.day - b.day)
  const events = within(
    scenario.milestones
      .filter(({ kind }) => kind === 'event')
      .map(({ name, date }) => ({ name, startDate: date })),
  )
  const [contract] = within(contractsOnSite(scenario))
  if (!contract) return events[0] ?? { day: 0, name: 'First day' }
  return events.find(({ day }) => day === contract.day) ?? { day: contract.day, name: 'The contract begins' }
}
