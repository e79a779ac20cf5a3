import { describe, expect, it } from 'vitest'
import { spread } from '../../electron/model/numbers/accumulate.ts'
import { simulate } from '../../electron/model/simulate.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

describe('spending', () => {
  it('is spread evenly over its days', () => {
    const days = new Float64Array(5)
    spread(days, 90, 1, 4)
    expect([...days]).toEqual([0, 30, 30, 30, 0])
  })

  it('before the span lands on its first day, after it is left out', () => {
    const days = new Float64Array(3)
    spread(days, 60, -4, 2)
    expect([...days]).toEqual([50, 10, 0]) // four days before, and day 0
    const late = new Float64Array(3)
    spread(late, 60, 2, 5)
    expect([...late]).toEqual([0, 0, 20])
  })
})

describe('the cost of the tiny campus', () => {
  const result = simulated()
  const cost = (component: string) => result.costs.find((line) => line.component === component)!.usd / 1e6

  it('buys land and builds one substation', () => {
    expect(cost('land')).toBeCloseTo(6, 6) // 12 ha at half a million
    expect(cost('substation')).toBeCloseTo(20, 6)
  })

  it('builds shells for 7.8 MW new and 1.2 MW refitted at 40 %', () => {
    // Buildings 1 (4.8), CPU (0.6) and 2 (2.4) new, the old hall (1.2) at 0.4: 8.28 MW at 2, 5 and 3 million.
    expect(cost('shell')).toBeCloseTo(16.56, 6)
    expect(cost('electrical')).toBeCloseTo(41.4, 6)
    expect(cost('mechanical')).toBeCloseTo(24.84, 6)
    expect(cost('commissioning')).toBeCloseTo(0.02 * 82.8, 6)
  })

  it('pays racks when they are set down, and the network with them', () => {
    expect(cost('it')).toBeCloseTo(177, 6) // 56 x 3 + 2 x 0.5 + 20 x 0.4
    expect(cost('network')).toBeCloseTo(0.15 * 177, 6)
  })

  it('only ever grows, and ends at the sum of its parts', () => {
    const { capexUsd } = result.portfolio
    capexUsd.forEach((usd, day) => expect(usd).toBeGreaterThanOrEqual(capexUsd[day - 1] ?? 0))
    const sum = result.costs.reduce((total, { usd }) => total + usd, 0)
    expect(capexUsd.at(-1)! / sum).toBeCloseTo(1, 6)
  })
})

describe('a commitment', () => {
  it('drawn straight accrues a million a day: 1,461 million over four years', () => {
    const { accruedUsd } = simulated().portfolio
    expect(accruedUsd[0]! / 1e6).toBeCloseTo(1, 6)
    expect(accruedUsd[364]! / 1e6).toBeCloseTo(365, 3)
  })

  it('drawn by delivery accrues with live accelerators and never beyond its total', () => {
    const { portfolio } = simulated((scenario) => {
      Object.assign(scenario.commitments[0]!, { drawdown: 'by-delivery' })
      scenario.commitments[0]!.totalUsd.value = 2880 * 1461 // a dollar an accelerator-day: 2,880 contracted, 1,461 days
    })
    // The old hall: 288 accelerators from day 76, 576 from day 77.
    expect(portfolio.accruedUsd[75]).toBe(0)
    expect(portfolio.accruedUsd[76]).toBeCloseTo(288, 2)
    expect(portfolio.accruedUsd[77]).toBeCloseTo(288 + 576, 2)
    expect(portfolio.accruedUsd[78]).toBeCloseTo(288 + 2 * 576, 2)
  })

  it('with a provider that has no campus accrues by itself, not beside the cost of campuses', () => {
    const { contracts, portfolio, campusSeries } = simulated((scenario) => {
      scenario.providers.push({ id: 'other', name: 'Other' })
      scenario.commitments[0]!.providerId = 'other'
    })
    expect(contracts[0]!.series.accruedUsd[364]! / 1e6).toBeCloseTo(365, 3)
    expect(portfolio.accruedUsd[364]).toBe(0)
    expect(campusSeries[0]!.accruedUsd[364]).toBe(0)
  })

  it('of a campus’s provider is the campus’s too', () => {
    const { portfolio, campusSeries } = simulated()
    expect(campusSeries[0]!.accruedUsd[364]).toBe(portfolio.accruedUsd[364])
  })
})
