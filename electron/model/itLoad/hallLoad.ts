import type { HallPlan } from '../plan/plan.ts'

/** A hall's IT with every rack of the plan live. */
export interface HallLoad {
  rackCount: number
  acceleratorCount: number
  cpuCount: number
  maxKw: number
  meanKw: number
  /** Heat that leaves in liquid at provisioned and at mean power, kW. */
  maxLiquidKw: number
  meanLiquidKw: number
  /** Share of the provisioned heat that leaves in liquid; 0 without racks. */
  liquidHeatRatio: number
}

/** Sums the racks of a hall as the plan asks for them. */
export function sumHallLoad(hall: HallPlan): HallLoad {
  const load: HallLoad = {
    rackCount: 0,
    acceleratorCount: 0,
    cpuCount: 0,
    maxKw: 0,
    meanKw: 0,
    maxLiquidKw: 0,
    meanLiquidKw: 0,
    liquidHeatRatio: 0,
  }
  for (const { rackCount, rackType, maxKw, meanKw, liquidRatio } of hall.groups) {
    load.rackCount += rackCount
    load.acceleratorCount += rackCount * rackType.acceleratorCount.value
    load.cpuCount += rackCount * rackType.cpuPackageCount.value
    load.maxKw += rackCount * maxKw
    load.meanKw += rackCount * meanKw
    load.maxLiquidKw += rackCount * maxKw * liquidRatio
    load.meanLiquidKw += rackCount * meanKw * liquidRatio
  }
  if (load.maxKw > 0) load.liquidHeatRatio = load.maxLiquidKw / load.maxKw
  return load
}
