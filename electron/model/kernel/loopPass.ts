import type { SiteHours } from '../weather/siteHours.ts'
import { chillerPass } from './chillerPass.ts'
import { coolerPass } from './coolerPass.ts'
import { addSum, CONSUMED, PUMP, REJECTED, type DayScratch } from './dayScratch.ts'
import { DRY_COOLER, NO_COOLER, type LoopPlant } from './hallPlant.ts'
import { moverPass } from './moverPass.ts'

/**
 * Carries `loopHeatKw` to the sky: pumps, free cooling, chillers, and the water of the towers. Adds to every sum of the scratch.
 *
 * @param isLevel the heat is the same in every hour: what weather does not touch is worked out once
 */
export function loopPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
  isLevel: boolean,
): void {
  moverPass(PUMP, loop.pumpKw, loop.ratedKw, scratch.loopHeatKw, scratch, hours, isLevel)
  coolerPass(loop, site, firstHour, scratch, hours)
  chillerPass(loop, site, firstHour, scratch, hours)
  if (loop.cooler !== NO_COOLER && loop.cooler !== DRY_COOLER)
    towerWaterPass(loop, site, firstHour, scratch, hours)
}

function towerWaterPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { towerHeatKw, withdrawnL } = scratch
  const { withdrawalRatio } = loop
  let rejected = 0
  let total = 0
  const { towerKgPerKj } = site
  for (let h = 0; h < hours; h++) {
    const heat = towerHeatKw[h] ?? 0
    const evaporated = heat * (towerKgPerKj[firstHour + h] ?? 0) * 3600
    rejected += heat
    total += evaporated
    withdrawnL[h] = (withdrawnL[h] ?? 0) + evaporated * withdrawalRatio
  }
  addSum(scratch, REJECTED, rejected)
  addSum(scratch, CONSUMED, total * loop.consumptionRatio)
}
