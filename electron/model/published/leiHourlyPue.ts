import { regressedCop } from '../components/chiller.ts'
import { waterEconomiserShare } from '../components/economiser.ts'
import { latentHeatKj } from '../components/evaporation.ts'
import { leiDensity, leiEnthalpy, leiHumidity, leiSaturationPa, leiWetBulbC } from './leiAir.ts'

/** Weather of one hour; humidity 0..1. */
export interface LeiWeather {
  dryBulbC: number
  relativeHumidity: number
  pressurePa: number
}

/** Pressure, Pa, and efficiency of a fan or pump. */
export interface Mover {
  pressurePa: number
  efficiency: number
}

interface LeiElectrical {
  upsEfficiency: number
  distributionLossRatio: number
  lightingRatio: number
}

interface LeiTowerPlant {
  towerDeltaK: number
  towerFan: Mover
  towerPump: Mover
  towerApproachK: number
  chilledPump: Mover
  waterDeltaK: number
  chillerLoad: number
  copError: number
  liquidToGas: number
}

export interface LeiAirside extends LeiElectrical, LeiTowerPlant {
  supplyLowC: number
  supplyHighC: number
  dewLowC: number
  dewHighC: number
  humidityLow: number
  humidityHigh: number
  airDeltaK: number
  fan: Mover
  humidifier: Mover
}

export interface LeiWaterside extends LeiElectrical, LeiTowerPlant {
  supplyC: number
  airDeltaK: number
  fan: Mover
  humidifier: Mover
  economiserPump: Mover
  exchangerApproachK: number
  exchangerEffectiveness: number
  sensibleRatio: number
}

export interface LeiSeawater extends LeiElectrical {
  supplyC: number
  airDeltaK: number
  waterDeltaK: number
  seaDeltaK: number
  fan: Mover
  humidifier: Mover
  economiserPump: Mover
  chilledPump: Mover
  seaPump: Mover
  exchangerApproachK: number
  exchangerEffectiveness: number
  sensibleRatio: number
  chillerLoad: number
  copError: number
}

const AIR_HEAT = 1.01
const WATER_HEAT = 4.2

function fanKw(massKgPerS: number, density: number, fan: Mover): number {
  return ((massKgPerS / density) * fan.pressurePa) / fan.efficiency / 1000
}

function pumpKw(massKgPerS: number, pump: Mover): number {
  return (pump.pressurePa * massKgPerS) / (1000 * pump.efficiency * 1000)
}

/** Losses and heat of 1 kW of IT. */
function electrical(plant: LeiElectrical): number {
  const ups = 1 / plant.upsEfficiency - 1
  const distribution = 1 / (1 - plant.distributionLossRatio) - 1
  return ups + distribution + plant.lightingRatio
}

/** Chiller, chilled-water pump, tower pump and fan for heat that goes through the chiller, and heat that goes round it. */
function towerPlantKw(
  plant: LeiTowerPlant,
  weather: LeiWeather,
  wetC: number,
  chilledKw: number,
  freeKw: number,
): number {
  const cop = regressedCop(plant.chillerLoad, wetC + plant.towerApproachK) * (1 + plant.copError)
  const chillerKw = chilledKw / cop
  const towerKgPerS = (chilledKw + freeKw + chillerKw) / (WATER_HEAT * plant.towerDeltaK)
  return (
    chillerKw +
    pumpKw(chilledKw / (WATER_HEAT * plant.waterDeltaK), plant.chilledPump) +
    pumpKw(towerKgPerS, plant.towerPump) +
    fanKw(towerKgPerS / plant.liquidToGas, leiDensity(weather.dryBulbC, weather.pressurePa), plant.towerFan)
  )
}

/**
 * Hourly PUE of a hyperscale hall with airside economiser, adiabatic cooling and a water-cooled chiller behind.
 *
 * @see Lei and Masanet, Energy 201:117556, 2020, and its published notebook, whose formulation this follows
 */
export function leiAirsidePue(plant: LeiAirside, weather: LeiWeather): number {
  const { dryBulbC, relativeHumidity, pressurePa } = weather
  const overheadKw = electrical(plant)
  const heatKw = 1 + overheadKw
  const supplyC = Math.max(plant.supplyLowC, Math.min(plant.supplyHighC, dryBulbC))
  const outside = leiHumidity(leiSaturationPa(dryBulbC) * relativeHumidity, pressurePa, 622)
  const outsideKj = leiEnthalpy(dryBulbC, outside)
  const humidityAt = (tempC: number, relative: number) =>
    leiHumidity(leiSaturationPa(tempC) * relative, pressurePa)

  // Air of 27 degrees C at a dew point of 15, and air at the supply temperature at 80 %: below either, outside air serves.
  const dew15 = 611.21 * Math.exp((15 * 18.678) / (257.14 + 15))
  const opensBelow = leiEnthalpy(27, leiHumidity(dew15, pressurePa))
  const wetLimit = leiEnthalpy(supplyC, humidityAt(supplyC, 0.8))
  const opens = outsideKj < opensBelow || outsideKj <= wetLimit

  let addedGPerKg = 0
  if (opens) {
    if (dryBulbC <= supplyC && outsideKj < opensBelow)
      addedGPerKg = Math.max(0, humidityAt(supplyC, 0.2) - outside)
    else addedGPerKg = Math.max(0, ((outsideKj - 1.01 * supplyC) * 1000) / (2500 + 1.84 * supplyC) - outside)
  }
  // The notebook takes supply enthalpy as the outside enthalpy while open: no return air is mixed in.
  const airKgPerS = heatKw / (AIR_HEAT * plant.airDeltaK)
  const wateredKgPerS = opens ? airKgPerS - airKgPerS / (1 + addedGPerKg / 1000) : 0
  const chilledKw = opens ? 0 : heatKw
  const wetC = leiWetBulbC(dryBulbC, relativeHumidity, pressurePa)
  return (
    heatKw +
    fanKw(airKgPerS, leiDensity(supplyC, pressurePa), plant.fan) +
    pumpKw(wateredKgPerS, plant.humidifier) +
    towerPlantKw(plant, weather, wetC, chilledKw, 0)
  )
}

/** Indoor side of both water economisers: fans, humidifier, heat to the water, and the water it needs. */
function waterIndoor(
  plant: Pick<
    LeiWaterside,
    | 'supplyC'
    | 'airDeltaK'
    | 'waterDeltaK'
    | 'fan'
    | 'humidifier'
    | 'exchangerEffectiveness'
    | 'sensibleRatio'
  >,
  heatKw: number,
  pressurePa: number,
): { airKw: number; coolingKw: number; waterSupplyC: number; waterReturnC: number } {
  const airKgPerS = heatKw / (AIR_HEAT * plant.airDeltaK)
  const coolingKw = heatKw / plant.sensibleRatio
  const returnAirC = plant.supplyC + plant.airDeltaK
  const waterSupplyC = returnAirC - plant.airDeltaK / plant.exchangerEffectiveness
  const waterReturnC = waterSupplyC + plant.waterDeltaK
  const humidified = (coolingKw - heatKw) / latentHeatKj((waterSupplyC + waterReturnC) / 2)
  const airKw =
    fanKw(airKgPerS, leiDensity(plant.supplyC, pressurePa), plant.fan) + pumpKw(humidified, plant.humidifier)
  return { airKw, coolingKw, waterSupplyC, waterReturnC }
}

/** Hourly PUE of a hall on a waterside economiser: cooling tower, plate exchanger, water-cooled chiller in series. */
export function leiWatersidePue(plant: LeiWaterside, weather: LeiWeather): number {
  const heatKw = 1 + electrical(plant)
  const indoor = waterIndoor(plant, heatKw, weather.pressurePa)
  const wetC = leiWetBulbC(weather.dryBulbC, weather.relativeHumidity, weather.pressurePa)
  const freeC = wetC + plant.towerApproachK + plant.exchangerApproachK
  const freeKw = indoor.coolingKw * waterEconomiserShare(indoor.waterReturnC, indoor.waterSupplyC, freeC)
  const chilledKw = indoor.coolingKw - freeKw
  return (
    heatKw +
    indoor.airKw +
    pumpKw(freeKw / (WATER_HEAT * plant.waterDeltaK), plant.economiserPump) +
    towerPlantKw(plant, weather, wetC, chilledKw, freeKw)
  )
}

/** Hourly PUE of a hall on seawater. */
export function leiSeawaterPue(plant: LeiSeawater, seaC: number, pressurePa: number): number {
  const heatKw = 1 + electrical(plant)
  const indoor = waterIndoor(plant, heatKw, pressurePa)
  const freeC = seaC + plant.exchangerApproachK
  const freeKw = indoor.coolingKw * waterEconomiserShare(indoor.waterReturnC, indoor.waterSupplyC, freeC)
  const chilledKw = indoor.coolingKw - freeKw
  const chillerKw = chilledKw / (regressedCop(plant.chillerLoad, seaC) * (1 + plant.copError))
  return (
    heatKw +
    indoor.airKw +
    pumpKw(freeKw / (WATER_HEAT * plant.waterDeltaK), plant.economiserPump) +
    chillerKw +
    pumpKw(chilledKw / (WATER_HEAT * plant.waterDeltaK), plant.chilledPump) +
    pumpKw((indoor.coolingKw + chillerKw) / (WATER_HEAT * plant.seaDeltaK), plant.seaPump)
  )
}
