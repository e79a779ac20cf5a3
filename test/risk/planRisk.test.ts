import { describe, expect, it } from 'vitest'
import { askRisk } from '../../electron/model/risk/ask/askRisk.ts'
import { runRisk } from '../../electron/riskHost/runRisk.ts'
import { thisThread } from '../../electron/riskHost/thisThread.ts'
import type { Graded } from '../../shared/catalog/graded.ts'
import { hallDayAt, momentDayAt, type RiskResult } from '../../shared/results/risk.ts'
import { seenDelayDays } from '../../shared/results/riskReadings.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Distribution } from '../../shared/scenario/distribution.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { RiskEntry, RiskPart } from '../../shared/scenario/risk.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { readBundledScenario, SCENARIO_NAMES } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const assumed = <T>(value: T): Graded<T> => ({ value, confidence: 'assumed', source: 'plan' })
const always = (days: number): Graded<Distribution> =>
  assumed({ shape: 'triangular', low: days, mode: days, high: days })

/** A risk part in which nothing is uncertain. */
const certain = (more: Partial<RiskPart> = {}): RiskPart => ({
  uncertainties: [
    { id: 'lengths', name: 'Lengths', on: {}, effect: 'scales-duration', distribution: always(1) },
    {
      id: 'dates',
      name: 'Dates',
      on: { kinds: ['grid', 'delivery'] },
      effect: 'shifts-date',
      distribution: always(0),
    },
  ],
  commonCauses: [],
  rework: [],
  register: [],
  cost: { capexRatio: always(1), delayUsdPerDay: assumed(1_000_000) },
  ...more,
})

const entry = (more: Partial<RiskEntry>): RiskEntry => ({
  id: 'late',
  name: 'Racks and power late',
  owner: 'Supply chain',
  on: { kinds: ['grid', 'delivery'] },
  probability: assumed(1),
  delayDays: always(30),
  costUsd: assumed(5_000_000),
  note: '',
  ...more,
})

const run = (scenario: Scenario, runs = 256): Promise<RiskResult> =>
  runRisk(askRisk(scenario), { runs, seed: 1, toleranceDays: 0 }, thisThread())
const withRisk = (risk: RiskPart): Scenario => ({ ...tinyScenario(), risk })

function finish(result: RiskResult) {
  const moment = result.moments[result.finishMoment]
  if (!moment) throw new Error('no finish')
  return { ...moment, p50: momentDayAt(result, result.finishMoment, 0.5) }
}

describe('a plan of which nothing is uncertain', () => {
  it('comes to every moment on the day of the plan, in every run', async () => {
    const result = await run(withRisk(certain()))
    result.moments.forEach(({ plannedDay, probability }, moment) => {
      expect(momentDayAt(result, moment, 0.01)).toBe(plannedDay)
      expect(momentDayAt(result, moment, 0.99)).toBe(plannedDay)
      expect(probability).toBe(plannedDay < NEVER_DAY ? 1 : 0)
    })
    expect(result.tornadoByDate).toEqual([])
    expect(new Set(result.scatter.costUsd)).toEqual(new Set([Math.round(result.plannedCostUsd)]))
  })

  it('delivers the option on top of what is contracted: 16 racks of 72 accelerators, from day 634 on', async () => {
    const { delivered, deliveredAll } = await run(withRisk(certain()))
    delivered.day.forEach((day, place) => {
      const option =
        (deliveredAll.plannedAccelerators[place] ?? 0) - (delivered.plannedAccelerators[place] ?? 0)
      if (day < 632) expect(option).toBe(0)
      if (day >= 634) expect(option).toBe(16 * 72)
    })
    const last = delivered.day.length - 1
    expect(delivered.acceleratorsP50[last]).toBe(40 * 72)
    expect(deliveredAll.acceleratorsP10[last]).toBe(56 * 72)
    expect(deliveredAll.itMwP90[last]).toBeCloseTo(deliveredAll.plannedItMw[last]!, 4)
  })

  it('has one curve where nothing is under option', async () => {
    const scenario = withRisk(certain())
    scenario.phases = scenario.phases.map((phase) => ({ ...phase, optional: false }))
    const { delivered, deliveredAll } = await run(scenario)
    expect(deliveredAll).toBe(delivered)
  })

  it('delivers the curve of the plan', async () => {
    const { delivered } = await run(withRisk(certain()))
    delivered.day.forEach((_, place) => {
      const planned = delivered.plannedAccelerators[place] ?? 0
      expect(delivered.acceleratorsP10[place]).toBe(delivered.acceleratorsP90[place])
      // Counted in 512 steps of the whole.
      expect(Math.abs((delivered.acceleratorsP50[place] ?? 0) - planned)).toBeLessThanOrEqual(
        (delivered.plannedAccelerators.at(-1) ?? 0) / 512 + 1,
      )
    })
  })
})

describe('a target', () => {
  it('that the plan cannot reach is never met: probability 0, no day at any share', async () => {
    const scenario = withRisk(certain())
    const [target] = scenario.targets
    const result = await run({
      ...scenario,
      targets: [{ ...target!, acceleratorCount: assumed(1_000_000) }],
    })
    const index = result.moments.findIndex(({ kind }) => kind === 'target')
    expect(result.moments[index]).toMatchObject({ dueProbability: 0, probability: 0, meanDay: null })
    expect(momentDayAt(result, index, 0.9)).toBe(NEVER_DAY)
  })
})

describe('an entry of the register', () => {
  it('that is sure to happen moves the finish, costs its sum and a million a day', async () => {
    const before = finish(await run(withRisk(certain())))
    const result = await run(withRisk(certain({ register: [entry({})] })))
    const moved = finish(result).p50 - before.p50
    expect(moved).toBe(30)
    expect(result.scatter.costUsd[0]).toBe(Math.round(result.plannedCostUsd) + 5e6 + moved * 1e6)
    expect(result.register).toMatchObject([{ id: 'late', happenedShare: 1 }])
  })

  it('happens as often as it is likely, and its mitigation leaves the rest', async () => {
    const mitigation = {
      name: 'Second source',
      applied: true,
      costUsd: assumed(2_000_000),
      residualProbability: assumed(0.125),
      residualImpact: assumed(0.5),
    }
    const open = await run(withRisk(certain({ register: [entry({ probability: assumed(0.25) })] })))
    const closed = await run(
      withRisk(certain({ register: [entry({ probability: assumed(0.25), mitigation })] })),
    )
    expect(open.register[0]?.happenedShare).toBeCloseTo(0.25, 9) // 16 of every 64
    expect(closed.register[0]?.happenedShare).toBeCloseTo(0.125, 9)
    expect(closed.register[0]?.finishDelayDays).toBeLessThan(open.register[0]?.finishDelayDays ?? 0)
    expect(Math.min(...closed.scatter.costUsd)).toBe(Math.round(closed.plannedCostUsd) + 2e6)
  })

  it('that delays nothing is said to show no effect, whatever chance made of the means', async () => {
    const outcome = {
      id: 'a',
      name: 'A',
      owner: 'O',
      probability: 0.2,
      happenedShare: 0.2,
      finishDelayDays: -5.8,
      finishDelayErrorDays: 4,
      mitigation: null,
    }
    expect(seenDelayDays(outcome)).toBe('none seen') // 5.8 < 2 x 4
    expect(seenDelayDays({ ...outcome, finishDelayDays: 12.4 })).toBe(12)
    expect(seenDelayDays({ ...outcome, happenedShare: 1 })).toBeNull()
    // 0 or 30 days, the latter in 64 of 256 runs: a variance of 1/4 x 3/4 x 900; its root x sqrt(1/64 + 1/192) = 1.875.
    const late = await run(withRisk(certain({ register: [entry({ probability: assumed(0.25) })] })))
    expect(late.register[0]?.finishDelayErrorDays).toBeCloseTo(1.875, 6)
    expect(seenDelayDays(late.register[0]!)).toBe(30)
    const idle = await run(
      withRisk(certain({ register: [entry({ probability: assumed(0.25), delayDays: always(0) })] })),
    )
    expect(seenDelayDays(idle.register[0]!)).toBe('none seen')
  })

  it('of a shipment that comes in part spares the halls served first', async () => {
    const late = (onTimeShare?: number) =>
      run(
        withRisk(
          certain({
            register: [
              entry({
                on: { kinds: ['delivery'] },
                ...(onTimeShare === undefined ? {} : { onTimeShare: assumed(onTimeShare) }),
              }),
            ],
          }),
        ),
      )
    const [none, half, all] = [await run(withRisk(certain())), await late(0.5), await late()]
    const days = (result: RiskResult) =>
      askRisk(tinyScenario()).labels.hallMoments.map((_, hall) => hallDayAt(result, hall, 0.5))
    const sum = (result: RiskResult) => days(result).reduce((total, day) => total + Math.min(day, 5000), 0)
    expect(sum(half)).toBeGreaterThan(sum(none))
    expect(sum(half)).toBeLessThan(sum(all))
    expect(await late(1)).toMatchObject({ momentDays: none.momentDays })
  })
})

describe('any plan', () => {
  it('without a single hall never finishes, and says so without a number missing', async () => {
    const scenario = tinyScenario()
    const [campus] = scenario.campuses
    const result = await run({ ...scenario, campuses: [{ ...campus!, buildings: [] }] }, 64)
    expect(finish(result)).toMatchObject({
      p50: NEVER_DAY,
      plannedDay: NEVER_DAY,
      probability: 0,
      meanDay: null,
    })
    expect(result.meanItMw).toBe(0)
    expect(result.scatter.costUsd.every(Number.isFinite)).toBe(true)
  })

  it.each(SCENARIO_NAMES)(
    '%s can be asked without a risk part, and no number of the answer is missing',
    async (name) => {
      const scenario = { ...readBundledScenario(name) }
      delete scenario.risk
      const result = await run(scenario, 64)
      const numbers = JSON.stringify(result, (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
      )
      expect(numbers).not.toContain('NaN')
      const given = [
        ...result.momentDays,
        ...result.hallDays,
        ...result.delivered.itMwP50,
        ...result.scatter.costUsd,
      ]
      expect(given.every(Number.isFinite)).toBe(true)
      const { p50, plannedDay } = finish(result)
      expect(p50).toBeGreaterThan(plannedDay) // skewed lengths and merging paths
      expect(p50).toBeLessThan(NEVER_DAY)
    },
  )

  it('answers an edit elsewhere with the same luck: a hall that is not touched keeps its days', async () => {
    const scenario = tinyScenario()
    const [campus] = scenario.campuses
    const buildings = campus!.buildings.filter(({ id }) => id !== 'two')
    const [before, after] = [
      await run(scenario),
      await run({ ...scenario, campuses: [{ ...campus!, buildings }] }),
    ]
    expect(hallDayAt(after, 0, 0.8)).toBe(hallDayAt(before, 0, 0.8))
  })

  it('is refused with a sentence when its risks name a place that is not there', () => {
    const scenario = withRisk(certain({ register: [entry({ on: { campusIds: ['moon'] } })] }))
    const parsed = parseScenario(scenario)
    expect(parsed.ok ? null : parsed.problem).toMatchObject({ path: 'risk/register/0/on/campusIds/0' })
    expect(parsed.ok ? '' : parsed.problem.message).toContain('"moon"')
  })
})

describe('openai-aws', () => {
  it('asks what the press asks: is all of it there by 31 December 2026?', async () => {
    const scenario = readBundledScenario('openai-aws')
    const result = await run(scenario, 1024)
    const target = result.moments.find(({ kind }) => kind === 'target')
    // The plan itself is days late; with its risks hardly a run is in time.
    expect(target?.dueProbability).toBeLessThan(0.2)
    expect(result.register).toHaveLength(scenario.risk?.register.length ?? -1)
    for (const { owner, happenedShare, probability } of result.register) {
      expect(owner).not.toBe('')
      expect(happenedShare).toBeCloseTo(probability, 1)
    }
  })
})
