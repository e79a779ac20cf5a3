import type { SiteHours } from '../weather/siteHours.ts'
import {
  BLOCK_HOURS,
  CHILLER,
  CONSUMED,
  COOLER_FAN,
  EXCESS,
  HANDLER_FAN,
  LIQUID_EXCESS,
  PUMP,
  REJECTED,
  REUSED,
  UNMET,
  type DayScratch,
} from './dayScratch.ts'
import type { DaySums } from './daySums.ts'
import type { HallPlant } from './hallPlant.ts'
import { runDay } from './runDay.ts'

/** What a hall's racks draw, day by day. */
export interface HallLoad {
  /** Mean IT power of each day of the span, kW. */
  itKwByDay: Float64Array
  /** Share of the day's mean in each of its 24 hours, mean 1; `null` for a level day. */
  dayShape: Float64Array | null
}

/** Hourly series, only where somebody asked for them; `hourCount` = days x 24. */
export interface HourSeries {
  itKw: Float32Array
  facilityKw: Float32Array
  coolingKw: Float32Array
  withdrawnL: Float32Array
}

export function createHourSeries(dayCount: number): HourSeries {
  const hours = dayCount * BLOCK_HOURS
  return {
    itKw: new Float32Array(hours),
    facilityKw: new Float32Array(hours),
    coolingKw: new Float32Array(hours),
    withdrawnL: new Float32Array(hours),
  }
}

/**
 * Runs a hall through a span of days, streaming hours into daily sums: memory does not grow with the hours.
 *
 * @param dayOfYear day 0..364 of the site's weather for each day of the span
 * @param scratch working arrays, shared by all halls of a thread
 * @param sums written for the days from `fromDay` up to, without, `toDay`; `hourly` too where given
 */
export function runHall(
  plant: HallPlant,
  site: SiteHours,
  load: HallLoad,
  dayOfYear: Uint16Array,
  scratch: DayScratch,
  sums: DaySums,
  hourly: HourSeries | null = null,
  fromDay = 0,
  toDay = load.itKwByDay.length,
): void {
  const { itKw } = scratch
  const shape = load.dayShape
  for (let day = fromDay; day < toDay; day++) {
    const mean = load.itKwByDay[day] ?? 0
    if (!(mean > 0)) {
      clearDay(sums, day)
      continue
    }
    if (shape) for (let h = 0; h < BLOCK_HOURS; h++) itKw[h] = mean * (shape[h] ?? 1)
    else for (let h = 0; h < BLOCK_HOURS; h++) itKw[h] = mean
    runDay(plant, site, (dayOfYear[day] ?? 0) * BLOCK_HOURS, scratch, BLOCK_HOURS, shape === null)
    reduceDay(plant, scratch, sums, day, hourly)
  }
}

function clearDay(sums: DaySums, day: number): void {
  for (const name in sums) sums[name as keyof DaySums][day] = 0
}

/** Adds up a day, transformer included: it carries IT, losses and cooling alike. */
function reduceDay(
  plant: HallPlant,
  scratch: DayScratch,
  sums: DaySums,
  day: number,
  hourly: HourSeries | null,
): void {
  const { itKw, lossKw, coolingKw, withdrawnL } = scratch
  const block = scratch.sums
  const { fixedKw, transformerKva } = plant
  const noLoadKw = transformerKva * plant.noLoadLossRatio
  const perPowerFactor = 1 / plant.powerFactor
  const loadFactor =
    transformerKva > 0 ? (plant.loadLossRatio * perPowerFactor * perPowerFactor) / transformerKva : 0
  let it = 0
  let loss = 0
  let transformer = 0
  let facility = 0
  let withdrawn = 0
  let peak = 0
  for (let h = 0; h < BLOCK_HOURS; h++) {
    const itHour = itKw[h] ?? 0
    const lossHour = lossKw[h] ?? 0
    const below = itHour + lossHour + fixedKw + (coolingKw[h] ?? 0)
    const transformerHour = noLoadKw + loadFactor * below * below
    const facilityHour = below + transformerHour
    it += itHour
    loss += lossHour
    transformer += transformerHour
    facility += facilityHour
    withdrawn += withdrawnL[h] ?? 0
    if (facilityHour > peak) peak = facilityHour
    if (hourly) {
      const at = day * BLOCK_HOURS + h
      hourly.itKw[at] = itHour
      hourly.facilityKw[at] = facilityHour
      hourly.coolingKw[at] = coolingKw[h] ?? 0
      hourly.withdrawnL[at] = withdrawnL[h] ?? 0
    }
  }
  sums.itKwh[day] = it
  sums.facilityKwh[day] = facility
  sums.fanKwh[day] = (block[HANDLER_FAN] ?? 0) + (block[COOLER_FAN] ?? 0)
  sums.pumpKwh[day] = block[PUMP] ?? 0
  sums.chillerKwh[day] = block[CHILLER] ?? 0
  sums.lossKwh[day] = loss
  sums.transformerLossKwh[day] = transformer
  sums.fixedKwh[day] = fixedKw * BLOCK_HOURS
  sums.rejectedKwh[day] = block[REJECTED] ?? 0
  sums.reusedKwh[day] = block[REUSED] ?? 0
  sums.unmetKwh[day] = block[UNMET] ?? 0
  sums.withdrawnL[day] = withdrawn
  sums.consumedL[day] = block[CONSUMED] ?? 0
  sums.peakKw[day] = peak
  sums.airExcessK[day] = block[EXCESS] ?? 0
  sums.liquidExcessK[day] = block[LIQUID_EXCESS] ?? 0
}
