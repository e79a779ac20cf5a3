import type { Hall } from '../../shared/results/place.ts'

export interface HallSums {
  hallCount: number
  rackCount: number
  acceleratorCount: number
  cpuCount: number
  itMeanKw: number
  itMaxKw: number
  /** Share of the provisioned heat that leaves in liquid; 0 without racks. */
  liquidHeatRatio: number
}

/** Halls added up, every rack live. */
export function sumHalls(halls: readonly Hall[]): HallSums {
  const sums: HallSums = {
    hallCount: halls.length,
    rackCount: 0,
    acceleratorCount: 0,
    cpuCount: 0,
    itMeanKw: 0,
    itMaxKw: 0,
    liquidHeatRatio: 0,
  }
  let liquidKw = 0
  for (const hall of halls) {
    sums.rackCount += hall.rackCount
    sums.acceleratorCount += hall.acceleratorCount
    sums.cpuCount += hall.cpuCount
    sums.itMeanKw += hall.itMeanKw
    sums.itMaxKw += hall.itMaxKw
    liquidKw += hall.itMaxKw * hall.liquidHeatRatio
  }
  if (sums.itMaxKw > 0) sums.liquidHeatRatio = liquidKw / sums.itMaxKw
  return sums
}
