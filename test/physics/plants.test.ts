import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateHour, type HallHour } from '../../electron/model/plants/evaluateHour.ts'
import type { PlantDesign } from '../../electron/model/plants/plantDesign.ts'
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

it('a plain hall by hand: 1,000 kW, flat UPS of 0.9, no cooling power, draws 1,111.1 kW', () => {
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
      outsideAir: { mediaRatio: 0, mostDewC: 30, leastDewC: -60, cyclesOfConcentration: 4 },
      loop: null,
    },
  }
  const plant = sizePlant(plain, { itKw: 1000, liquidRatio: 0, point })
  expect(
    evaluateHour(plant, { dryBulbC: 10, relativeHumidity: 0.5, pressurePa: 101_325 }, 1000).facilityKw,
  ).toBeCloseTo(1111.11, 1)
})
