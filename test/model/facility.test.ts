import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeFacilities } from '../../electron/model/facility/campusFacility.ts'
import {
  coolantSupplyC,
  hallHeatKw,
  runHallHour,
  withMix,
} from '../../electron/model/facility/hallFacility.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { utilityKva } from '../../electron/model/power/mainTransformers.ts'
import { designHour } from '../../electron/model/weather/designDay.ts'
import { tabulateSite } from '../../electron/model/weather/siteHours.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const plan = readPlan(tinyScenario())
const facilities = sizeFacilities(plan)
const hallIndex = { inRow: 0, dry: 1, tower: 2, air: 3 }

const weather = (dryBulbC: number, wetBulbC: number) =>
  tabulateSite(designHour('', 0, 0, { dryBulbC, wetBulbC, pressurePa: 101_325 }))

function hourOf(hall: number, itKw: number, dryBulbC: number, wetBulbC: number) {
  const liquidKw = itKw * facilities.loads[hall]!.liquidHeatRatio
  return runHallHour(facilities.halls[hall]!, weather(dryBulbC, wetBulbC), itKw, liquidKw)!
}

describe('the plant of a hall', () => {
  it('is counted for what the hall is built for: 2,400 kW of IT in 1 MW blocks, twice', () => {
    expect(facilities.halls[hallIndex.dry]!.machines.upsCount).toBe(6) // 2,448 kW: 3 blocks, 2N
    expect(facilities.halls[hallIndex.air]!.machines.upsCount).toBe(0) // no central UPS
  })

  it('is simulated as counted: ratings are whole machines of the catalog', () => {
    for (const hall of plan.halls) {
      const { plant, machines } = facilities.halls[hall.index]!
      expect(plant.upsRatedKw).toBeCloseTo(machines.upsCount * 1000, 6)
      expect(plant.transformerKva).toBe(machines.unitSubstationCount * 2500)
      expect(plant.handlerRatedKw).toBe(machines.handlerCount * hall.airHandler.ratedKw.value)
      const coolersKw = (plant.liquidLoop?.coolerRatedKw ?? 0) + (plant.airLoop?.coolerRatedKw ?? 0)
      expect(coolersKw).toBe(machines.coolerCount * (hall.heatRejection?.ratedKw.value ?? 0))
    }
  })

  it('has a coolant unit for each megawatt of liquid heat, and a fifth more', () => {
    // 2,400 kW of IT and 171 kW of losses and lights in 2,600 kW of cooling: 1 % beyond what they give; 82.6 % of the IT in liquid.
    expect(facilities.halls[hallIndex.dry]!.machines.cduCount).toBe(3) // 2.0 MW x 1.2
  })

  it('gives an air-cooled hall no coolant units', () => {
    expect(facilities.halls[hallIndex.air]!.machines.cduCount).toBe(0)
    expect(facilities.halls[hallIndex.air]!.plant.liquidLoop).toBeNull()
  })

  it('sends the liquid heat of a retrofit through the hall’s air', () => {
    const { plant, machines } = facilities.halls[hallIndex.inRow]!
    expect(plant.liquidLoop).toBeNull()
    expect(machines.cduCount).toBe(2) // 1,200 kW x 0.85 x 1.2 and 2 % more
    expect(machines.handlerCount).toBe(14) // 1,300 kW and the coolant pumps' 12, x 1.2, in exchangers of 120 kW: 13.1
  })

  it('is shared by halls alike, and only by them', () => {
    const twins = readPlan(tinyScenario())
    twins.halls[4]!.spec.rackGroups = []
    const { halls } = sizeFacilities(twins)
    expect(new Set(halls).size).toBe(5)
    const scenario = tinyScenario()
    const [building] = scenario.campuses[0]!.buildings.slice(-1)
    building!.halls.push({ ...structuredClone(building!.halls[0]!), id: 'two-2' })
    const again = sizeFacilities(readPlan(scenario)).halls
    expect(again[5]).toBe(again[4])
  })

  it('carries its feed through the failure its UPS and substations are built for', () => {
    for (const hall of plan.halls) {
      const { plant, machines } = facilities.halls[hall.index]!
      const is2N = hall.power.upsRedundancy === '2N'
      const fedKw = hall.spec.feedKw.value * (1 + plant.distributionLossRatio)
      if (is2N) expect(fedKw).toBeLessThanOrEqual((machines.upsCount / 2) * 1000)
      const built = hourOf(hall.index, hall.spec.feedKw.value, 33, 24)
      const survivors = is2N ? machines.unitSubstationCount / 2 : machines.unitSubstationCount
      expect(built.utilityKva * 0.99).toBeLessThanOrEqual(survivors * 2500)
    }
  })
})

describe('a hall at work', () => {
  it('draws 1,162 kW for 1,000 kW of racks on a spring day', () => {
    const hour = hourOf(hallIndex.dry, 1000, 16, 13)
    // Distribution 20. Six blocks at 17 % lose what they do at 25 %, 95 %: 6,000 x (0.25 / 0.95 - 0.25) = 78.9.
    expect(hour.lossKw).toBeCloseTo(20 + 78.947, 3)
    expect(hour.fixedKw).toBe(24) // 1 % of what the hall is built for, day and night
    expect(hour.liquidHeatKw).toBeCloseTo(826.2, 1)
    expect(hour.airHeatKw).toBeCloseTo(173.8 + 98.95 + 24, 1)
    // At 40 % of the flow or below, pumps draw 0.5726 x 0.4 - 0.301 x 0.4² + 0.7284 x 0.4³ = 0.2275 of full:
    // coolant 30 x 0.2275 = 6.8, liquid loop 24.3 x 0.2275 = 5.5, air loop 7.6 x 0.228 = 1.7.
    expect(hour.pumpKw).toBeCloseTo(14.1, 1)
    // Fan walls at 297 / 750 = 40 % draw 20.2 % of 750 x 0.05 x 101.3 / 98.5 = 38.6: 7.8. Coolers of the liquid loop at their
    // least speed, 51.4 x 0.3³ = 1.4; of the air loop at 2 x 31 % of their air, 20.6 x 0.615³ = 4.8.
    expect(hour.fanKw).toBeCloseTo(13.9, 1)
    expect(hour.chillerKw).toBe(0)
    // 1,151 kW at 0.95 is 1,212 kVA: 10,000 x (0.001 + 0.008 x 0.1212²) = 11.2.
    expect(hour.transformerLossKw).toBeCloseTo(11.2, 1)
    expect(hour.facilityKw).toBeCloseTo(1000 + 98.9 + 24 + 14.1 + 13.9 + 11.2, 0)
    expect(hour.utilityKva).toBeCloseTo(hour.facilityKw / 0.95, 6)
  })

  it('draws nothing without racks', () => {
    expect(runHallHour(facilities.halls[hallIndex.dry]!, weather(35, 25), 0, 0)).toBeNull()
  })

  it('gives racks without liquid to its air, and liquid racks without coolant units too', () => {
    const facility = facilities.halls[hallIndex.dry]!
    expect(withMix(facility, 1000, 0).liquidRatio).toBe(0)
    expect(withMix(facility, 1000, 500).liquidRatio).toBe(0.5)
    expect(withMix(facilities.halls[hallIndex.air]!, 1000, 500).liquidRatio).toBe(0)
  })

  it('says how warm the coolant gets: its own loop’s excess, or its hall’s air’s', () => {
    const excess = { airExcessK: 1, liquidExcessK: 2 }
    expect(coolantSupplyC(facilities.halls[hallIndex.dry]!, excess)).toBe(42)
    expect(coolantSupplyC(facilities.halls[hallIndex.inRow]!, excess)).toBe(36)
  })

  const halls = fc.constantFrom(...Object.values(hallIndex))
  const power = fc.double({ min: 1, max: 3000, noNaN: true })
  const temperature = fc.double({ min: -40, max: 48, noNaN: true })

  it('lets out as heat exactly what it takes in', () => {
    fc.assert(
      fc.property(halls, power, temperature, temperature, (hall, itKw, dryC, wetC) => {
        const hour = hourOf(hall, itKw, dryC, Math.min(dryC, wetC))
        const heatKw = itKw + hour.lossKw + hour.fixedKw
        expect(hour.liquidHeatKw + hour.airHeatKw).toBeCloseTo(heatKw, 6)
        expect(hallHeatKw(facilities.halls[hall]!, itKw)).toBeCloseTo(heatKw, 6)
        const indoorKw = hour.fanKw - hour.outdoorKw + hour.pumpKw + hour.chillerKw
        expect(hour.rejectedKw).toBeCloseTo(heatKw + indoorKw, 6)
      }),
    )
  })

  it('is the sum of its parts', () => {
    fc.assert(
      fc.property(halls, power, temperature, temperature, (hall, itKw, dryC, wetC) => {
        const h = hourOf(hall, itKw, dryC, Math.min(dryC, wetC))
        const partsKw = itKw + h.lossKw + h.fixedKw + h.fanKw + h.pumpKw + h.chillerKw + h.transformerLossKw
        expect(h.facilityKw).toBeCloseTo(partsKw, 6)
        expect(h.pue).toBeGreaterThanOrEqual(1)
        expect(h.withdrawnLPerH).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('never draws less for more racks', () => {
    fc.assert(
      fc.property(halls, power, power, temperature, temperature, (hall, a, b, dryC, wetC) => {
        const less = hourOf(hall, Math.min(a, b), dryC, Math.min(dryC, wetC))
        const more = hourOf(hall, Math.max(a, b), dryC, Math.min(dryC, wetC))
        expect(more.facilityKw).toBeGreaterThanOrEqual(less.facilityKw - 1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it('never runs its chillers harder for drier air', () => {
    fc.assert(
      fc.property(halls, power, temperature, temperature, temperature, (hall, itKw, dryC, w1, w2) => {
        const drier = hourOf(hall, itKw, dryC, Math.min(dryC, w1, w2))
        const damper = hourOf(hall, itKw, dryC, Math.min(dryC, Math.max(w1, w2)))
        expect(damper.chillerKw).toBeGreaterThanOrEqual(drier.chillerKw - 1e-6)
      }),
      { numRuns: 500 },
    )
  })

  it('stays within what such plants are known to need, on a mean and on a design day', () => {
    const pue = (hall: number, itKw: number, dryC: number, wetC: number) => hourOf(hall, itKw, dryC, wetC).pue
    expect(pue(hallIndex.air, 500, 10, 7)).toBeLessThan(1.1) // outside air: 1.05 to 1.15
    expect(pue(hallIndex.dry, 2000, 10, 7)).toBeLessThan(1.15)
    expect(pue(hallIndex.tower, 2000, 33, 24)).toBeLessThan(1.25) // 1.20 evaporative
    expect(pue(hallIndex.dry, 2000, 33, 24)).toBeLessThan(1.3)
    expect(pue(hallIndex.inRow, 1000, 33, 24)).toBeLessThan(1.4) // 1.35 to 1.40 on air-cooled chillers
  })
})

describe('the point of interconnection', () => {
  it('carries the halls and the main transformers’ loss at the halls’ power factor', () => {
    const bank = { ratedKva: 40_000, noLoadLossRatio: 0.0005, loadLossRatio: 0.004 }
    // 9.5 MW at 0.95 = 10 MVA, a quarter of the bank: 40,000 x (0.0005 + 0.004 / 16) = 30 kW.
    expect(utilityKva(bank, 9500, 10_000)).toBeCloseTo(9530 / 0.95, 6)
    expect(utilityKva(bank, 0, 0)).toBe(0)
  })
})
