import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { racksLive } from '../../shared/results/rowTable.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dayOf } from '../../shared/time/calendar.ts'
import { readBundledScenario } from '../catalog/bundled.ts'

const on = (result: SimulationResult, date: string) => stateAt(result, dayOf(result.startDate, date))

/** Provisioned power of the racks that are live, contracted and optional, MW. */
function provisionedMw(result: SimulationResult, date: string): number {
  const { rows } = result
  let kilowatts = 0
  for (let row = 0; row < rows.rowCount; row++) {
    kilowatts += racksLive(rows, row, dayOf(result.startDate, date)) * (rows.rackMaxKw[row] ?? NaN)
  }
  return kilowatts / 1000
}

const codes = (result: SimulationResult) =>
  [...new Set(result.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code))].sort()

const deliverLastRacksOn = (scenario: Scenario, date: string): Scenario => ({
  ...scenario,
  deliveries: scenario.deliveries.map((delivery) =>
    delivery.date === '2026-12-07' ? { ...delivery, date } : delivery,
  ),
})

describe('the story of openai-aws', () => {
  const scenario = readBundledScenario('openai-aws')
  const result = simulate(scenario)

  it('has the first GPUs live on the day of the announcement', () => {
    expect(on(result, '2025-11-02').acceleratorsLive).toBe(0)
    expect(on(result, '2025-11-03').acceleratorsLive).toBe(2880) // the first row of ten racks in each of four halls
    expect(on(result, '2025-12-31').acceleratorsLive).toBe(23_040) // both old buildings: 320 x 72
  })

  it('brings most of the capacity by the end of 2026 and all of it within a week after', () => {
    const target = result.targets.find(({ id }) => id === 'end-2026')
    expect(target?.liveAtTarget).toBeGreaterThan(0.97 * 200_000)
    expect(target?.liveAtTarget).toBeLessThan(200_000)
    expect((target?.metDay ?? 1e6) - (target?.day ?? 0)).toBeLessThanOrEqual(7)
    expect(on(result, '2027-01-10').acceleratorsLive).toBe(202_752)
  })

  it('would meet the target with the last racks a week earlier', () => {
    const [target] = simulate(deliverLastRacksOn(scenario, '2026-11-30')).targets
    expect(target?.liveAtTarget).toBe(202_752)
  })

  it('runs 0.4-0.5 GW of provisioned IT when the contract is full', () => {
    expect(provisionedMw(result, '2027-01-31')).toBeCloseTo(449.792, 2)
  })

  it('costs near the 37.9 M USD a megawatt that analysts give', () => {
    expect(on(result, '2027-01-31').capexUsd / 449.792 / 1e6).toBeGreaterThan(36)
    expect(on(result, '2027-01-31').capexUsd / 449.792 / 1e6).toBeLessThan(40)
  })

  it('has accrued the whole commitment on the last day', () => {
    expect(on(result, scenario.span.end).accruedUsd / 1e9).toBeCloseTo(38, 3)
  })

  it('is held up by the utility and by deliveries, which its contracts feel, and by no limit of a hall', () => {
    expect(codes(result)).toEqual([
      'commitment-shortfall',
      'delivery-late',
      'power-waits-for-grid',
      'racks-wait-for-hall',
      'target-missed',
    ])
  })
})

describe('the story of new-carlisle', () => {
  const scenario = readBundledScenario('new-carlisle')
  const result = simulate(scenario)

  it.each(scenario.reported.filter(({ itMw }) => itMw > 0))(
    'has $itMw MW provisioned on $date, within 1.5 percent',
    ({ itMw, date }) => {
      expect(provisionedMw(result, date) / itMw).toBeGreaterThan(0.985)
      expect(provisionedMw(result, date) / itMw).toBeLessThan(1.015)
    },
  )

  it('passes one million chips in March 2026, not in 2025', () => {
    const [target] = result.targets
    expect(target?.liveAtTarget).toBeLessThan(1_000_000)
    expect(target?.metDay).toBeGreaterThan(dayOf(result.startDate, '2026-02-28'))
    expect(target?.metDay).toBeLessThanOrEqual(dayOf(result.startDate, '2026-03-23'))
  })

  it('misses nothing but that target', () => {
    expect(codes(result)).toEqual(['target-missed'])
  })
})

describe('the story of first-hall', () => {
  const result = simulate(readBundledScenario('first-hall'))

  it('stands half finished until the second feeder comes', () => {
    expect(on(result, '2026-10-14').acceleratorsLive).toBe(1152) // 16 racks of 72
    expect(on(result, '2026-10-14').gate?.cause).toBe('utility')
    expect(on(result, '2026-10-15').acceleratorsLive).toBe(2304)
  })

  it('has little to complain of', () => {
    expect(codes(result)).toEqual(['delivery-late', 'power-waits-for-grid'])
  })
})
