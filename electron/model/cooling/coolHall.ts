import type { CoolingPlant } from './coolingPlant.ts'
import { cubeLaw, LEAST_FAN_SPEED, LEAST_PUMP_SPEED } from './fanLaw.ts'
import { runOutsideAir, type OutsideAirState } from './outsideAir.ts'
import { emptyLoopState, runWaterLoop, type LoopState } from './waterLoop.ts'

/** What a hall's cooling does at one moment. Filled again and again. */
export interface CoolingState {
  fanKw: number
  pumpKw: number
  chillerKw: number
  /** All of the above, kW. */
  coolingKw: number
  waterM3PerDay: number
  /** Heat that neither air nor chillers carry away at the set point, kW. */
  unmetKw: number
  /** Coolant and air to the racks as achieved, degrees C. */
  liquidSupplyC: number
  airSupplyC: number
  /** Workspace. */
  loop: LoopState
  air: OutsideAirState
}

export function emptyCoolingState(): CoolingState {
  return {
    fanKw: 0,
    pumpKw: 0,
    chillerKw: 0,
    coolingKw: 0,
    waterM3PerDay: 0,
    unmetKw: 0,
    liquidSupplyC: 0,
    airSupplyC: 0,
    loop: emptyLoopState(),
    air: { supplyC: 0, waterM3PerDay: 0 },
  }
}

/**
 * Carries a hall's heat outside.
 *
 * Liquid heat goes through the coolant units to its own loop, or, where the design has none, into the hall's air. The air
 * handlers' own fan draw is heat for the loop behind them; so is the coolant pumps' for theirs.
 *
 * @param liquidKw,airKw heat as it leaves the racks and the hall's electrical losses, kW
 */
export function coolHall(
  plant: CoolingPlant,
  liquidKw: number,
  airKw: number,
  dryBulbC: number,
  wetBulbC: number,
  into: CoolingState,
): void {
  into.fanKw = into.pumpKw = into.chillerKw = into.waterM3PerDay = into.unmetKw = 0
  into.liquidSupplyC = plant.liquidSupplyC
  into.airSupplyC = plant.airSupplyC

  let handledKw = airKw
  if (liquidKw > 0) {
    let pumpKw = 0
    if (plant.cduCount > 0) {
      const flow = liquidKw / (plant.cduCount * plant.cduRatedKw)
      pumpKw = plant.cduCount * plant.cduPumpKw * cubeLaw(flow, LEAST_PUMP_SPEED)
      into.pumpKw += pumpKw
    }
    if (plant.liquidLoop) {
      runWaterLoop(plant.liquidLoop, liquidKw + pumpKw, dryBulbC, wetBulbC, into.loop)
      addLoop(into)
      into.liquidSupplyC = into.loop.supplyC + plant.cduApproachK
    } else handledKw += liquidKw + pumpKw
  }

  if (handledKw > 0) {
    let fanKw = 0
    if (plant.handlerCount > 0) {
      const ratedKw = plant.handlerCount * plant.handlerRatedKw
      fanKw = ratedKw * plant.handlerFanRatio * cubeLaw(handledKw / ratedKw, LEAST_FAN_SPEED)
      into.fanKw += fanKw
    }
    if (plant.airLoop) {
      runWaterLoop(plant.airLoop, handledKw + fanKw, dryBulbC, wetBulbC, into.loop)
      addLoop(into)
      into.airSupplyC = into.loop.supplyC + plant.handlerApproachK
    } else {
      runOutsideAir(plant.outsideAir, handledKw, dryBulbC, wetBulbC, into.air)
      into.waterM3PerDay += into.air.waterM3PerDay
      into.airSupplyC = into.air.supplyC
    }
  }
  into.coolingKw = into.fanKw + into.pumpKw + into.chillerKw
}

function addLoop(into: CoolingState): void {
  const { loop } = into
  into.fanKw += loop.fanKw
  into.pumpKw += loop.pumpKw
  into.chillerKw += loop.chillerKw
  into.waterM3PerDay += loop.waterM3PerDay
  into.unmetKw += loop.unmetKw
}
