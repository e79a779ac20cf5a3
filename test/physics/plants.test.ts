import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { airSupplyAt } from '../../electron/model/kernel/airPass.ts'
import { evaluateHour, tabulateHour, type HallHour } from '../../electron/model/plants/evaluateHour.ts'
import { eirChillerAt } from '../../electron/model/components/chiller.ts'
import { yorkVaned4969, type Quadratic } from '../../electron/model/components/chillerCurves.ts'
import { towerApproachRatio } from '../../electron/model/components/towerAir.ts'
import { airCooled, centrifugal, condenserTower } from '../../electron/model/plants/parts.ts'
import type { ChillerDesign, PlantDesign } from '../../electron/model/plants/plantDesign.ts'
import { presets } from '../../electron/model/plants/presets.ts'
import { sizePlant } from '../../electron/model/plants/sizePlant.ts'

const all: [string, PlantDesign][] = Object.entries(presets)
const point = { dryBulbC: 34, wetBulbC: 25, pressurePa: 100_000 }
const liquidRatioOf = (design: PlantDesign) => (design.liquid ? 0.85 : 0)
const plantOf = (design: PlantDesign, itKw = 10_000) =>
  sizePlant(design, { itKw, liquidRatio: liquidRatioOf(design), point })

const weather = fc.record({
  dryBulbC: fc.double({ min: -40, max: 50, noNaN: true }),
  relativeHumidity: fc.double({ min: 0.02, max: 1, noNaN: true }),
  pressurePa: fc.double({ min: 60_000, max: 105_000, noNaN: true }),
})
const load = fc.double({ min: 1, max: 12_000, noNaN: true })

describe.each(all)('%s', (_id, design) => {
  const plant = plantOf(design)

  it('rejects what it is fed: heat out = power in, less what never enters a loop', () => {
    fc.assert(
      fc.property(weather, load, (hour, itKw) => {
        const result = evaluateHour(plant, hour, itKw)
        const intoLoops = result.facilityKw - result.transformerLossKw - result.outdoorKw
        expect(Math.abs(result.rejectedKw + result.reusedKw - intoLoops)).toBeLessThan(
          1e-6 * result.facilityKw,
        )
      }),
    )
  })

  it('never draws less for more racks', () => {
    fc.assert(
      fc.property(weather, load, load, (hour, one, other) => {
        const less = evaluateHour(plant, hour, Math.min(one, other))
        const more = evaluateHour(plant, hour, Math.max(one, other))
        expect(more.facilityKw).toBeGreaterThanOrEqual(less.facilityKw - 1e-9)
      }),
    )
  })

  it('never needs less chiller power for a hotter wet bulb', () => {
    fc.assert(
      fc.property(weather, fc.double({ min: 0, max: 1, noNaN: true }), load, (hour, share, itKw) => {
        const drier = evaluateHour(plant, { ...hour, relativeHumidity: hour.relativeHumidity * share }, itKw)
        const wetter = evaluateHour(plant, hour, itKw)
        expect(wetter.chillerKw).toBeGreaterThanOrEqual(drier.chillerKw - 1e-6)
      }),
    )
  })

  it('has PUE of 1 or more and water of 0 or more', () => {
    fc.assert(
      fc.property(weather, load, (hour, itKw) => {
        const result = evaluateHour(plant, hour, itKw)
        expect(result.pue).toBeGreaterThanOrEqual(1)
        expect(result.withdrawnLPerH).toBeGreaterThanOrEqual(result.consumedLPerH - 1e-9)
        expect(result.consumedLPerH).toBeGreaterThanOrEqual(0)
        expect(result.unmetKw).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('shows its part-load penalty: PUE at a tenth of the load is above that at full load', () => {
    const mild = { dryBulbC: 10, relativeHumidity: 0.6, pressurePa: 100_000 }
    if (design.power.fixedRatio > 0.002) {
      expect(evaluateHour(plant, mild, 1000).pue).toBeGreaterThan(evaluateHour(plant, mild, 10_000).pue)
    }
  })
})

function finite(result: HallHour): void {
  for (const [name, value] of Object.entries(result))
    expect([name, Number.isFinite(value)]).toEqual([name, true])
}

describe('absurd input', () => {
  const strange = fc.constantFrom(NaN, Infinity, -Infinity, 0, -1, 1e-12, 1e12, 10_000_000)
  it('gives finite numbers for any weather and load', () => {
    fc.assert(
      fc.property(
        strange,
        strange,
        strange,
        strange,
        fc.constantFrom(...all),
        (dry, humid, pressure, itKw, [, design]) => {
          finite(
            evaluateHour(
              plantOf(design),
              { dryBulbC: dry, relativeHumidity: humid, pressurePa: pressure },
              itKw,
            ),
          )
        },
      ),
    )
  })
  it('gives finite numbers for any design value', () => {
    const deep = (value: unknown, odd: number, pick: number): unknown => {
      if (typeof value === 'number') return Math.abs(Math.sin(pick * 1000 + value)) > 0.7 ? odd : value
      if (Array.isArray(value)) return value
      if (value && typeof value === 'object') {
        return Object.fromEntries(
          Object.entries(value).map(([key, inner], i) => [key, deep(inner, odd, pick + i)]),
        )
      }
      return value
    }
    fc.assert(
      fc.property(
        strange,
        fc.double({ min: 0, max: 10, noNaN: true }),
        strange,
        strange,
        fc.constantFrom(...all),
        (odd, pick, itKw, dry, [, design]) => {
          const broken = deep(design, odd, pick) as PlantDesign
          const plant = sizePlant(broken, {
            itKw,
            liquidRatio: odd,
            point: { dryBulbC: dry, wetBulbC: odd, pressurePa: odd },
          })
          finite(evaluateHour(plant, { dryBulbC: 30, relativeHumidity: 0.5, pressurePa: 101_325 }, 5000))
        },
      ),
      { numRuns: 400 },
    )
  })
})

it('says what no plant holds: dry coolers alone at 45 C leave 42 C coolant unmet', () => {
  const plant = plantOf(presets.immersion)
  const hour = evaluateHour(plant, { dryBulbC: 45, relativeHumidity: 0.1, pressurePa: 100_000 }, 10_000)
  expect(hour.unmetKw).toBeGreaterThan(0)
  expect(hour.liquidExcessK).toBeGreaterThan(5)
})

const plain: PlantDesign = {
  name: 'plain',
  power: {
    ups: { loadRatio: [0.01, 1], efficiency: [0.9, 0.9], reading: 'line' },
    upsUsableRatio: 1,
    distributionLossRatio: 0,
    fixedRatio: 0,
    transformer: { noLoadLossRatio: 0, loadLossRatio: 0, usableRatio: 1 },
    powerFactor: 1,
  },
  liquid: null,
  air: {
    supplyC: 25,
    deltaK: 12,
    fanRatio: 0,
    spareRatio: 0,
    approachK: 4,
    outsideAir: { mediaRatio: 0, leastSupplyC: 25, mostDewC: 30, leastDewC: -60, cyclesOfConcentration: 4 },
    loop: null,
  },
}

it('a plain hall by hand: 1,000 kW, flat UPS of 0.9, no cooling power, draws 1,111.1 kW', () => {
  const plant = sizePlant(plain, { itKw: 1000, liquidRatio: 0, point })
  expect(
    evaluateHour(plant, { dryBulbC: 10, relativeHumidity: 0.5, pressurePa: 101_325 }, 1000).facilityKw,
  ).toBeCloseTo(1111.11, 1)
})

describe('outside air below the set point', () => {
  const dryHall = (leastSupplyC: number, itKw = 1000) =>
    sizePlant(
      {
        ...plain,
        power: { ...plain.power, ups: null },
        air: {
          ...plain.air,
          supplyC: 27,
          outsideAir: {
            mediaRatio: 0.85,
            leastSupplyC,
            mostDewC: 21,
            leastDewC: 5.5,
            cyclesOfConcentration: 4,
          },
        },
      },
      { itKw, liquidRatio: 0, point },
    )
  // At 0 C and half saturated a kg holds 1.88 g of water; a dew point of 5.5 C is 5.66 g at 100 kPa of the design point.
  const frost = { dryBulbC: 0, relativeHumidity: 0.5, pressurePa: 101_325 }

  it('wets what it lets in: 1,000 kW / (12.07 + 18.11 + 9.46 kJ/kg) x 3.78 g = 343 L/h, a third more drawn', () => {
    const hour = evaluateHour(dryHall(18), frost, 1000)
    expect(hour.consumedLPerH).toBeCloseTo(343, -1)
    expect(hour.withdrawnLPerH / hour.consumedLPerH).toBeCloseTo(4 / 3, 6)
  })
  it('needs less water where the supply is held at 27 C, since more of the air comes round again: 280 L/h', () => {
    expect(evaluateHour(dryHall(27), frost, 1000).consumedLPerH).toBeCloseTo(280, -1)
  })
  it('is as wet as at the low end without a break: 18 C and 18 C less what wetting cools', () => {
    const at = (dryBulbC: number) =>
      evaluateHour(dryHall(18), { ...frost, dryBulbC, relativeHumidity: 0.2 }, 1000).consumedLPerH
    for (let dryBulbC = 15; dryBulbC < 27; dryBulbC += 0.5)
      expect(Math.abs(at(dryBulbC + 1e-6) - at(dryBulbC))).toBeLessThan(0.01)
  })
  it('lets air of 22 C in at 22, mixes air of 5 C up to 18 and cools air of 35 C to 27', () => {
    const supply = (dryBulbC: number, relativeHumidity: number) =>
      airSupplyAt(dryHall(18), tabulateHour({ ...frost, dryBulbC, relativeHumidity }), 0)
    expect(supply(22, 0.6)).toBe(22)
    expect(supply(5, 0.9)).toBe(18)
    expect(supply(35, 0.3)).toBe(27)
  })
})

it('cold coils: of 1,000 kW at 0.97 sensible, 30.9 kW of moisture condense, drawn again as steam from 44.5 L/h', () => {
  const hall = (sensibleRatio: number) =>
    sizePlant(
      {
        ...plain,
        power: { ...plain.power, ups: null },
        air: {
          ...plain.air,
          outsideAir: null,
          sensibleRatio,
          loop: { deltaK: 6, pumpRatio: 0, spareRatio: 0, cooler: null, chiller: airCooled },
        },
      },
      { itKw: 1000, liquidRatio: 0, point },
    )
  const weather = { dryBulbC: 30, relativeHumidity: 0.5, pressurePa: 101_325 }
  const dry = evaluateHour(hall(1), weather, 1000)
  const cold = evaluateHour(hall(0.97), weather, 1000)
  expect(cold.fanKw - dry.fanKw).toBeCloseTo(1000 / 0.97 - 1000, 9)
  expect(cold.withdrawnLPerH).toBeCloseTo((30.928 / 2501) * 3600, 2)
  // It drains away: nothing is consumed. The chillers carry it too.
  expect(cold.consumedLPerH).toBe(0)
  expect(cold.chillerKw).toBeGreaterThan(1.02 * dry.chillerKw)
})

describe('a chiller of one’s own', () => {
  /** 900 kW of heat on one machine of 1,000 kW at its rating, chilled water of 7 C, condenser water of 26 C; the heat of the pumps is none. */
  const powerOf = (chiller: Partial<ChillerDesign>, itKw = 900, wetBulbC = 22) => {
    const air = {
      ...plain.air,
      supplyC: 15,
      approachK: 8,
      outsideAir: null,
      loop: {
        deltaK: 6,
        pumpRatio: 0,
        spareRatio: 0,
        cooler: { ...condenserTower, approachK: 4 },
        chiller: { ...centrifugal, unitKw: 1000, spareRatio: 0, mostCop: 30, ...chiller },
      },
    }
    const hall = sizePlant(
      { ...plain, power: { ...plain.power, ups: null }, air },
      { itKw: 900, liquidRatio: 0, point },
    )
    const wet = { dryBulbC: wetBulbC, relativeHumidity: 1, pressurePa: 101_325 }
    return evaluateHour(hall, wet, itKw).chillerKw
  }
  const curves = (eirByPartLoad: Quadratic) => ({
    partLoad: eirByPartLoad,
    leastPartLoad: 0.2,
    curves: {
      name: 'own',
      ratedKw: 1000,
      ratedCop: 6,
      capacityByTemp: [1, 0, 0, 0, 0, 0] as const,
      eirByTemp: [1, 0, 0, 0, 0, 0] as const,
      eirByPartLoad,
      leavingRangeC: [5, 10] as const,
      enteringRangeC: [15, 35] as const,
      leastPartLoad: 0.2,
    },
  })

  it.each([
    ['rising', [0.1, 0.5, 0.4]],
    ['falling at first, as of variable-speed machines', [0.24, -0.41, 1.17]],
    ['bent the other way', [0.1, 0.95, -0.05]],
  ] as const)('draws 1,000 / 6 x EIRFPLR(0.9) on a part-load curve that is %s', (_shape, [a, b, c]) => {
    expect(powerOf(curves([a, b, c]))).toBeCloseTo((1000 / 6) * (a + b * 0.9 + c * 0.81), 6)
  })
  it('is the published York from 16 to 29 C of condenser water: what its curves say, through the hall', () => {
    for (let wet = 10; wet <= 24; wet += 1) {
      const entering = wet + 4 * towerApproachRatio(wet, 101_325)
      const expected = eirChillerAt({ ...yorkVaned4969, ratedKw: 1000 }, 7, entering, 500)
      const york = { curves: yorkVaned4969, partLoad: yorkVaned4969.eirByPartLoad, leastPartLoad: 0.16 }
      if (entering > 19) expect(powerOf(york, 500, wet) / expected.powerKw).toBeCloseTo(1, 3)
      else expect(powerOf(york, 500, wet)).toBeLessThan(1.02 * expected.powerKw)
    }
  })
  it('draws more the further its condenser stands above its water', () => {
    const ownPower = (condenserK: number) => powerOf({ curves: null, condenserK, partLoad: [0.1, 0.5, 0.4] })
    // 26.7 C of water and 4 or 9 K above it, from 7 C: lifts of 23.7 and 28.7 K.
    expect(ownPower(9) / ownPower(4)).toBeCloseTo(28.7 / 23.7, 2)
  })
})
