import { describe, expect, it } from 'vitest'
import { depreciate } from '../../electron/model/cost/depreciate.ts'
import { simulate } from '../../electron/model/simulate.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import { CAPITAL_LINES } from '../../shared/results/cashFlow.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const reported = (value: number): Graded => ({ value, confidence: 'reported', source: 'plan' })

function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

describe('capital written off', () => {
  it('goes in equal daily parts over its life, from the day after it is spent', () => {
    const [costSet] = tinyScenario().equipment.costSets
    const spending = Object.fromEntries(CAPITAL_LINES.map((line) => [line, new Float64Array(12)])) as Record<
      (typeof CAPITAL_LINES)[number],
      Float64Array
    >
    spending.it[1] = 100
    spending.land[0] = 1e9
    const daily = depreciate({ ...costSet!, itLifeYears: reported(5 / 365.25) }, spending, 12)
    expect([...daily]).toEqual([0, 0, 20, 20, 20, 20, 20, 0, 0, 0, 0, 0]) // land keeps its value
  })
})

describe('the cash of the tiny campus', () => {
  const result = simulated()
  const { lines } = result.cashFlow
  const line = (id: string) => lines.find((entry) => entry.id === id)!.usd

  it('is the capital of each component, day by day to the same total', () => {
    for (const { component, usd } of result.costs)
      expect(line(component).at(-1)! / 1e6).toBeCloseTo(usd / 1e6, 3)
    result.portfolio.capexUsd.forEach((usd, day) => {
      const sum = CAPITAL_LINES.reduce((total, id) => total + line(id)[day]!, 0)
      expect(sum / 1e6).toBeCloseTo(usd / 1e6, 2)
    })
  })

  it('pays for energy what the years count', () => {
    const energyUsd = result.years.reduce((sum, year) => sum + year.energyUsd, 0)
    expect(line('energy').at(-1)! / energyUsd).toBeCloseTo(1, 4)
  })

  it('states its currency and base year', () => {
    expect(result.cashFlow.currency).toBe('USD')
    expect(result.cashFlow.baseYears).toEqual([result.cashFlow.baseYears[0]])
  })

  it('tells people from the rest of running costs', () => {
    const staffed = simulated((scenario) => {
      const [costSet] = scenario.equipment.costSets
      Object.assign(costSet!, { staffPerItMw: reported(1), staffUsdPerYear: reported(100_000) })
    }).cashFlow
    const staff = staffed.lines.find(({ id }) => id === 'staff')!.usd.at(-1)!
    const rest = staffed.lines.find(({ id }) => id === 'maintenance')!.usd.at(-1)!
    expect(staff + rest).toBeCloseTo(line('maintenance').at(-1)!, -3)
    // A tenth of a million a MW and year, on MW-days live.
    const mwDays = result.portfolio.provisionedItMw.reduce((sum, itMw) => sum + itMw, 0)
    expect(staff / ((mwDays * 100_000) / 365.25)).toBeCloseTo(1, 4)
  })
})

describe('a day of slip', () => {
  it('costs the value of the accelerators that are not live, and the money tied up', () => {
    const { slipCost } = simulated((scenario) => {
      scenario.commitments[0]!.tranches = [
        { id: 'all', name: 'All', date: '2026-01-01', acceleratorCount: reported(1000) },
      ]
      Object.assign(scenario.equipment.costSets[0]!, { capitalRatioPerYear: reported(0.1) })
    })
    expect(slipCost.accrualUsdPerDay[10]! / 1e6).toBeCloseTo(1, 4) // a million a day, all thousand missing
    expect(slipCost.accrualUsdPerDay[77]! / 1e6).toBeCloseTo(0.424, 4) // 576 of 1,000 live
    const capexUsd = simulated().portfolio.capexUsd[10]!
    expect(slipCost.carryingUsdPerDay[10]).toBeCloseTo((capexUsd * 0.1) / 365.25, 0)
  })
})
