import type { LeiAirside, LeiSeawater, LeiWaterside } from './leiHourlyPue.ts'

const at = (values: readonly number[], index: number): number => values[index] ?? NaN
const mover = (values: readonly number[], index: number) => ({
  pressurePa: at(values, index),
  efficiency: at(values, index + 1),
})

/** Reads a parameter vector in the order the published notebook gives it: 26 values. */
export function readAirside(v: readonly number[]): LeiAirside {
  return {
    upsEfficiency: at(v, 0),
    distributionLossRatio: at(v, 1),
    lightingRatio: at(v, 2),
    supplyLowC: at(v, 3),
    supplyHighC: at(v, 4),
    dewLowC: at(v, 5),
    dewHighC: at(v, 6),
    humidityLow: at(v, 7),
    humidityHigh: at(v, 8),
    airDeltaK: at(v, 9),
    waterDeltaK: at(v, 10),
    towerDeltaK: at(v, 11),
    fan: mover(v, 12),
    towerFan: mover(v, 14),
    humidifier: mover(v, 16),
    chilledPump: mover(v, 18),
    towerPump: mover(v, 20),
    towerApproachK: at(v, 22),
    chillerLoad: at(v, 23),
    copError: at(v, 24),
    liquidToGas: at(v, 25),
  }
}

/** 26 values. */
export function readWaterside(v: readonly number[]): LeiWaterside {
  return {
    upsEfficiency: at(v, 0),
    distributionLossRatio: at(v, 1),
    lightingRatio: at(v, 2),
    supplyC: at(v, 3),
    airDeltaK: at(v, 4),
    waterDeltaK: at(v, 5),
    towerDeltaK: at(v, 6),
    fan: mover(v, 7),
    towerFan: mover(v, 9),
    humidifier: mover(v, 11),
    economiserPump: mover(v, 13),
    chilledPump: mover(v, 15),
    towerPump: mover(v, 17),
    towerApproachK: at(v, 19),
    exchangerApproachK: at(v, 20),
    exchangerEffectiveness: at(v, 21),
    sensibleRatio: at(v, 22),
    chillerLoad: at(v, 23),
    copError: at(v, 24),
    liquidToGas: at(v, 25),
  }
}

/** 22 values. */
export function readSeawater(v: readonly number[]): LeiSeawater {
  return {
    upsEfficiency: at(v, 0),
    distributionLossRatio: at(v, 1),
    lightingRatio: at(v, 2),
    supplyC: at(v, 3),
    airDeltaK: at(v, 4),
    waterDeltaK: at(v, 5),
    seaDeltaK: at(v, 6),
    fan: mover(v, 7),
    humidifier: mover(v, 9),
    economiserPump: mover(v, 11),
    chilledPump: mover(v, 13),
    seaPump: mover(v, 15),
    exchangerApproachK: at(v, 17),
    exchangerEffectiveness: at(v, 18),
    sensibleRatio: at(v, 19),
    chillerLoad: at(v, 20),
    copError: at(v, 21),
  }
}
