import type { HallSeries } from '../../../shared/results/series.ts'
import { coolantSupplyC, runHallHour, withMix, type HallFacility } from '../facility/hallFacility.ts'
import type { DaySums } from '../kernel/daySums.ts'
import { add } from '../numbers/accumulate.ts'
import type { CampusSite } from '../weather/campusSite.ts'
import type { CampusDays } from './campusDays.ts'
import type { LevelYears } from './levelYears.ts'
import { levelSpans, type LevelSpan, type LiveStep } from './liveSteps.ts'

const DAY_HOURS = 24
const LITRES_PER_M3 = 1000
/** After this many days every day of the year has come, the 29 February too. */
const EVERY_DAY = 366

/**
 * A hall from first load to the end of the span: 24 hours of weather a day at mean draw, added to its campus; and at provisioned draw in
 * the design hour. A load that stays is worked out once for each day of the year.
 */
export function runHallDays(
  hallIndex: number,
  facility: HallFacility,
  steps: readonly LiveStep[],
  site: CampusSite,
  years: LevelYears,
  dayOfYear: Uint16Array,
  campus: CampusDays,
  hallSeries: HallSeries,
): void {
  for (const span of levelSpans(steps, dayOfYear.length)) {
    const plant = withMix(facility, span.meanKw, span.meanLiquidKw)
    const days = dayOfYear.subarray(span.fromDay, Math.min(span.toDay, span.fromDay + EVERY_DAY))
    const sums = years.at(plant, facility, span.meanKw, days)
    addDesignHour(facility, site, span, campus)
    addDays(facility, plant.liquidRatio, sums, span, dayOfYear, campus)
    sampleDays(hallIndex, facility, plant.liquidRatio, sums, span, dayOfYear, hallSeries)
  }
}

function addDesignHour(facility: HallFacility, site: CampusSite, span: LevelSpan, campus: CampusDays): void {
  const hour = runHallHour(facility, site.designHour, span.maxKw, span.maxLiquidKw)
  for (let day = span.fromDay; day < span.toDay; day++) {
    add(campus.maxKw, day, span.maxKw)
    add(campus.designKw, day, hour?.facilityKw ?? 0)
    add(campus.designKva, day, hour?.utilityKva ?? 0)
  }
}

function addDays(
  { plant }: HallFacility,
  liquidRatio: number,
  sums: DaySums,
  span: LevelSpan,
  dayOfYear: Uint16Array,
  campus: CampusDays,
): void {
  const liquidHeatKw = span.meanKw * liquidRatio
  const distributionKw = span.meanKw * plant.distributionLossRatio
  for (let day = span.fromDay; day < span.toDay; day++) {
    const at = dayOfYear[day] ?? 0
    const lossKw = (sums.lossKwh[at] ?? 0) / DAY_HOURS
    const otherKw = (sums.fixedKwh[at] ?? 0) / DAY_HOURS
    const facilityKw = (sums.facilityKwh[at] ?? 0) / DAY_HOURS
    add(campus.itKw, day, span.meanKw)
    add(campus.assumedKw, day, span.assumedKw)
    add(campus.facilityKw, day, facilityKw)
    add(campus.apparentKva, day, facilityKw / plant.powerFactor)
    add(campus.coolingKw, day, coolingKw(sums, at))
    add(campus.unitSubstationLossKw, day, (sums.transformerLossKwh[at] ?? 0) / DAY_HOURS)
    add(campus.upsLossKw, day, Math.max(0, lossKw - distributionKw))
    add(campus.distributionLossKw, day, Math.min(lossKw, distributionKw))
    add(campus.otherKw, day, otherKw)
    add(campus.liquidHeatKw, day, liquidHeatKw)
    add(campus.airHeatKw, day, span.meanKw - liquidHeatKw + lossKw + otherKw)
    add(campus.waterM3, day, (sums.withdrawnL[at] ?? 0) / LITRES_PER_M3)
    add(campus.waterConsumedM3, day, (sums.consumedL[at] ?? 0) / LITRES_PER_M3)
    add(campus.heatReusedKw, day, (sums.reusedKwh[at] ?? 0) / DAY_HOURS)
  }
}

function sampleDays(
  hallIndex: number,
  facility: HallFacility,
  liquidRatio: number,
  sums: DaySums,
  span: LevelSpan,
  dayOfYear: Uint16Array,
  { stepDays, sampleCount, values }: HallSeries,
): void {
  const isLiquid = liquidRatio > 0
  for (let day = Math.ceil(span.fromDay / stepDays) * stepDays; day < span.toDay; day += stepDays) {
    const at = dayOfYear[day] ?? 0
    const sample = hallIndex * sampleCount + day / stepDays
    const airExcessK = sums.airExcessK[at] ?? 0
    values.itKw[sample] = span.meanKw
    values.facilityKw[sample] = (sums.facilityKwh[at] ?? 0) / DAY_HOURS
    values.coolingKw[sample] = coolingKw(sums, at)
    values.waterM3[sample] = (sums.withdrawnL[at] ?? 0) / LITRES_PER_M3
    values.racksLive[sample] = span.rackCount
    values.supplyTempC[sample] = isLiquid
      ? coolantSupplyC(facility, { airExcessK, liquidExcessK: sums.liquidExcessK[at] ?? 0 })
      : facility.plant.airSupplyC + airExcessK
  }
}

/** Fans, pumps and chillers, mean of a day. */
function coolingKw(sums: DaySums, at: number): number {
  return ((sums.fanKwh[at] ?? 0) + (sums.pumpKwh[at] ?? 0) + (sums.chillerKwh[at] ?? 0)) / DAY_HOURS
}
