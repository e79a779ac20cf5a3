import { heldPressurePower, LEAST_PUMP_SPEED, PUMP_CURVE } from '../components/affinity.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { airPass } from './airPass.ts'
import { addSum, EXCESS, LIQUID_EXCESS, PUMP, REUSED, SUM_COUNT, type DayScratch } from './dayScratch.ts'
import { electricalPass } from './electricalPass.ts'
import type { HallPlant } from './hallPlant.ts'
import { loopPass } from './loopPass.ts'

/**
 * The physics of one hall over a block of hours, the only place where it stands: a year, a span of days and a single hour all come
 * through here.
 *
 * @param scratch `itKw` is read for `hours` hours; everything else is written
 * @param firstHour place of the block in the site's hours
 * @param isLevel every hour has the IT load of the first: what weather does not touch is worked out once
 */
export function runDay(
  plant: HallPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
  isLevel: boolean,
): void {
  const { coolingKw, withdrawnL, sums } = scratch
  // Loops: on so few values a call to fill() costs more than its work.
  for (let h = 0; h < hours; h++) {
    coolingKw[h] = 0
    withdrawnL[h] = 0
  }
  for (let place = 0; place < SUM_COUNT; place++) sums[place] = 0
  electricalPass(plant, scratch, hours, isLevel)
  if (plant.liquidRatio > 0) {
    liquidPass(plant, site, firstHour, scratch, hours, isLevel)
    sums[LIQUID_EXCESS] = sums[EXCESS] ?? 0
    sums[EXCESS] = 0
  }
  airPass(plant, site, firstHour, scratch, hours, isLevel)
}

/** Coolant units, heat reuse, and the liquid's own loop; or, without one, the hall's air. */
function liquidPass(
  plant: HallPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
  isLevel: boolean,
): void {
  const { liquidHeatKw, airHeatKw, loopHeatKw, coolingKw } = scratch
  const { cduKw, cduRatedKw, reuseRatio } = plant
  const perRated = cduRatedKw > 0 ? 1 / cduRatedKw : 0
  const toLoop = plant.liquidLoop !== null
  let power = 0
  let pumps = 0
  let reuse = 0
  for (let h = 0; h < hours; h++) {
    let heat = liquidHeatKw[h] ?? 0
    if (heat > 0) {
      if (h === 0 || !isLevel) {
        power = cduKw * heldPressurePower(PUMP_CURVE, heat * perRated, LEAST_PUMP_SPEED)
      }
      pumps += power
      coolingKw[h] = power
      heat += power
      const reused = heat * reuseRatio
      reuse += reused
      heat -= reused
    }
    if (toLoop) loopHeatKw[h] = heat
    else airHeatKw[h] = (airHeatKw[h] ?? 0) + heat
  }
  addSum(scratch, PUMP, pumps)
  addSum(scratch, REUSED, reuse)
  if (plant.liquidLoop) loopPass(plant.liquidLoop, site, firstHour, scratch, hours, isLevel)
}
