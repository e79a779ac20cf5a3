import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { SimulationResult, TargetResult } from '../../shared/results/result.ts'
import { dayOf } from '../../shared/time/calendar.ts'

/** The days a reader asks about first. `null` where the plan has no such day inside its timeline. */
export interface KeyDays {
  /** The scenario's first event, or the first day. */
  announcementDay: number
  firstLoadDay: number | null
  /** Half of all racks carry load. */
  halfwayDay: number | null
  /** The most racks the plan ever has carry load. */
  fullDay: number | null
  /** As `fullDay`, or the last day where there is none: the day "at full build" is read on. */
  readingDay: number
  lastDay: number
  /** The target asking for the most accelerators; the earlier one of equals. */
  target: TargetResult | null
}

export function findKeyDays(scenario: Scenario, result: SimulationResult): KeyDays {
  const { racksLive } = result.portfolio
  const lastDay = result.dayCount - 1
  const mostRacks = racksLive.reduce((most, count) => Math.max(most, count), 0)
  const firstDayWith = (count: number): number | null => {
    const day = mostRacks === 0 ? -1 : racksLive.findIndex((live) => live >= count)
    return day < 0 ? null : day
  }
  const fullDay = firstDayWith(mostRacks)
  return {
    announcementDay: announcement(scenario, lastDay),
    firstLoadDay: firstDayWith(1),
    halfwayDay: firstDayWith(mostRacks / 2),
    fullDay,
    readingDay: fullDay ?? lastDay,
    lastDay,
    target: result.targets.reduce<TargetResult | null>(
      (largest, target) =>
        largest === null || target.acceleratorCount > largest.acceleratorCount ? target : largest,
      null,
    ),
  }
}

function announcement(scenario: Scenario, lastDay: number): number {
  const days = scenario.milestones
    .filter(({ kind }) => kind === 'event')
    .map(({ date }) => dayOf(scenario.span.start, date))
    .filter((day) => day >= 0 && day <= lastDay)
  return days.length === 0 ? 0 : Math.min(...days)
}
