import type { SiteHours } from '../weather/siteHours.ts'
import { airPass } from './airPass.ts'
import { addSum, EXCESS, LIQUID_EXCESS, PUMP, REUSED, SUM_COUNT, type DayScratch } from './dayScratch.ts'
import { electricalPass } from './electricalPass.ts'
import type { HallPlant } from './hallPlant.ts'
import { loopPass } from './loopPass.ts'
import { moverPass } from './moverPass.ts'

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
  const { liquidHeatKw, airHeatKw, loopHeatKw } = scratch
  const { reuseRatio } = plant
  const toLoop = plant.liquidLoop !== null
  moverPass(PUMP, plant.cduKw, plant.cduRatedKw, liquidHeatKw, scratch, hours, isLevel)
  let reuse = 0
  for (let h = 0; h < hours; h++) {
    const heat = liquidHeatKw[h] ?? 0
    const reused = heat * reuseRatio
    reuse += reused
    if (toLoop) loopHeatKw[h] = heat - reused
    else airHeatKw[h] = (airHeatKw[h] ?? 0) + heat - reused
  }
  addSum(scratch, REUSED, reuse)
  if (plant.liquidLoop) loopPass(plant.liquidLoop, site, firstHour, scratch, hours, isLevel)
}
