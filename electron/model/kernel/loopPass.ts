import { heldPressurePower, LEAST_PUMP_SPEED, PUMP_CURVE } from '../components/affinity.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { chillerPass } from './chillerPass.ts'
import { coolerPass } from './coolerPass.ts'
import { addSum, CONSUMED, PUMP, REJECTED, type DayScratch } from './dayScratch.ts'
import { DRY_COOLER, NO_COOLER, type LoopPlant } from './hallPlant.ts'

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
  pumpPass(loop, scratch, hours, isLevel)
  coolerPass(loop, site, firstHour, scratch, hours)
  chillerPass(loop, site, firstHour, scratch, hours)
  if (loop.cooler !== NO_COOLER && loop.cooler !== DRY_COOLER)
    towerWaterPass(loop, site, firstHour, scratch, hours)
}

/** Pumps that hold a differential pressure; their work ends as heat in the loop. */
function pumpPass(loop: LoopPlant, scratch: DayScratch, hours: number, isLevel: boolean): void {
  const { loopHeatKw, coolingKw } = scratch
  const full = loop.pumpKw
  if (full <= 0) return
  const perRated = 1 / loop.ratedKw
  let power = 0
  let pumps = 0
  for (let h = 0; h < hours; h++) {
    const heat = loopHeatKw[h] ?? 0
    if (heat <= 0) continue
    if (h === 0 || !isLevel) {
      power = full * heldPressurePower(PUMP_CURVE, heat * perRated, LEAST_PUMP_SPEED)
    }
    pumps += power
    coolingKw[h] = (coolingKw[h] ?? 0) + power
    loopHeatKw[h] = heat + power
  }
  addSum(scratch, PUMP, pumps)
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
