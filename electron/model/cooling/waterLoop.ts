import { chillerCop } from './chillerCop.ts'
import { evaporatedM3PerDay, LATENT_SHARE } from './evaporation.ts'
import { cubeLaw, LEAST_FAN_SPEED } from './fanLaw.ts'

/** Air warms by this much across a dry cooler; sets how much air there is to pre-cool. */
// assumed: 10 to 15 K is common for coolers selected at 8 to 12 K approach.
const DRY_COOLER_AIR_RISE_K = 12

/**
 * Machines that share a loop of facility water: coolers or towers that give heat to the air, and chillers behind them
 * for what the air cannot take. A count of 0 means there are none.
 */
export interface WaterLoop {
  /** Facility water to the load, degrees C, and its warming there, K. */
  supplyC: number
  deltaK: number
  coolerCount: number
  coolerRatedKw: number
  coolerApproachK: number
  /** Full fan draw a rated kW of heat. */
  fanRatio: number
  /** Towers work against the wet bulb, dry coolers against the dry bulb. */
  isEvaporative: boolean
  /** Between tower water and this loop, K; 0 where they are one. */
  exchangerK: number
  adiabaticEffectiveness: number
  makeUpRatio: number
  chillerCount: number
  chillerRatedKw: number
  carnotRatio: number
  maxCop: number
  condenserApproachK: number
  isAirCooledChiller: boolean
  pumpRatio: number
}

/** What a loop does at one moment. Filled again and again. */
export interface LoopState {
  fanKw: number
  pumpKw: number
  chillerKw: number
  /** Heat the chillers carry, and what nothing carries, kW. */
  chilledKw: number
  unmetKw: number
  waterM3PerDay: number
  /** Facility water as achieved: the set point, or warmer where the plant cannot hold it. */
  supplyC: number
}

export function emptyLoopState(): LoopState {
  return { fanKw: 0, pumpKw: 0, chillerKw: 0, chilledKw: 0, unmetKw: 0, waterM3PerDay: 0, supplyC: 0 }
}

/**
 * Runs a loop for a flow of heat in given weather.
 *
 * Air first: a cooler's leaving water is the air (wet bulb for towers) plus its approach times its heat load, over its
 * share of full airflow. Fans slow until that just meets the set point, never below their least speed, and never
 * drive more than twice the air that the load's share of the plant asks for. Where full air is not enough, dry coolers wet their
 * inlet air, only as far as needed. What then remains above the set point is the chillers' share, in series:
 * (leaving - set point) / deltaK of the heat. Without enough chiller the supply warms, and the heat is said to be unmet.
 * Hotter air never lowers the sum: fans stay at their limit when the chillers start.
 */
export function runWaterLoop(
  loop: WaterLoop,
  heatKw: number,
  dryBulbC: number,
  wetBulbC: number,
  into: LoopState,
): void {
  into.fanKw = into.pumpKw = into.chillerKw = into.chilledKw = into.unmetKw = into.waterM3PerDay = 0
  into.supplyC = loop.supplyC
  if (heatKw <= 0) return
  into.pumpKw = loop.pumpRatio * heatKw

  let leavingC = loop.supplyC + loop.deltaK
  if (loop.coolerCount > 0) {
    const ratedKw = loop.coolerCount * loop.coolerRatedKw
    const load = heatKw / ratedKw
    const mostFlow = Math.min(1, Math.max(LEAST_FAN_SPEED, 2 * load))
    const sinkC = (loop.isEvaporative ? wetBulbC : dryBulbC) + loop.exchangerK
    const needK = load * loop.coolerApproachK
    const gapK = loop.supplyC - sinkC
    let flow = mostFlow
    leavingC = sinkC + needK / mostFlow
    if (gapK * mostFlow >= needK) {
      flow = needK / gapK
      leavingC = loop.supplyC
    } else if (loop.adiabaticEffectiveness > 0 && !loop.isEvaporative) {
      const dropK = Math.min(leavingC - loop.supplyC, loop.adiabaticEffectiveness * (dryBulbC - wetBulbC))
      leavingC -= dropK
      const airKwPerK = (ratedKw / DRY_COOLER_AIR_RISE_K) * mostFlow
      into.waterM3PerDay += evaporatedM3PerDay(airKwPerK * dropK, wetBulbC) * loop.makeUpRatio
    }
    into.fanKw = ratedKw * loop.fanRatio * cubeLaw(flow, LEAST_FAN_SPEED)
  }

  const shortK = leavingC - loop.supplyC
  if (shortK > 0) runChillers(loop, heatKw, shortK, leavingC, dryBulbC, into)
  if (loop.isEvaporative && loop.coolerCount > 0) {
    const latentKw = LATENT_SHARE * (heatKw + into.chillerKw)
    into.waterM3PerDay += evaporatedM3PerDay(latentKw, wetBulbC) * loop.makeUpRatio
  }
}

function runChillers(
  loop: WaterLoop,
  heatKw: number,
  shortK: number,
  leavingC: number,
  dryBulbC: number,
  into: LoopState,
): void {
  const askedKw = heatKw * Math.min(1, shortK / loop.deltaK)
  const servedKw = Math.min(askedKw, loop.chillerCount * loop.chillerRatedKw)
  if (servedKw > 0) {
    // The tower water that condenses is taken at the temperature it leaves without the compressor's own heat.
    const towerC = loop.coolerCount > 0 && loop.isEvaporative ? leavingC - loop.exchangerK : dryBulbC
    const condenserC = (loop.isAirCooledChiller ? dryBulbC : towerC) + loop.condenserApproachK
    into.chilledKw = servedKw
    into.chillerKw = servedKw / chillerCop(loop.carnotRatio, loop.maxCop, loop.supplyC, condenserC)
  }
  into.unmetKw = askedKw - servedKw
  into.supplyC = loop.supplyC + (askedKw > 0 ? (into.unmetKw / askedKw) * shortK : 0)
}
