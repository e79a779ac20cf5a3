import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeFacilities, utilityKva } from '../../electron/model/facility/campusFacility.ts'
import { emptyHallState, hallHeatKw, runHall } from '../../electron/model/facility/hallFacility.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const plan = readPlan(tinyScenario())
const facilities = sizeFacilities(plan)
const hallIndex = { inRow: 0, dry: 1, tower: 2, air: 3 }

function stateOf(hall: number, itKw: number, dryBulbC: number, wetBulbC: number) {
  const state = emptyHallState()
  const liquidKw = itKw * facilities.loads[hall]!.liquidHeatRatio
  runHall(facilities.halls[hall]!, itKw, liquidKw, dryBulbC, Math.min(dryBulbC, wetBulbC), state)
  return state
}

describe('the plant of a hall', () => {
  it('is counted for what the hall is built for: 2,400 kW of IT in 1 MW blocks, twice', () => {
    expect(facilities.halls[hallIndex.dry]!.upsInstalledCount).toBe(6) // 2,448 kW: 3 blocks, 2N
    expect(facilities.halls[hallIndex.air]!.upsInstalledCount).toBe(0) // no central UPS
  })

  it('splits the heat it is built for as its racks do', () => {
    const { builtLiquidKw, builtAirKw } = facilities.halls[hallIndex.dry]!
    expect(builtLiquidKw + builtAirKw).toBeCloseTo(2600, 9)
    // Of 2,400 kW of IT, 82.6 % leaves in liquid; distribution and UPS losses leave in air.
    const lossKw = 48 + (2448 / (0.95 + 0.01 * ((2448 / 6000 - 0.25) / 0.25)) - 2448)
    expect(builtLiquidKw).toBeCloseTo((2600 * 2400 * (1768 / 2140)) / (2400 + lossKw), 6)
  })

  it('has a coolant unit for each megawatt of liquid heat, and a fifth more', () => {
    expect(facilities.halls[hallIndex.dry]!.cooling.cduCount).toBe(3) // 1.99 MW x 1.2
  })

  it('gives an air-cooled hall no coolant units', () => {
    expect(facilities.halls[hallIndex.air]!.cooling.cduCount).toBe(0)
    expect(facilities.halls[hallIndex.air]!.cooling.liquidLoop).toBeNull()
  })

  it('sends the liquid heat of a retrofit through the hall’s air', () => {
    const { cooling } = facilities.halls[hallIndex.inRow]!
    expect(cooling.liquidLoop).toBeNull()
    expect(cooling.cduCount).toBeGreaterThan(0)
    expect(cooling.handlerCount).toBe(13) // 1,300 kW x 1.2 in exchangers of 120 kW
  })
})

describe('a hall at work', () => {
  it('draws 1,104 kW for 1,000 kW of racks on a spring day', () => {
    const state = stateOf(hallIndex.dry, 1000, 16, 13)
    expect(state.distributionLossKw).toBeCloseTo(20, 9)
    expect(state.upsLossKw).toBeCloseTo(53.684, 3) // 1,020 / 0.95: six blocks at 17 %
    expect(state.otherKw).toBeCloseTo(1, 9)
    expect(state.liquidHeatKw).toBeCloseTo(826.2, 1)
    expect(state.airHeatKw).toBeCloseTo(247.5, 1) // 173.8 + 20 + 53.7
    // Coolant pumps at their least speed 3 x 10 x 0.4³ = 1.9; fan walls 37.5 x 0.33³ = 1.4; loop pumps 1 % of 1,077 = 10.8;
    // cooler fans 50 x 0.3³ = 1.4 for the liquid loop, 20 x 0.5³ = 2.5 for the air loop.
    expect(state.cooling.coolingKw).toBeCloseTo(17.9, 1)
    // Two unit substations to carry, two more beside them: 10,000 x (0.001 + 0.008 x (1,150 / 10,000)²) = 11 kW.
    expect(state.unitSubstationLossKw).toBeCloseTo(11, 0)
    expect(state.facilityKw).toBeCloseTo(1000 + 20 + 53.7 + 1 + 17.9 + 11, 0)
    expect(state.apparentKva).toBeCloseTo(state.facilityKw / 0.95, 6)
  })

  it('draws nothing without racks', () => {
    expect(stateOf(hallIndex.dry, 0, 35, 25).facilityKw).toBe(0)
  })

  const halls = fc.constantFrom(...Object.values(hallIndex))
  const power = fc.double({ min: 0, max: 3000, noNaN: true })
  const temperature = fc.double({ min: -40, max: 48, noNaN: true })

  it('lets out as heat exactly what it takes in as IT and losses', () => {
    fc.assert(
      fc.property(halls, power, temperature, temperature, (hall, itKw, dryC, wetC) => {
        const state = stateOf(hall, itKw, dryC, wetC)
        const inKw = itKw + state.distributionLossKw + state.upsLossKw
        expect(state.liquidHeatKw + state.airHeatKw).toBeCloseTo(inKw, 6)
        expect(hallHeatKw(facilities.halls[hall]!, itKw)).toBeCloseTo(inKw, 6)
      }),
    )
  })

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(halls, power, temperature, temperature, (hall, itKw, dryC, wetC) => {
        const s = stateOf(hall, itKw, dryC, wetC)
        const partsKw =
          s.itKw +
          s.distributionLossKw +
          s.upsLossKw +
          s.otherKw +
          s.cooling.coolingKw +
          s.unitSubstationLossKw
        expect(s.facilityKw).toBeCloseTo(partsKw, 6)
        expect(s.cooling.coolingKw).toBeCloseTo(s.cooling.fanKw + s.cooling.pumpKw + s.cooling.chillerKw, 9)
        expect(s.facilityKw).toBeGreaterThanOrEqual(itKw)
        expect(s.cooling.waterM3PerDay).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never draws less for more racks', () => {
    fc.assert(
      fc.property(halls, power, power, temperature, temperature, (hall, a, b, dryC, wetC) => {
        const less = stateOf(hall, Math.min(a, b), dryC, wetC)
        const more = stateOf(hall, Math.max(a, b), dryC, wetC)
        expect(more.facilityKw).toBeGreaterThanOrEqual(less.facilityKw - 1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it('never cools with less power in hotter or damper air', () => {
    fc.assert(
      fc.property(
        halls,
        power,
        temperature,
        temperature,
        temperature,
        temperature,
        (hall, itKw, d1, d2, w1, w2) => {
          const mild = stateOf(hall, itKw, Math.min(d1, d2), Math.min(w1, w2))
          const hot = stateOf(hall, itKw, Math.max(d1, d2), Math.max(w1, w2))
          expect(hot.cooling.coolingKw).toBeGreaterThanOrEqual(mild.cooling.coolingKw - 1e-9)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('stays within what such plants are known to need, on a mean and on a design day', () => {
    const pue = (hall: number, dryC: number, wetC: number) =>
      stateOf(hall, 2000, dryC, wetC).facilityKw / 2000
    expect(pue(hallIndex.air, 10, 7)).toBeLessThan(1.1) // outside air: 1.05 to 1.15
    expect(pue(hallIndex.dry, 10, 7)).toBeLessThan(1.15)
    expect(pue(hallIndex.tower, 33, 24)).toBeLessThan(1.25) // 1.20 evaporative
    expect(pue(hallIndex.dry, 33, 24)).toBeLessThan(1.3)
  })
})

describe('the point of interconnection', () => {
  it('carries the halls and the main transformers’ loss at the halls’ power factor', () => {
    const bank = { count: 2, ratedKva: 20_000, noLoadLossRatio: 0.0005, loadLossRatio: 0.004 }
    // 9.5 MW at 0.95 = 10 MVA, a quarter of the bank: 40,000 x (0.0005 + 0.004 / 16) = 30 kW.
    expect(utilityKva(bank, 9500, 10_000)).toBeCloseTo(9530 / 0.95, 6)
    expect(utilityKva(bank, 0, 0)).toBe(0)
  })
})
