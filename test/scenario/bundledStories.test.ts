import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { racksLive } from '../../shared/results/rowTable.ts'
import { stateAt } from '../../shared/results/stateAt.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { dateOf, dayOf } from '../../shared/time/calendar.ts'
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

  it('is held up by the utility, deliveries and an order, which its contracts feel, and by no limit of a hall', () => {
    expect(codes(result)).toEqual([
      'commitment-shortfall',
      'delivery-late',
      'order-holds-work',
      'power-waits-for-grid',
      'racks-wait-for-hall',
      'target-missed',
    ])
  })
})

describe('the option of openai-aws', () => {
  const result = simulate(readBundledScenario('openai-aws'))
  const task = (id: string) => result.schedule.tasks.find((entry) => entry.id === `ohio/${id}`)!
  const date = (day: number) => dateOf(result.startDate, day)

  it('is held by coolant units, then gas engines, UPS and the substation of its grid', () => {
    const causes = ['2028-03-20', '2029-01-15', '2029-02-10', '2029-12-01'].map(
      (day) => on(result, day).gate?.cause,
    )
    expect(causes).toEqual(['cdu', 'generator', 'ups', 'substation'])
  })

  it('gets its coolant units 210 days after the steel of O4 is begun, which holds its start-up by 28 days', () => {
    expect(date(task('building-o4/frame').startDay)).toBe('2027-12-18')
    expect(date(task('order-cdus-o4').endDay)).toBe('2028-07-15')
    // 75 days of mechanical fit-out; commissioning level 2 ends on 31 August.
    expect(date(task('building-o4/commissioning-l3').startDay)).toBe('2028-09-28')
    expect(date(task('building-o4/commissioning-l2').endDay)).toBe('2028-08-31')
  })

  it('bridges the grid with 130 MVA of gas engines, for transformers ordered on the decision take 896 days', () => {
    expect(date(task('order-ohio-option-substation-transformers').startDay)).toBe('2026-12-16')
    expect(date(task('order-ohio-option-substation-transformers').endDay)).toBe('2029-05-30')
    const gasDays = [1, 2].map((plant) => task(`grid-ohio-gas-${plant}`).endDay)
    // Permit 548, civil works 122, foundations 60, engines from 30 days on 120, tests 60.
    expect(gasDays.map(date)).toEqual(['2028-10-05', '2029-01-31'])
    expect(gasDays[0]).toBe(dayOf(result.startDate, '2026-03-10') + 548 + 122 + 60 + 30 + 120 + 60)
    expect(date(task('grid-ohio-option').endDay)).toBe('2030-03-04')
    const { gridMva } = result.campusSeries[1]!
    expect(gridMva[gasDays[1]!]).toBe(90 + 85 + 85 + 60 + 70)
  })

  it('leaves what is contracted as it was', () => {
    expect(result.targets[0]).toMatchObject({ liveAtTarget: 196_704, acceleratorCount: 200_000 })
    expect(date(result.targets[0]!.metDay!)).toBe('2027-01-05')
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

  it('misses nothing but that target, and waits for one order of chillers', () => {
    expect(codes(result)).toEqual(['order-holds-work', 'target-missed'])
    expect(on(result, '2027-01-04').gate).toMatchObject({
      cause: 'chiller',
      label: 'Chillers at New Carlisle, due 8 Jul 2027',
    })
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
