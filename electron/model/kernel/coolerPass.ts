import { LEAST_FAN_SPEED } from '../components/affinity.ts'
import type { SiteHours } from '../weather/siteHours.ts'
import { addSum, CONSUMED, COOLER_FAN, REJECTED, type DayScratch } from './dayScratch.ts'
import { DRY_COOLER, DRY_THEN_TOWER, TOWER, type LoopPlant } from './hallPlant.ts'

/** Fans are never driven beyond this many times the air that the load's share of the plant asks for: cold water is not bought with fans. */
const MOST_AIR_PER_LOAD = 2

/**
 * What free cooling makes of a loop's return: the temperature it leaves at, its fans, its wetting.
 *
 * A cooler leaves at sink + approach x load / airflow. Fans slow until that just meets the set point. Where full air does not, a dry cooler wets
 * its air as far as is needed. Leaves `leavingC`, and in `towerHeatKw` the heat that a tower carries so far.
 */
export function coolerPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  if (loop.cooler === DRY_COOLER) dryPass(loop, site, firstHour, scratch, hours)
  else if (loop.cooler === TOWER) towerPass(loop, site, firstHour, scratch, hours)
  else if (loop.cooler === DRY_THEN_TOWER) hybridPass(loop, site, firstHour, scratch, hours)
  else {
    const returnC = loop.supplyC + loop.deltaK
    for (let h = 0; h < hours; h++) {
      scratch.leavingC[h] = returnC
      scratch.towerHeatKw[h] = 0
    }
  }
}

function dryPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { loopHeatKw, leavingC, coolingKw, withdrawnL, towerHeatKw } = scratch
  let fans = 0
  let rejected = 0
  let evaporated = 0
  const { supplyC, deltaK, coolerApproachK, exchangerK, adiabaticRatio, coolerAirKwPerK } = loop
  const fullFanKw = loop.coolerFanKw
  const { withdrawalRatio, consumptionRatio } = loop
  const perRated = 1 / loop.coolerRatedKw
  const returnC = supplyC + deltaK
  const perDelta = 1 / deltaK
  for (let h = 0; h < hours; h++) {
    const heat = loopHeatKw[h] ?? 0
    towerHeatKw[h] = 0
    leavingC[h] = supplyC
    if (heat <= 0) continue
    const dry = site.dryBulbC[firstHour + h] ?? 0
    const load = heat * perRated
    const asked = load * coolerApproachK
    const sink = dry + exchangerK
    const gap = supplyC - sink
    let flow = load * MOST_AIR_PER_LOAD
    flow = flow < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : flow > 1 ? 1 : flow
    let leaving = supplyC
    if (gap * flow >= asked) {
      const enough = asked / gap
      flow = enough < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : enough
    } else {
      const most = adiabaticRatio * (dry - (site.wetBulbC[firstHour + h] ?? 0))
      if (sink - most >= returnC) {
        // Air warmer than the water would heat it: the cooler is passed by.
        leavingC[h] = returnC
        continue
      }
      leaving = sink + asked / flow
      if (adiabaticRatio > 0) {
        const over = leaving - supplyC
        const drop = over < most ? over : most
        leaving -= drop
        const litres = coolerAirKwPerK * flow * drop * (site.wettingKgPerKj[firstHour + h] ?? 0) * 3600
        withdrawnL[h] = (withdrawnL[h] ?? 0) + litres * withdrawalRatio
        evaporated += litres
      }
      if (leaving > returnC) leaving = returnC
    }
    leavingC[h] = leaving
    const fan = fullFanKw * flow * flow * flow
    coolingKw[h] = (coolingKw[h] ?? 0) + fan
    fans += fan
    rejected += heat * (returnC - leaving) * perDelta
  }
  addSum(scratch, COOLER_FAN, fans)
  addSum(scratch, REJECTED, rejected)
  addSum(scratch, CONSUMED, evaporated * consumptionRatio)
}

function towerPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { loopHeatKw, leavingC, coolingKw, towerHeatKw } = scratch
  let fans = 0
  const { supplyC, deltaK, coolerApproachK, exchangerK, economises } = loop
  const fullFanKw = loop.coolerFanKw
  const perRated = 1 / loop.coolerRatedKw
  const returnC = supplyC + deltaK
  const perDelta = 1 / deltaK
  for (let h = 0; h < hours; h++) {
    const heat = loopHeatKw[h] ?? 0
    leavingC[h] = supplyC
    towerHeatKw[h] = 0
    if (heat <= 0) continue
    const load = heat * perRated
    const asked = load * coolerApproachK * (site.towerApproachRatio[firstHour + h] ?? 1)
    const sink = (site.wetBulbC[firstHour + h] ?? 0) + exchangerK
    const gap = supplyC - sink
    let flow = economises ? load * MOST_AIR_PER_LOAD : load
    flow = flow < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : flow > 1 ? 1 : flow
    let leaving = supplyC
    if (economises && gap * flow >= asked) {
      const enough = asked / gap
      flow = enough < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : enough
    } else {
      leaving = economises ? sink + asked / flow : returnC
      if (leaving > returnC) leaving = returnC
    }
    leavingC[h] = leaving
    const fan = fullFanKw * flow * flow * flow
    coolingKw[h] = (coolingKw[h] ?? 0) + fan
    fans += fan
    towerHeatKw[h] = heat * (returnC - leaving) * perDelta
  }
  addSum(scratch, COOLER_FAN, fans)
}

/** A dry section takes what it can at full air, towers the rest: water is spent only on what dry air does not carry. */
function hybridPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { loopHeatKw, leavingC, coolingKw, towerHeatKw } = scratch
  let fans = 0
  let rejected = 0
  const { supplyC, deltaK, dryApproachK, dryFanKw, coolerApproachK, exchangerK } = loop
  const fullFanKw = loop.coolerFanKw
  const perDryRated = 1 / loop.dryRatedKw
  const perRated = 1 / loop.coolerRatedKw
  const returnC = supplyC + deltaK
  const perDelta = 1 / deltaK
  for (let h = 0; h < hours; h++) {
    const heat = loopHeatKw[h] ?? 0
    leavingC[h] = supplyC
    towerHeatKw[h] = 0
    if (heat <= 0) continue
    const drySink = site.dryBulbC[firstHour + h] ?? 0
    const dryAsked = heat * perDryRated * dryApproachK
    const gap = supplyC - drySink
    let between = supplyC
    let dryFlow = 1
    if (gap >= dryAsked) {
      const enough = dryAsked / gap
      dryFlow = enough < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : enough
    } else if (drySink >= returnC) {
      between = returnC
      dryFlow = 0
    } else {
      between = drySink + dryAsked
      if (between > returnC) between = returnC
    }
    let fan = dryFanKw * dryFlow * dryFlow * dryFlow
    rejected += heat * (returnC - between) * perDelta
    let leaving = between
    if (between > supplyC) {
      const wetHeat = heat * (between - supplyC) * perDelta
      const load = wetHeat * perRated
      const asked = load * coolerApproachK * (site.towerApproachRatio[firstHour + h] ?? 1)
      const wetGap = supplyC - ((site.wetBulbC[firstHour + h] ?? 0) + exchangerK)
      let flow = load * MOST_AIR_PER_LOAD
      flow = flow < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : flow > 1 ? 1 : flow
      leaving = supplyC
      if (wetGap * flow >= asked) {
        const enough = asked / wetGap
        flow = enough < LEAST_FAN_SPEED ? LEAST_FAN_SPEED : enough
      } else {
        leaving = supplyC - wetGap + asked / flow
        if (leaving > between) leaving = between
      }
      fan += fullFanKw * flow * flow * flow
      towerHeatKw[h] = heat * (between - leaving) * perDelta
    }
    leavingC[h] = leaving
    coolingKw[h] = (coolingKw[h] ?? 0) + fan
    fans += fan
  }
  addSum(scratch, COOLER_FAN, fans)
  addSum(scratch, REJECTED, rejected)
}
