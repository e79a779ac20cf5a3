import { afterEach, describe, expect, it } from 'vitest'
import { openRiskWorkers, type RiskWorkers } from '../../electron/riskHost/riskWorkers.ts'
import { runRisk } from '../../electron/riskHost/runRisk.ts'
import type { RiskQuestion } from '../../electron/model/risk/ask/askRisk.ts'
import type { RiskLabels } from '../../electron/model/risk/ask/riskLabels.ts'
import { momentDayAt } from '../../shared/results/risk.ts'
import type { Distribution } from '../../shared/scenario/distribution.ts'
import { networkOf, uncertainModel } from './sampling.ts'

const long: Distribution = { shape: 'pert', low: 20, mode: 40, high: 120 }

/** Two paths of two tasks that join. */
function question(): RiskQuestion {
  const network = networkOf(
    [40, 40, 40, 40, 0],
    [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 1, to: 4 },
      { from: 3, to: 4 },
    ],
  )
  const moment = (id: string, dueDay: number | null): RiskLabels['moments'][number] => ({
    id,
    name: id,
    kind: 'finish',
    campusIndex: null,
    buildingIndex: null,
    hallIndex: null,
    plannedDay: 80,
    dueDay,
  })
  return {
    model: uncertainModel(network, [long, long, long, long, null]),
    labels: {
      startDate: '2026-01-01',
      moments: [moment('finish', 110), moment('all', null)],
      hallMoments: [0],
      inputs: ['cost', 'a', 'b', 'c', 'd'].map((id) => ({ id, name: id })),
      causes: [],
      events: [],
      tasks: [0, 1, 2, 3, 4].map((task) => ({ id: `task-${task}`, name: `Task ${task}` })),
    },
  }
}

const script = new URL('../../electron/riskHost/sourceWorker.mjs', import.meta.url)
let open: RiskWorkers[] = []
const workers = (count: number): RiskWorkers => {
  const opened = openRiskWorkers(script, count)
  open.push(opened)
  return opened
}
afterEach(async () => {
  await Promise.all(open.map(({ close }) => close()))
  open = []
})

const order = { runs: 3000, seed: 42, toleranceDays: 0 }

describe('runs on threads', () => {
  it('come to the same bytes with one, two and three', async () => {
    const [one, two, three] = [
      await runRisk(question(), order, workers(1)),
      await runRisk(question(), order, workers(2)),
      await runRisk(question(), order, workers(3)),
    ]
    expect(one.runCount).toBe(3000)
    expect(two).toEqual(one)
    expect(three).toEqual(one)
  })

  it('tell a P80 after 64 runs, then get closer', async () => {
    const told: number[] = []
    const result = await runRisk(question(), order, workers(1), undefined, ({ runCount, p80Day }) => {
      told.push(runCount)
      expect(p80Day).toBeGreaterThan(80)
      expect(p80Day).toBeLessThan(160)
    })
    expect(told).toEqual([64, 1024, 2048, 3000])
    expect(result.p80Day).toBe(momentDayAt(result, 0, 0.8))
    expect(result.p80LowDay).toBeLessThanOrEqual(result.p80Day)
    expect(result.p80HighDay).toBeGreaterThanOrEqual(result.p80Day)
  })

  it('stop as soon as half of the interval of P80 is within the tolerance', async () => {
    const result = await runRisk(question(), { ...order, runs: 100_000, toleranceDays: 1 }, workers(2))
    expect(result.stop).toBe('converged')
    expect(result.runCount).toBeLessThan(20_000)
    expect((result.p80HighDay - result.p80LowDay) / 2).toBeLessThanOrEqual(1)
  })

  it('end when told to, and answer with what was run until then', async () => {
    const cancelling = new AbortController()
    const result = await runRisk(
      question(),
      { ...order, runs: 1_000_000 },
      workers(2),
      cancelling.signal,
      () => cancelling.abort(),
    )
    expect(result.stop).toBe('cancelled')
    expect(result.runCount).toBe(64)
  })
})

describe('the answer', () => {
  it('says how likely the promised day is, what drives the finish, and what it costs', async () => {
    const result = await runRisk(question(), order, workers(1))
    const [finish] = result.moments
    // Both paths have the mean (20 + 160 + 120) / 6 x 2 = 100; the later of two is later than that.
    expect(finish?.meanDay).toBeGreaterThan(105)
    expect(finish?.meanDay).toBeLessThan(120)
    expect(finish?.dueProbability).toBeGreaterThan(0.4)
    expect(finish?.dueProbability).toBeLessThan(0.6)
    expect(finish?.probability).toBe(1)
    // Four alike tasks: each on the path to the finish in half of the runs, each with a bar.
    for (const { share } of result.criticality.slice(1)) expect(share).toBeCloseTo(0.5, 1)
    expect(result.criticality[0]?.share).toBe(1)
    expect(result.tornadoByDate).toHaveLength(4)
    for (const { whenLow, whenHigh, correlation } of result.tornadoByDate) {
      expect(whenLow).toBeLessThan(0)
      expect(whenHigh).toBeGreaterThan(0)
      expect(correlation).toBeGreaterThan(0.2)
    }
    // A billion, and a million for each day after the planned day 80.
    expect(result.scatter.day).toHaveLength(2048)
    result.scatter.day.forEach((day, run) => {
      expect(result.scatter.costUsd[run]).toBe(1e9 + 1e6 * Math.max(0, day - 80))
    })
    expect(result.costUsd.p50).toBeLessThan(result.costUsd.p90)
  })

  it('delivers nothing before the first hall and all in the end, P10 never above P90', async () => {
    const { delivered } = await runRisk(question(), order, workers(1))
    expect(delivered.acceleratorsP90[0]).toBe(0)
    expect(delivered.acceleratorsP10.at(-1)).toBe(1000)
    delivered.day.forEach((_, place) => {
      expect(delivered.itMwP10[place]).toBeLessThanOrEqual(delivered.itMwP50[place] ?? 0)
      expect(delivered.itMwP50[place]).toBeLessThanOrEqual(delivered.itMwP90[place] ?? 0)
    })
  })
})
