import { describe, expect, it } from 'vitest'
import type { Ups } from '../../shared/catalog/powerEquipment.ts'
import { energisedCount } from '../../electron/model/power/mainTransformers.ts'
import { unitsInstalled, usableShare } from '../../electron/model/power/redundancy.ts'
import { transformerLossKw } from '../../electron/model/power/transformerBank.ts'
import { upsBank, upsEfficiency, upsLossKw } from '../../electron/model/power/upsBank.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const sheet = <T>(value: T) => ({ value, confidence: 'vendor' as const, source: 'sheet' })

function ups(ratedKw: number, points: [loadRatio: number, efficiency: number][]): Ups {
  return {
    id: 'ups',
    name: 'UPS',
    ratedKw: sheet(ratedKw),
    efficiencyCurve: points.map(([loadRatio, efficiency]) => ({ loadRatio, efficiency: sheet(efficiency) })),
    lengthM: sheet(2),
    widthM: sheet(1),
    heightM: sheet(2),
  }
}

describe('a bank of transformers', () => {
  const bank = { count: 2, ratedKva: 2500, noLoadLossRatio: 0.001, loadLossRatio: 0.008 }

  it('loses its core loss when it carries nothing', () => {
    expect(transformerLossKw(bank, 0)).toBeCloseTo(5, 9) // 2 x 2500 x 0.001
  })

  it('adds copper loss with the square of its load', () => {
    expect(transformerLossKw(bank, 2500)).toBeCloseTo(15, 9) // 5000 x (0.001 + 0.008 x 0.5²)
    expect(transformerLossKw(bank, 5000)).toBeCloseTo(45, 9) // 5000 x (0.001 + 0.008)
  })

  it('loses nothing where there is none', () => {
    expect(transformerLossKw({ ...bank, count: 0 }, 1000)).toBe(0)
  })
})

describe('a bank of UPS blocks', () => {
  it('draws what the DC Pro table of a 225 kVA machine says, at four loads', () => {
    const bank = upsBank(
      ups(225, [
        [0.15, 0.869],
        [0.35, 0.921],
        [0.55, 0.942],
        [0.85, 0.955],
      ]),
      1,
    )
    const inputKw = (loadRatio: number) => 225 * loadRatio + upsLossKw(bank, 225 * loadRatio)
    expect(inputKw(0.15)).toBeCloseTo(38.84, 2)
    expect(inputKw(0.35)).toBeCloseTo(85.5, 2)
    expect(inputKw(0.55)).toBeCloseTo(131.37, 2)
    expect(inputKw(0.85)).toBeCloseTo(200.26, 2)
  })

  it('takes the straight line between two points of its curve, and the ends beyond them', () => {
    const bank = upsBank(
      ups(1000, [
        [0.25, 0.95],
        [0.75, 0.97],
      ]),
      1,
    )
    expect(upsEfficiency(bank, 0.5)).toBeCloseTo(0.96, 9)
    expect(upsEfficiency(bank, 0.01)).toBe(0.95)
    expect(upsEfficiency(bank, 1.2)).toBe(0.97)
  })

  it('shares its load: two blocks at a quarter each, not one at a half', () => {
    const bank = upsBank(
      ups(1000, [
        [0.25, 0.9],
        [0.5, 0.96],
      ]),
      2,
    )
    expect(upsLossKw(bank, 500)).toBeCloseTo(500 / 0.9 - 500, 9)
  })

  it('reads a curve in any order, and holds an efficiency of zero', () => {
    const bank = upsBank(
      ups(1000, [
        [1, 0.9],
        [0.5, 0],
        [0.5, 0],
      ]),
      1,
    )
    expect(upsLossKw(bank, 500)).toBeCloseTo(4500, 9) // 500 / 0.1 - 500
    expect(upsLossKw(bank, 1000)).toBeCloseTo(1000 / 0.9 - 1000, 9)
  })

  it('loses nothing where the ride-through sits in the racks', () => {
    expect(upsLossKw(upsBank(null, 0), 1000)).toBe(0)
  })
})

describe('redundancy', () => {
  it('installs for 4,500 kW with blocks of 1,000 kW', () => {
    expect(unitsInstalled('N', 4500, 1000)).toBe(5)
    expect(unitsInstalled('N+1', 4500, 1000)).toBe(6)
    expect(unitsInstalled('2N', 4500, 1000)).toBe(10)
    expect(unitsInstalled('3N/2', 4500, 1000)).toBe(7) // 4500 / 667
    expect(unitsInstalled('4N/3', 4500, 1000)).toBe(6) // 4500 / 750
    expect(unitsInstalled('block', 4500, 1000)).toBe(7) // 5 and 2 in reserve
  })

  it('takes a need of exactly three units for three', () => {
    expect(unitsInstalled('N', 3 * 1.1, 1.1)).toBe(3)
    expect(unitsInstalled('N', 0, 1000)).toBe(0)
  })

  it('leaves the published share usable', () => {
    expect(usableShare('N+1', 4)).toBe(0.75) // 3+1
    expect(usableShare('2N', 10)).toBe(0.5)
    expect(usableShare('3N/2', 3)).toBeCloseTo(0.667, 3)
    expect(usableShare('4N/3', 4)).toBe(0.75)
    expect(usableShare('block', 5)).toBe(0.8) // 4+1
  })

  it('carries the need with the usable share, for every scheme', () => {
    for (const scheme of ['N', 'N+1', '2N', '3N/2', '4N/3', 'block'] as const) {
      for (const need of [100, 900, 4500, 12_345]) {
        const installed = unitsInstalled(scheme, need, 1000)
        expect(installed * 1000 * usableShare(scheme, installed)).toBeGreaterThanOrEqual(need - 1e-6)
      }
    }
  })
})

describe('main transformers', () => {
  it('come with the tranches: of five for 16 MVA, two for the first 6', () => {
    const [campus] = readPlan(tinyScenario()).campuses
    expect(energisedCount(campus!, 5, 6)).toBe(2) // 5 x 6 / 16 = 1.9
    expect(energisedCount(campus!, 5, 16)).toBe(5)
  })
})
