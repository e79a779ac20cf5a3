import type { HallSeries } from '../../../shared/results/series.ts'
import { HALF_DAY_DRY_K, HALF_DAY_WET_K, YEAR_DAYS, type Weather } from '../cooling/weather.ts'
import { runHall, type HallFacility, type HallState } from '../facility/hallFacility.ts'
import { add } from '../numbers/accumulate.ts'
import type { HallPlan } from '../plan/plan.ts'
import type { CampusDays } from './campusDays.ts'

/** Rows of a hall going live on one day. */
export interface LiveStep {
  day: number
  rackCount: number
  meanKw: number
  meanLiquidKw: number
  maxKw: number
  maxLiquidKw: number
  /** Mean draw that rests on assumed inputs, kW. */
  assumedKw: number
}

/** Values kept for a day of the year. */
const WIDTH = 8
const HALVES = [-1, 1]

/** Adds half a day's state to the day's means. */
function addHalf(year: Float64Array, at: number, state: HallState, isLiquid: boolean): void {
  const { cooling } = state
  add(year, at, state.facilityKw / 2)
  add(year, at + 1, state.apparentKva / 2)
  add(year, at + 2, cooling.coolingKw / 2)
  add(year, at + 3, (state.distributionLossKw + state.upsLossKw + state.unitSubstationLossKw) / 2)
  add(year, at + 4, state.liquidHeatKw / 2)
  add(year, at + 5, state.airHeatKw / 2)
  add(year, at + 6, cooling.waterM3PerDay / 2)
  add(year, at + 7, (isLiquid ? cooling.liquidSupplyC : cooling.airSupplyC) / 2)
}

/**
 * A hall from first load to the end of the span, day by day at mean draw, half in the day's warmth and half in its cool, added to
 * its campus; and at provisioned draw on the design day. A load that stays is worked out once for each day of the year.
 */
export function runHallDays(
  hall: HallPlan,
  facility: HallFacility,
  steps: readonly LiveStep[],
  weather: Weather,
  dayOfYear: Uint16Array,
  campus: CampusDays,
  hallSeries: HallSeries,
  state: HallState,
): void {
  const first = steps[0]
  if (!first) return
  const dayCount = dayOfYear.length
  const year = new Float64Array(YEAR_DAYS * WIDTH)
  const known = new Int32Array(YEAR_DAYS).fill(-1)
  const { stepDays, sampleCount, values } = hallSeries
  const offset = hall.index * sampleCount
  let next = 0
  let rackCount = 0
  let meanKw = 0
  let meanLiquidKw = 0
  let maxKw = 0
  let maxLiquidKw = 0
  let assumedKw = 0
  let designKw = 0
  let designKva = 0
  for (let day = Math.max(0, first.day); day < dayCount; day++) {
    const before = next
    for (let step = steps[next]; step && step.day <= day; step = steps[++next]) {
      rackCount += step.rackCount
      meanKw += step.meanKw
      meanLiquidKw += step.meanLiquidKw
      maxKw += step.maxKw
      maxLiquidKw += step.maxLiquidKw
      assumedKw += step.assumedKw
    }
    if (next !== before) {
      runHall(facility, maxKw, maxLiquidKw, weather.designDryBulbC, weather.designWetBulbC, state)
      designKw = state.facilityKw
      designKva = state.apparentKva
    }
    const yearDay = dayOfYear[day] ?? 0
    const at = yearDay * WIDTH
    if (known[yearDay] !== next) {
      known[yearDay] = next
      year.fill(0, at, at + WIDTH)
      for (const half of HALVES) {
        const dryBulbC = (weather.dryBulbC[yearDay] ?? 0) + half * HALF_DAY_DRY_K
        const wetBulbC = Math.min(dryBulbC, (weather.wetBulbC[yearDay] ?? 0) + half * HALF_DAY_WET_K)
        runHall(facility, meanKw, meanLiquidKw, dryBulbC, wetBulbC, state)
        addHalf(year, at, state, meanLiquidKw > 0)
      }
    }
    add(campus.itKw, day, meanKw)
    add(campus.maxKw, day, maxKw)
    add(campus.assumedKw, day, assumedKw)
    add(campus.designKw, day, designKw)
    add(campus.designKva, day, designKva)
    add(campus.facilityKw, day, year[at] ?? 0)
    add(campus.apparentKva, day, year[at + 1] ?? 0)
    add(campus.coolingKw, day, year[at + 2] ?? 0)
    add(campus.lossKw, day, year[at + 3] ?? 0)
    add(campus.liquidHeatKw, day, year[at + 4] ?? 0)
    add(campus.airHeatKw, day, year[at + 5] ?? 0)
    add(campus.waterM3, day, year[at + 6] ?? 0)
    if (day % stepDays === 0) {
      const sample = offset + day / stepDays
      values.itKw[sample] = meanKw
      values.facilityKw[sample] = year[at] ?? 0
      values.coolingKw[sample] = year[at + 2] ?? 0
      values.waterM3[sample] = year[at + 6] ?? 0
      values.racksLive[sample] = rackCount
      values.supplyTempC[sample] = year[at + 7] ?? 0
    }
  }
}
