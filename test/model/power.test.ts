import { describe, expect, it } from 'vitest'
import { groupFor, survivorLoading, usableRatio } from '../../electron/model/components/feedRedundancy.ts'
import { transformerLossKw } from '../../electron/model/components/transformer.ts'
import { energisedBanks, energisedCount, mainBank } from '../../electron/model/power/mainTransformers.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const [campus] = readPlan(tinyScenario()).campuses

describe('a bank of main transformers', () => {
  it('loses its core loss, and copper loss with the square of its load', () => {
    const bank = mainBank(campus!.mainTransformer, 2) // 20 MVA each, 0.05 % and 0.4 %
    expect(transformerLossKw(bank, 0)).toBeCloseTo(20, 9) // 40,000 x 0.0005
    expect(transformerLossKw(bank, 20_000)).toBeCloseTo(60, 9) // 40,000 x (0.0005 + 0.004 x 0.5²)
    expect(transformerLossKw(mainBank(campus!.mainTransformer, 0), 1000)).toBe(0)
  })

  it('comes with the tranches: of five for 16 MVA, two for the first 6', () => {
    expect(energisedCount(campus!, 5, 6)).toBe(2) // 5 x 6 / 16 = 1.9
    expect(energisedCount(campus!, 5, 16)).toBe(5)
    expect(
      energisedBanks(campus!, mainBank(campus!.mainTransformer, 5)).map(({ ratedKva }) => ratedKva),
    ).toEqual([40_000, 100_000])
  })
})

describe('redundancy', () => {
  it('installs for 4,500 kW with blocks of 1,000 kW', () => {
    const installed = (scheme: Parameters<typeof groupFor>[0]) => groupFor(scheme, 4500, 1000).installedCount
    expect(installed('N')).toBe(5)
    expect(installed('N+1')).toBe(6)
    expect(installed('2N')).toBe(10)
    expect(installed('3N/2')).toBe(9) // three groups of three, two of which carry
    expect(installed('4N/3')).toBe(8) // two groups of four, three of which carry
    expect(installed('block')).toBe(7) // five, a catcher behind four and one behind the fifth
  })

  it('takes a need of exactly three units for three, and nothing for none', () => {
    expect(groupFor('N', 3 * 1.1, 1.1).installedCount).toBe(3)
    expect(groupFor('2N', 0, 1000)).toEqual({ installedCount: 0, neededCount: 0 })
  })

  it('carries the need with what is left after the failures it is built for, for every scheme', () => {
    for (const scheme of ['N', 'N+1', '2N', '3N/2', '4N/3', 'block'] as const) {
      for (const need of [100, 900, 4500, 12_345]) {
        const group = groupFor(scheme, need, 1000)
        const { installedCount, neededCount } = group
        expect(installedCount * 1000 * usableRatio(group)).toBeGreaterThanOrEqual(need - 1e-6)
        const loadRatio = need / (installedCount * 1000)
        expect(survivorLoading(group, loadRatio, installedCount - neededCount)).toBeLessThanOrEqual(1 + 1e-9)
      }
    }
  })
})
