import type { HeatRejection } from '../../../shared/catalog/coolingEquipment.ts'
import { unitsFor } from '../numbers/limits.ts'
import type { HallPlan } from '../plan/plan.ts'
import { makeUpRatio } from './evaporation.ts'
import type { OutsideAir } from './outsideAir.ts'
import { emptyLoopState, runWaterLoop, type WaterLoop } from './waterLoop.ts'
import type { Weather } from './weather.ts'

/** Chilled water warms by this much in the air handlers. */
// assumed: Lei & Masanet range 5 to 8 K for the water side of air handlers; the wide end saves pumping.
const CHILLED_WATER_DELTA_K = 8
/** Plate heat exchanger between tower water and chilled water: 1.7 to 2.8 K, Lei & Masanet. */
const EXCHANGER_K = 2
/** Cycles of concentration of wetted media where the design names no heat rejection to say so. */
// assumed: the usual 3 to 5.
const MEDIA_CYCLES = 4

/** The cooling of one hall, counted and rated. */
export interface CoolingPlant {
  /** Coolant units; 0 where the racks' liquid heat has nowhere to go and ends in the hall's air. */
  cduCount: number
  cduRatedKw: number
  cduPumpKw: number
  cduApproachK: number
  handlerCount: number
  handlerRatedKw: number
  handlerFanRatio: number
  handlerApproachK: number
  /** Takes the racks' liquid heat straight outside; `null` where it goes to the hall's air first. */
  liquidLoop: WaterLoop | null
  /** Takes the air handlers' heat outside; `null` where outside air itself cools the hall. */
  airLoop: WaterLoop | null
  outsideAir: OutsideAir
  airSupplyC: number
  liquidSupplyC: number
}

/**
 * Counts the machines of a hall for the heat it is built for, on its design day, spares included.
 *
 * @param liquidKw,airKw heat the plant is built for, as it leaves the racks and the hall's losses, kW
 */
export function sizeCoolingPlant(
  hall: HallPlan,
  liquidKw: number,
  airKw: number,
  weather: Weather,
): CoolingPlant {
  const { cooling, cdu, airHandler } = hall
  const spare = 1 + cooling.spareRatio.value
  const hasLiquid = cdu !== null && cooling.kind !== 'air-economiser'
  const goesOutside = hasLiquid && cooling.kind !== 'in-row' && (hall.heatRejection ?? hall.chiller) !== null
  const handledKw = goesOutside ? airKw : liquidKw + airKw
  const loopForAir = cooling.kind !== 'air-economiser' && (hall.heatRejection ?? hall.chiller) !== null

  const airSupplyC = cooling.airSupplyC.value
  const cduApproachK = cdu?.approachK.value ?? 0
  return {
    cduCount: hasLiquid ? unitsFor(liquidKw * spare, cdu.ratedKw.value) : 0,
    cduRatedKw: cdu?.ratedKw.value ?? 1,
    cduPumpKw: cdu?.pumpKw.value ?? 0,
    cduApproachK,
    handlerCount: unitsFor(handledKw * spare, airHandler.ratedKw.value),
    handlerRatedKw: airHandler.ratedKw.value,
    handlerFanRatio: airHandler.fanRatio.value,
    handlerApproachK: airHandler.approachK.value,
    liquidLoop: goesOutside
      ? sizeLoop(
          hall,
          liquidKw,
          cooling.liquidSupplyC.value - cduApproachK,
          cooling.liquidDeltaK.value,
          0,
          weather,
        )
      : null,
    airLoop: loopForAir
      ? sizeLoop(
          hall,
          handledKw * (1 + airHandler.fanRatio.value),
          airSupplyC - airHandler.approachK.value,
          CHILLED_WATER_DELTA_K,
          isTower(hall.heatRejection) ? EXCHANGER_K : 0,
          weather,
        )
      : null,
    outsideAir: {
      supplyC: airSupplyC,
      deltaK: cooling.airDeltaK.value,
      makeUpRatio: makeUpRatio(hall.heatRejection?.cyclesOfConcentration.value ?? MEDIA_CYCLES),
    },
    airSupplyC,
    liquidSupplyC: cooling.liquidSupplyC.value,
  }
}

function isTower(rejection: HeatRejection | null): boolean {
  return rejection?.kind === 'cooling-tower'
}

function sizeLoop(
  hall: HallPlan,
  heatKw: number,
  supplyC: number,
  deltaK: number,
  exchangerK: number,
  weather: Weather,
): WaterLoop {
  const { heatRejection, chiller, cooling } = hall
  const spare = 1 + cooling.spareRatio.value
  const loop: WaterLoop = {
    supplyC,
    deltaK,
    coolerCount: heatRejection ? unitsFor(heatKw * spare, heatRejection.ratedKw.value) : 0,
    coolerRatedKw: heatRejection?.ratedKw.value ?? 1,
    coolerApproachK: heatRejection?.approachK.value ?? 0,
    fanRatio: heatRejection?.fanRatio.value ?? 0,
    isEvaporative: isTower(heatRejection),
    exchangerK,
    adiabaticEffectiveness: heatRejection?.adiabaticEffectiveness.value ?? 0,
    makeUpRatio: makeUpRatio(heatRejection?.cyclesOfConcentration.value ?? MEDIA_CYCLES),
    chillerCount: 0,
    chillerRatedKw: chiller?.ratedKw.value ?? 1,
    carnotRatio: chiller?.carnotRatio.value ?? 0,
    maxCop: chiller?.maxCop.value ?? 1,
    condenserApproachK: chiller?.condenserApproachK.value ?? 0,
    isAirCooledChiller: chiller?.kind !== 'water-cooled',
    pumpRatio: cooling.facilityPumpRatio.value,
  }
  if (chiller) {
    const designDay = emptyLoopState()
    runWaterLoop(loop, heatKw, weather.designDryBulbC, weather.designWetBulbC, designDay)
    loop.chillerCount = unitsFor(designDay.unmetKw * spare, chiller.ratedKw.value)
  }
  return loop
}
