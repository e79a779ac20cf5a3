import { describe, expect, it } from 'vitest'
import { rampedShare, straightShare } from '../../electron/model/commitments/drawdown.ts'
import { simulate } from '../../electron/model/simulate.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import { contractAt } from '../../shared/results/contractResult.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const reported = (value: number): Graded => ({ value, confidence: 'reported', source: 'plan' })

/** The straight contract of the tiny campus: 1,461 M USD over 1,461 days, a million a day. */
function simulated(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  return simulate(scenario)
}

const demandOf = (itMw: number): Scenario['demand'] => ({
  customerId: 'tenant',
  scenarioId: 'flat',
  scenarios: [{ id: 'flat', name: 'Flat', note: '', points: [{ date: '2026-01-01', itMw: reported(itMw) }] }],
})

describe('drawing a contract down', () => {
  it('straight is a quarter after a quarter of the term', () => {
    expect(straightShare(100, 400)).toBe(0.25)
    expect(straightShare(-5, 400)).toBe(0)
    expect(straightShare(500, 400)).toBe(1)
  })

  it('ramped rises with the square of the days, then in a straight line', () => {
    // Ramp of 200 of 400 days: the area is that of 300 full days; day 100 has drawn 100 x 100 / 400 = 25, day 200 100.
    expect(rampedShare(100, 400, 200)).toBeCloseTo(25 / 300, 12)
    expect(rampedShare(200, 400, 200)).toBeCloseTo(100 / 300, 12)
    expect(rampedShare(300, 400, 200)).toBeCloseTo(200 / 300, 12)
    expect(rampedShare(400, 400, 200)).toBe(1)
  })
})

describe('a contract on a day', () => {
  it('has accrued a million a day and has the rest to come', () => {
    const [contract] = simulated().contracts
    const state = contractAt(contract!, 99)
    expect(state.accruedUsd / 1e6).toBeCloseTo(100, 3)
    expect(state.remainingUsd / 1e6).toBeCloseTo(1361, 2)
  })

  it('without demand uses all of it', () => {
    const state = contractAt(simulated().contracts[0]!, 364)
    expect(state.usedUsd).toBe(state.accruedUsd)
    expect(state.unusedUsd).toBe(0)
  })

  it('owes the take-or-pay share of what demand leaves idle', () => {
    // Nothing is asked for, so that once anything is live nothing is used: 0.6 of what accrues from day 76 on is owed.
    const { contracts } = simulated((scenario) => {
      scenario.demand = demandOf(0)
      scenario.commitments[0]!.takeOrPayRatio = reported(0.6)
    })
    const before = contractAt(contracts[0]!, 75)
    const after = contractAt(contracts[0]!, 175)
    expect(before.usedUsd / 1e6).toBeCloseTo(76, 3) // the days before anything is live count as used
    expect((after.usedUsd - before.usedUsd) / 1e6).toBeCloseTo(0, 6)
    expect((after.payableUsd - before.payableUsd) / 1e6).toBeCloseTo(60, 2)
    expect(after.paidUnusedUsd / 1e6).toBeCloseTo(60, 2)
    expect(after.unusedUsd / 1e6).toBeCloseTo(100, 2)
  })

  it('counts what is committed and not there in MW-months and dollars', () => {
    // 10 MW promised for all 1,461 days: 100,000 USD a MW-day. Nothing is live in the first 30 days.
    const { contracts } = simulated((scenario) => {
      scenario.commitments[0]!.tranches = [
        { id: 'all', name: 'All', date: '2026-01-01', itMw: reported(10), acceleratorCount: reported(1000) },
      ]
    })
    const state = contractAt(contracts[0]!, 29)
    expect(state.shortfallMw).toBeCloseTo(10, 5)
    expect(state.shortfallMwMonths).toBeCloseTo(300 / 30.4375, 4)
    expect(state.shortfallUsd / 1e6).toBeCloseTo(30, 3)
    // 1,461 M USD over 1,000 accelerators x 1,461 days x 24 hours.
    expect(contracts[0]!.usdPerAcceleratorHour).toBeCloseTo(1e6 / 24_000, 6)
    expect(contracts[0]!.priceBasis).toBe('total')
  })

  it('dates a tranche when its accelerators are live: 576 in the old hall on day 77', () => {
    const { contracts } = simulated((scenario) => {
      scenario.commitments[0]!.tranches = [
        { id: 'old', name: 'Old hall', date: '2026-02-01', acceleratorCount: reported(576) },
        { id: 'many', name: 'Too many', date: '2026-12-31', acceleratorCount: reported(100_000) },
      ]
    })
    expect(contracts[0]!.tranches.map(({ metDay }) => metDay)).toEqual([77, 1e6])
  })

  it('costs owed dollars over hours in use', () => {
    const { contracts } = simulated()
    const state = contractAt(contracts[0]!, 76)
    // Day 76: 288 accelerators for their first 24 hours; 77 days of a million are owed.
    expect(state.usdPerUsedHour).toBeCloseTo(77e6 / (288 * 24), 0)
    expect(contractAt(contracts[0]!, 75).usdPerUsedHour).toBeNull()
  })

  it('counts no hours before its start nor after its end', () => {
    // Live from day 76 on. From day 100, 1,461 M USD over 1,461 days: the first day costs a million over that day's hours alone.
    const late = simulated((scenario) => (scenario.commitments[0]!.startDate = '2026-04-11')).contracts[0]!
    const live = late.series.deliveredAccelerators[100]!
    expect(contractAt(late, 100).usdPerUsedHour).toBeCloseTo(1e6 / (live * 24), 3)
    expect(contractAt(late, 99).usdPerUsedHour).toBeNull()
    // A term of 100 days from the first day on: what runs after day 99 is another contract's.
    const short = simulated((scenario) => (scenario.commitments[0]!.termYears.value = 100 / 365.25))
    const hours = (day: number) => short.contracts[0]!.series.usedHours[day]!
    expect(hours(99)).toBeGreaterThan(0)
    expect(hours(200)).toBe(hours(99))
  })

  it('adds an option taken up from its decision on, evenly', () => {
    const option = { name: 'More', decisionDate: '2027-01-01', totalUsd: reported(1_096_000_000) }
    const taken = (isExercised: boolean) =>
      simulated((scenario) => (scenario.commitments[0]!.option = { ...option, isExercised })).contracts[0]!
    // 1,461 - 365 = 1,096 days are left: another million a day.
    expect(contractAt(taken(true), 374).accruedUsd / 1e6).toBeCloseTo(375 + 10, 2)
    expect(taken(true).totalUsd / 1e6).toBeCloseTo(2557, 6)
    expect(contractAt(taken(false), 374).accruedUsd / 1e6).toBeCloseTo(375, 2)
  })

  it('that is optional is shown and counted nowhere', () => {
    const { contracts, portfolio, board } = simulated(
      (scenario) => (scenario.commitments[0]!.isOptional = true),
    )
    expect(contractAt(contracts[0]!, 99).accruedUsd / 1e6).toBeCloseTo(100, 3)
    expect(portfolio.accruedUsd[99]).toBe(0)
    expect(board.providers[0]!.committedUsd).toBe(0)
  })

  it('is held against the market, straight between dates', () => {
    const { contracts } = simulated((scenario) => {
      const price = (low: number, mode: number, high: number) => ({
        value: { low, mode, high },
        confidence: 'reported' as const,
        source: 'plan',
      })
      scenario.equipment.priceCurves = [
        {
          id: 'curve',
          name: 'Curve',
          generation: 'GB200',
          points: [
            { date: '2026-01-01', usdPerAcceleratorHour: price(2, 4, 6) },
            { date: '2026-01-11', usdPerAcceleratorHour: price(1, 2, 3) },
          ],
        },
      ]
      scenario.commitments[0]!.priceCurveId = 'curve'
    })
    expect(contractAt(contracts[0]!, 5).marketUsdPerHour).toEqual({ low: 1.5, mode: 3, high: 4.5 })
    expect(contractAt(contracts[0]!, 400).marketUsdPerHour?.mode).toBe(2)
  })
})

describe('whatever the contract', () => {
  const drawdowns = ['straight', 'ramped', 'by-delivery'] as const
  it.each(drawdowns)('%s never accrues more than its total, nor owes more than it accrues', (drawdown) => {
    const { contracts } = simulated((scenario) => {
      Object.assign(scenario.commitments[0]!, {
        drawdown,
        termYears: reported(1),
        takeOrPayRatio: reported(0.5),
      })
      scenario.demand = demandOf(1)
    })
    const { series, totalUsd } = contracts[0]!
    series.accruedUsd.forEach((usd, day) => {
      expect(usd).toBeLessThanOrEqual(totalUsd)
      expect(usd).toBeGreaterThanOrEqual(series.accruedUsd[day - 1] ?? 0)
      expect(series.payableUsd[day]!).toBeLessThanOrEqual(usd * (1 + 1e-6))
      expect(series.usedUsd[day]!).toBeLessThanOrEqual(series.payableUsd[day]! * (1 + 1e-6))
    })
  })
})
