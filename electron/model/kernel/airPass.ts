import type { SiteHours } from '../weather/siteHours.ts'
import { addSum, CONSUMED, EXCESS, HANDLER_FAN, REJECTED, UNMET, type DayScratch } from './dayScratch.ts'
import type { HallPlant } from './hallPlant.ts'
import { loopPass } from './loopPass.ts'
import { moverPass } from './moverPass.ts'

/** Heat capacity of air, kJ/(kg K), and heat that water takes up as it evaporates into it, kJ/kg. */
const KJ_PER_KG_K = 1.006
const KG_PER_KJ_K = 1 / KJ_PER_KG_K
const LATENT_KJ_PER_KG = 2501

/** Moves the hall's air, and takes its heat outside: through a loop, or by outside air that a loop trims. */
export function airPass(
  plant: HallPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
  isLevel: boolean,
): void {
  moverPass(HANDLER_FAN, plant.handlerFanKw, plant.handlerRatedKw, scratch.airHeatKw, scratch, hours, isLevel)
  if (plant.moistureRatio > 0) moisturePass(plant, scratch, hours)
  if (plant.usesOutsideAir) outsideAirPass(plant, site, firstHour, scratch, hours)
  else {
    const { loopHeatKw, airHeatKw } = scratch
    for (let h = 0; h < hours; h++) loopHeatKw[h] = airHeatKw[h] ?? 0
  }
  if (plant.airLoop)
    loopPass(plant.airLoop, site, firstHour, scratch, hours, isLevel && !plant.usesOutsideAir)
  else if (!plant.usesOutsideAir) {
    // Nothing takes the air's heat: all of it is unmet.
    let unmet = 0
    for (let h = 0; h < hours; h++) unmet += scratch.loopHeatKw[h] ?? 0
    addSum(scratch, UNMET, unmet)
    addSum(scratch, REJECTED, unmet)
  }
}

/** Water that condenses on cold coils and drains away, and the electric steam that replaces it. Counted with the air handlers' fans. */
function moisturePass(plant: HallPlant, scratch: DayScratch, hours: number): void {
  const { airHeatKw, coolingKw, withdrawnL } = scratch
  const { moistureRatio } = plant
  let steam = 0
  for (let h = 0; h < hours; h++) {
    const heat = airHeatKw[h] ?? 0
    const power = heat * moistureRatio
    steam += power
    airHeatKw[h] = heat + power
    coolingKw[h] = (coolingKw[h] ?? 0) + power
    withdrawnL[h] = (withdrawnL[h] ?? 0) + (power / LATENT_KJ_PER_KG) * 3600
  }
  addSum(scratch, HANDLER_FAN, steam)
}

/** Air as it reaches the racks in an hour without excess, degrees C: outside air floats between the ends of the supply. */
export function airSupplyAt(plant: HallPlant, site: SiteHours, hour: number): number {
  const { usesOutsideAir, airSupplyC, leastAirSupplyC, mostHumidity, leastHumidity, airLoop } = plant
  const humidity = site.humidityRatio[hour] ?? 0
  const isShut = airLoop !== null && airLoop.chillerCount > 0 && humidity > mostHumidity
  if (!usesOutsideAir || isShut) return airSupplyC
  const wetting = (LATENT_KJ_PER_KG / KJ_PER_KG_K) * Math.max(0, leastHumidity - humidity)
  return Math.max(leastAirSupplyC, Math.min(airSupplyC, (site.dryBulbC[hour] ?? airSupplyC) - wetting))
}

/**
 * Outside air: mixed with return air below the supply's low end, as it is up to the set point, wetted above it as far as needed, wetted too
 * where it is too dry, shut out when too humid. What is left goes to `loopHeatKw` for the trim chillers; without them the supply warms and the rest is unmet.
 */
function outsideAirPass(
  plant: HallPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { airHeatKw, loopHeatKw, withdrawnL } = scratch
  let rejected = 0
  let unmet = 0
  let evaporated = 0
  let excess = scratch.sums[EXCESS] ?? 0
  const { airSupplyC, leastAirSupplyC, airDeltaK, mediaRatio, mostHumidity, leastHumidity } = plant
  const { mediaWithdrawalRatio, mediaConsumptionRatio } = plant
  const hasTrim = plant.airLoop !== null && plant.airLoop.chillerCount > 0
  const perDelta = 1 / airDeltaK
  for (let h = 0; h < hours; h++) {
    const heat = airHeatKw[h] ?? 0
    loopHeatKw[h] = 0
    if (heat <= 0) continue
    const dry = site.dryBulbC[firstHour + h] ?? 0
    const humidity = site.humidityRatio[firstHour + h] ?? 0
    if (hasTrim && humidity > mostHumidity) {
      loopHeatKw[h] = heat
      continue
    }
    const missing = leastHumidity - humidity
    let litres = 0
    let trim = 0
    if (dry > airSupplyC) {
      const most = mediaRatio * (dry - (site.wetBulbC[firstHour + h] ?? 0))
      const over = dry - airSupplyC
      const drop = over < most ? over : most
      const left = over - drop
      const wetting = drop * (site.wettingKgPerKj[firstHour + h] ?? 0)
      const least = missing * KG_PER_KJ_K
      litres = heat * perDelta * (wetting > least ? wetting : least) * 3600
      if (left > 0) {
        trim = left < airDeltaK ? heat * left * perDelta : heat
        if (!hasTrim) {
          unmet += trim
          if (left > excess) excess = left
        }
      }
    } else if (missing > 0) {
      // What air takes up is warmth as well: the less return air, the colder and drier the outside.
      const mixing = KJ_PER_KG_K * (leastAirSupplyC - dry) + LATENT_KJ_PER_KG * missing
      const taken = KJ_PER_KG_K * airDeltaK + (mixing > 0 ? mixing : 0)
      litres = (heat / taken) * missing * 3600
    }
    withdrawnL[h] = (withdrawnL[h] ?? 0) + litres * mediaWithdrawalRatio
    evaporated += litres
    if (hasTrim) loopHeatKw[h] = trim
    rejected += heat - trim
  }
  addSum(scratch, UNMET, unmet)
  addSum(scratch, REJECTED, rejected + unmet)
  addSum(scratch, CONSUMED, evaporated * mediaConsumptionRatio)
  scratch.sums[EXCESS] = excess
}
