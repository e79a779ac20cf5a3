import { describe, expect, it } from 'vitest'
import { sumHallLoad } from '../../electron/model/itLoad/hallLoad.ts'
import { planGroup, rackMaxKw, rackMeanKw } from '../../electron/model/itLoad/rackPower.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const scenario = tinyScenario()
const [gb200] = scenario.equipment.rackTypes
const hall = scenario.campuses[0]!.buildings[1]!.halls[0]!
const group = hall.rackGroups[0]!
const given = <T>(value: T) => ({ value, confidence: 'reported' as const, source: 'plan' })

describe('a rack', () => {
  it('draws its sustained power times its utilisation: 100 kW x 0.8', () => {
    expect(rackMeanKw({ ...group, utilisation: given(0.8) }, gb200!)).toBeCloseTo(80, 9)
  })

  it('capped at 65 of 130 kW keeps its ratio: half of 100 kW', () => {
    const capped = { ...group, powerMaxKw: given(65) }
    expect(rackMaxKw(capped, gb200!)).toBe(65)
    expect(rackMeanKw(capped, gb200!)).toBeCloseTo(50, 9)
  })

  it('never draws more than it is provisioned for', () => {
    const slip = { ...gb200!, powerSustainedKw: given(500) }
    expect(rackMeanKw(group, slip)).toBe(130)
  })

  it('rests on assumptions as soon as one factor of its power does', () => {
    expect(planGroup(0, group, gb200!, 0).isAssumed).toBe(true) // the rack count is assumed
    expect(planGroup(0, { ...group, rackCount: given(16) }, gb200!, 0).isAssumed).toBe(false)
  })
})

describe('a hall', () => {
  it('sums its racks: 16 of 130 kW and 2 of 30 kW', () => {
    const load = sumHallLoad(readPlan(scenario).halls[1]!)
    expect(load.rackCount).toBe(18)
    expect(load.acceleratorCount).toBe(1152) // 16 x 72
    expect(load.maxKw).toBe(2140)
    expect(load.meanKw).toBe(1640) // 16 x 100 + 2 x 20
    expect(load.maxLiquidKw).toBeCloseTo(1768, 9) // 16 x 130 x 0.85
    expect(load.liquidHeatRatio).toBeCloseTo(1768 / 2140, 9)
  })
})
