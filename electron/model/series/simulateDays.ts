import type { SiteYear } from '../../../shared/results/result.ts'
import type { RowTable } from '../../../shared/results/rowTable.ts'
import {
  HALL_METRICS,
  type DailySeries,
  type HallMetric,
  type HallSeries,
} from '../../../shared/results/series.ts'
import type { Facilities } from '../facility/campusFacility.ts'
import { itemAt } from '../numbers/limits.ts'
import type { CampusPlan, Plan } from '../plan/plan.ts'
import type { RowSchedule } from '../rollout/rowSchedule.ts'
import { daysOfYear } from '../weather/daysOfYear.ts'
import { clearCampusDays, emptyCampusDays, writeCampusDays } from './campusDays.ts'
import { emptySeries } from './dailySeries.ts'
import { runHallDays } from './hallDays.ts'
import { createLevelYears } from './levelYears.ts'
import { liveSteps } from './liveSteps.ts'
import { countRacks } from './rackCounts.ts'
import { sumSiteYear } from './siteYear.ts'

/** At most this many samples a hall metric, all halls together: 240 KB a metric. */
const MOST_SAMPLES = 60_000

export interface Days {
  campusSeries: DailySeries[]
  hallSeries: HallSeries
  siteYears: SiteYear[]
}

/**
 * Runs every hall and campus through every day of the span. Yields the share done after each campus, so that a newer
 * edit can overtake.
 */
export function* simulateDays(
  plan: Plan,
  facilities: Facilities,
  rows: RowTable,
  schedule: RowSchedule,
): Generator<number, Days> {
  const hallSeries = emptyHallSeries(plan)
  const campusSeries: DailySeries[] = []
  const siteYears: SiteYear[] = []
  const dayOfYear = daysOfYear(plan.startDate, plan.dayCount)
  const rowsByCampus = groupRows(plan, rows)
  const steps = liveSteps(plan, rows)
  const days = emptyCampusDays(plan.dayCount)
  for (const campus of plan.campuses) {
    const { site, mainTransformer } = itemAt(facilities.campuses, campus.index)
    const series = emptySeries(plan.dayCount)
    clearCampusDays(days)
    const years = createLevelYears(site.year)
    for (const hall of campus.halls) {
      const facility = itemAt(facilities.halls, hall.index)
      runHallDays(hall.index, facility, itemAt(steps, hall.index), site, years, dayOfYear, days, hallSeries)
    }
    siteYears.push(sumSiteYear(campus, facilities, years))
    writeCampusDays(days, campus, mainTransformer, series)
    countRacks(plan, campus, itemAt(rowsByCampus, campus.index), rows, schedule, series)
    campusSeries.push(series)
    yield campusSeries.length / plan.campuses.length
  }
  return { campusSeries, hallSeries, siteYears }
}

function emptyHallSeries(plan: Plan): HallSeries {
  const hallCount = plan.halls.length
  let stepDays = 1
  while (hallCount * Math.ceil(plan.dayCount / stepDays) > MOST_SAMPLES && stepDays < plan.dayCount)
    stepDays++
  const sampleCount = Math.ceil(plan.dayCount / stepDays)
  const values = Object.fromEntries(
    HALL_METRICS.map((metric) => [metric, new Float32Array(hallCount * sampleCount)]),
  ) as Record<HallMetric, Float32Array>
  return { stepDays, sampleCount, values }
}

function groupRows(plan: Plan, rows: RowTable): number[][] {
  const groups: number[][] = plan.campuses.map((_: CampusPlan) => [])
  for (let row = 0; row < rows.rowCount; row++) groups[rows.campusIndex[row] ?? 0]?.push(row)
  return groups
}
