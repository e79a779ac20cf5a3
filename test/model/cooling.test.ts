import { describe, expect, it } from 'vitest'
import { chillerCop } from '../../electron/model/cooling/chillerCop.ts'
import {
  evaporatedM3PerDay,
  latentHeatKjPerKg,
  makeUpRatio,
} from '../../electron/model/cooling/evaporation.ts'
import { cubeLaw } from '../../electron/model/cooling/fanLaw.ts'
import { runOutsideAir } from '../../electron/model/cooling/outsideAir.ts'
import { emptyLoopState, runWaterLoop, type WaterLoop } from '../../electron/model/cooling/waterLoop.ts'

/** Two dry coolers of 500 kW at 8 K approach, 2 % fans; water to the load at 36 degrees. */
const dry: WaterLoop = {
  supplyC: 36,
  deltaK: 10,
  coolerCount: 2,
  coolerRatedKw: 500,
  coolerApproachK: 8,
  fanRatio: 0.02,
  isEvaporative: false,
  exchangerK: 0,
  adiabaticEffectiveness: 0,
  makeUpRatio: 4 / 3,
  chillerCount: 1,
  chillerRatedKw: 1000,
  carnotRatio: 0.5,
  maxCop: 12,
  condenserApproachK: 12,
  isAirCooledChiller: true,
  pumpRatio: 0.01,
}

const run = (loop: WaterLoop, heatKw: number, dryBulbC: number, wetBulbC = dryBulbC) => {
  const state = emptyLoopState()
  runWaterLoop(loop, heatKw, dryBulbC, wetBulbC, state)
  return state
}

describe('the cube law', () => {
  it('halves the flow for an eighth of the draw, down to the least speed', () => {
    expect(cubeLaw(1, 0.3)).toBe(1)
    expect(cubeLaw(0.5, 0.3)).toBe(0.125)
    expect(cubeLaw(0.1, 0.3)).toBeCloseTo(0.027, 9)
    expect(cubeLaw(1.5, 0.3)).toBe(1)
  })
})

describe('a chiller', () => {
  it('reaches its share of Carnot', () => {
    expect(chillerCop(0.5, 12, 7, 35)).toBeCloseTo(5.003, 3) // 0.5 x 280.15 / 28
  })

  it('is held at its best where there is little to lift', () => {
    expect(chillerCop(0.5, 12, 20, 25)).toBe(12) // 0.5 x 293.15 / 5 = 29
    expect(chillerCop(0.5, 12, 25, 20)).toBe(12)
  })

  it('falls with the heat outside', () => {
    const cops = [25, 30, 35, 40, 45].map((condenserC) => chillerCop(0.55, 12, 12, condenserC))
    expect(cops).toEqual([...cops].sort((a, b) => b - a))
  })

  it('is never worse than a heater, whatever its data sheet says', () => {
    expect(chillerCop(0, 12, 7, 35)).toBe(1)
  })
})

describe('evaporation', () => {
  it('carries a kilowatt-hour with 1.47 litres at 20 degrees and 1.50 at 40', () => {
    expect((evaporatedM3PerDay(1, 20) * 1000) / 24).toBeCloseTo(1.467, 3) // 3600 / 2453.8
    expect((evaporatedM3PerDay(1, 40) * 1000) / 24).toBeCloseTo(1.496, 3)
    expect(latentHeatKjPerKg(20)).toBeCloseTo(2453.8, 1)
  })

  it('asks for make-up by cycles of concentration', () => {
    expect(makeUpRatio(3)).toBeCloseTo(1.5, 9)
    expect(makeUpRatio(5)).toBeCloseTo(1.25, 9)
    expect(makeUpRatio(8)).toBeCloseTo(1.143, 3)
    expect(makeUpRatio(0.5)).toBeCloseTo(6, 9) // held at 1.2
  })
})

describe('dry coolers', () => {
  it('idle at their least speed in the cold', () => {
    const state = run(dry, 500, 20) // half load needs 4 K; 16 K are there: a quarter of the air
    expect(state.fanKw).toBeCloseTo(0.54, 9) // 1000 x 0.02 x 0.3³
    expect(state.pumpKw).toBe(5)
    expect(state.chillerKw).toBe(0)
    expect(state.supplyC).toBe(36)
  })

  it('speed up as the air warms', () => {
    const state = run(dry, 500, 30) // 4 K needed, 6 K there: two thirds of the air
    expect(state.fanKw).toBeCloseTo(20 * (8 / 27), 6)
  })

  it('leave the rest to the chiller when full air is not enough', () => {
    const state = run(dry, 500, 34) // leaves at 34 + 4 = 38: 2 K of the 10 K are missing
    expect(state.fanKw).toBeCloseTo(20, 9)
    expect(state.chilledKw).toBeCloseTo(100, 9)
    expect(state.chillerKw).toBeCloseTo(100 / 12, 6) // 0.5 x 309.15 / (46 - 36) = 15, held at 12
    expect(state.unmetKw).toBe(0)
  })

  it('warm the supply where there is no chiller, and say how much heat is unmet', () => {
    const state = run({ ...dry, chillerCount: 0 }, 500, 34)
    expect(state.supplyC).toBeCloseTo(38, 9)
    expect(state.unmetKw).toBeCloseTo(100, 9)
  })

  it('wet their air only as far as needed', () => {
    const wetted = { ...dry, adiabaticEffectiveness: 0.75 }
    const state = run(wetted, 500, 34, 24) // needs 2 K of the 7.5 K it could have
    // 1000 kW of coolers warm their air by 12 K: 83.3 kW/K x 2 K = 166.7 kW of vapour, at 24 degrees 2444.3 kJ/kg.
    expect(state.waterM3PerDay).toBeCloseTo((166.667 / 2444.3) * 86.4 * (4 / 3), 2)
    expect(state.chillerKw).toBe(0)
    expect(run(wetted, 500, 31, 24).waterM3PerDay).toBe(0)
  })

  it('do not drive a tenth of the load with all their air', () => {
    const state = run(dry, 100, 45) // at most twice the load's share of the air, here the least speed
    expect(state.fanKw).toBeCloseTo(0.54, 9)
  })
})

describe('cooling towers', () => {
  const tower: WaterLoop = {
    ...dry,
    coolerApproachK: 4,
    isEvaporative: true,
    isAirCooledChiller: false,
    condenserApproachK: 5,
  }

  it('work against the wet bulb and evaporate nine tenths of their heat', () => {
    const state = run(tower, 500, 40, 20)
    expect(state.chillerKw).toBe(0)
    expect(state.waterM3PerDay).toBeCloseTo(((0.9 * 500) / 2453.8) * 86.4 * (4 / 3), 2)
  })

  it('take the compressor heat of their chillers too', () => {
    const cold = { ...tower, supplyC: 20 }
    const state = run(cold, 500, 40, 24) // leaves at 24 + 2 = 26: 6 K of 10 K are the chiller's
    expect(state.chilledKw).toBeCloseTo(300, 9)
    expect(state.chillerKw).toBeCloseTo(300 / 12, 6) // 0.5 x 293.15 / (26 + 5 - 20) = 13.3, held at 12
    expect(state.waterM3PerDay).toBeCloseTo(((0.9 * 525) / 2444.3) * 86.4 * (4 / 3), 2)
  })
})

describe('outside air', () => {
  const air = { supplyC: 25, deltaK: 12, makeUpRatio: 4 / 3 }
  const cool = (dryBulbC: number, wetBulbC: number) => {
    const state = { supplyC: 0, waterM3PerDay: 0 }
    runOutsideAir(air, 1200, dryBulbC, wetBulbC, state)
    return state
  }

  it('is mixed up to the set point when cold, at no water', () => {
    expect(cool(10, 8)).toEqual({ supplyC: 25, waterM3PerDay: 0 })
  })

  it('is wetted down to the set point when warm', () => {
    const { supplyC, waterM3PerDay } = cool(28, 20) // 3 K of the 6.8 K that 85 % of the gap gives
    expect(supplyC).toBe(25)
    expect(waterM3PerDay).toBeCloseTo((300 / 2453.8) * 86.4 * (4 / 3), 2) // 1200 kW / 12 K x 3 K
  })

  it('comes in warmer than asked when wetting is not enough', () => {
    expect(cool(38, 26).supplyC).toBeCloseTo(27.8, 9) // 38 - 0.85 x 12
  })
})
