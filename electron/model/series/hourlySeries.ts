import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { sizeFacilities } from '../facility/campusFacility.ts'
import { withMix } from '../facility/hallFacility.ts'
import { createScratch } from '../kernel/dayScratch.ts'
import { createDaySums } from '../kernel/daySums.ts'
import { createHourSeries, runHall, type HourSeries } from '../kernel/runHall.ts'
import { itemAt } from '../numbers/limits.ts'
import { readPlan } from '../plan/readPlan.ts'
import type { SimulateOptions } from '../simulateOptions.ts'
import { daysOfYear } from '../weather/daysOfYear.ts'
import { levelSpans, liveSteps } from './liveSteps.ts'

/** Hours of one hall, from midnight of `fromDay` up to, without, `toDay`; days without live racks are 0. */
export type ReadHours = (hallIndex: number, fromDay: number, toDay: number) => HourSeries

/**
 * Works the hours behind a result out again, hall by hall, for whoever asks for them: the result itself keeps days only.
 *
 * @param options those the result was simulated with
 * @returns a reader; each call allocates the hours asked for and nothing else
 */
export function openHourlySeries(
  scenario: Scenario,
  result: SimulationResult,
  options: SimulateOptions = {},
): ReadHours {
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan, options)
  const steps = liveSteps(plan, result.rows)
  const dayOfYear = daysOfYear(plan.startDate, plan.dayCount)
  const scratch = createScratch()
  return (hallIndex, fromDay, toDay) => {
    const from = Math.max(0, Math.min(plan.dayCount, Math.floor(fromDay)))
    const to = Math.max(from, Math.min(plan.dayCount, Math.floor(toDay)))
    const facility = itemAt(facilities.halls, hallIndex)
    const { site } = itemAt(facilities.campuses, itemAt(plan.halls, hallIndex).campusIndex)
    const load = { itKwByDay: new Float64Array(to - from), dayShape: null }
    const hours = createHourSeries(to - from)
    const sums = createDaySums(to - from)
    const days = dayOfYear.subarray(from, to)
    for (const span of levelSpans(itemAt(steps, hallIndex), plan.dayCount)) {
      const first = Math.max(0, span.fromDay - from)
      const end = Math.min(to, span.toDay) - from
      if (end <= first) continue
      load.itKwByDay.fill(span.meanKw, first, end)
      const plant = withMix(facility, span.meanKw, span.meanLiquidKw)
      runHall(plant, site.year, load, days, scratch, sums, hours, first, end)
    }
    return hours
  }
}
