import type { SiteHours } from '../weather/siteHours.ts'
import { addSum, CHILLER, EXCESS, REJECTED, UNMET, type DayScratch } from './dayScratch.ts'
import { NO_CHILLER, WATER_CHILLER, type LoopPlant } from './hallPlant.ts'

/**
 * Chillers take what free cooling leaves above the set point: (leaving - supply) / delta of the heat, in series.
 *
 * As many run as draw least in sum, never fewer than the heat needs: the power of n machines sharing a load is
 * a n + b L + c L2 / n, least at L / n = sqrt(a / c); the whole numbers on either side are compared. That least never falls as
 * the load grows. Below one machine's least part load it cycles. What they cannot carry is unmet, and the supply warms by it.
 */
export function chillerPass(
  loop: LoopPlant,
  site: SiteHours,
  firstHour: number,
  scratch: DayScratch,
  hours: number,
): void {
  const { loopHeatKw, leavingC, coolingKw, towerHeatKw } = scratch
  let chillers = 0
  let rejected = 0
  let unmet = 0
  let excess = scratch.sums[EXCESS] ?? 0
  const { supplyC, deltaK, exchangerK, coolerApproachK, chiller, chillerCount, chillerUnitKw, chillerTable } =
    loop
  const { partLoadA, partLoadB, partLoadC, perBestPartLoad, leastPartLoad } = loop
  const { firstC, perK, lastIndex, pairs } = chillerTable
  const perDelta = 1 / deltaK
  const isWaterCooled = chiller === WATER_CHILLER
  for (let h = 0; h < hours; h++) {
    const over = (leavingC[h] ?? 0) - supplyC
    const heat = loopHeatKw[h] ?? 0
    if (over <= 0 || heat <= 0) continue
    const asked = heat * over * perDelta
    if (chiller === NO_CHILLER) {
      unmet += asked
      if (over > excess) excess = over
      continue
    }
    // A tower at full air serves the condensers; its water is the free-cooling water before the plate exchanger.
    const entering = isWaterCooled
      ? (site.wetBulbC[firstHour + h] ?? 0) + coolerApproachK * (site.towerApproachRatio[firstHour + h] ?? 1)
      : (site.dryBulbC[firstHour + h] ?? 0) + exchangerK
    let at = (entering - firstC) * perK
    at = at > 0 ? (at < lastIndex ? at : lastIndex) : 0
    const low = at | 0
    const into = at - low
    const pair = low << 1
    const ratioLow = pairs[pair] ?? 0
    const sizeLow = pairs[pair + 1] ?? 1
    const ratio = ratioLow + ((pairs[pair + 2] ?? ratioLow) - ratioLow) * into
    const size = sizeLow + ((pairs[pair + 3] ?? sizeLow) - sizeLow) * into
    const unitKw = chillerUnitKw * size
    let units = asked / unitKw
    let served = asked
    if (units > chillerCount) {
      units = chillerCount
      served = chillerCount * unitKw
      unmet += asked - served
      const warm = over * (1 - served / asked)
      if (warm > excess) excess = warm
    }
    if (units <= 0) continue
    let n = (units * perBestPartLoad) | 0
    const least = Math.ceil(units)
    if (n < least) n = least
    if (n > chillerCount) n = chillerCount
    let draw = partLoadA * n + partLoadB * units + (partLoadC * units * units) / n
    if (n < chillerCount) {
      const more = draw + partLoadA - (partLoadC * units * units) / (n * (n + 1))
      if (more < draw) draw = more
    }
    if (units < leastPartLoad) {
      draw = ((partLoadA + leastPartLoad * (partLoadB + partLoadC * leastPartLoad)) * units) / leastPartLoad
    }
    const power = unitKw * ratio * draw
    chillers += power
    coolingKw[h] = (coolingKw[h] ?? 0) + power
    if (isWaterCooled) towerHeatKw[h] = (towerHeatKw[h] ?? 0) + served + power
    else rejected += served + power
  }
  addSum(scratch, CHILLER, chillers)
  addSum(scratch, UNMET, unmet)
  // What is unmet leaves all the same, from a warmer loop.
  addSum(scratch, REJECTED, rejected + unmet)
  scratch.sums[EXCESS] = excess
}
