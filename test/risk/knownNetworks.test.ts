import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RiskBuilder } from '../../electron/model/risk/ask/riskBuilder.ts'
import { BATCH, drawStrata } from '../../electron/model/risk/draws/strata.ts'
import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import type { NetworkCalendar } from '../../electron/model/schedule/network.ts'
import type { Distribution } from '../../shared/scenario/distribution.ts'
import {
  chain,
  everyDay,
  mean,
  networkOf,
  outcomesOf,
  sampleEnds,
  uncertainModel,
  variance,
} from './sampling.ts'

/** Evenly between two values: two observations and everything between them. */
const even = (low: number, high: number): Distribution => ({ shape: 'empirical', values: [low, high] })
const oneTask = (distribution: Distribution) => sampleEnds(uncertainModel(chain([1]), [distribution]), 0, 200)

describe('one task of a known distribution', () => {
  it('triangular 10, 20, 60: mean 30, variance 350 / 3', () => {
    const ends = oneTask({ shape: 'triangular', low: 10, mode: 20, high: 60 })
    expect(mean(ends)).toBeCloseTo(30, 1) // (10 + 20 + 60) / 3
    // (100 + 400 + 3600 - 200 - 600 - 1200) / 18 = 2100 / 18
    expect(variance(ends) / (2100 / 18)).toBeCloseTo(1, 2)
  })

  it('PERT 10, 20, 60: mean 25, variance 75', () => {
    const ends = oneTask({ shape: 'pert', low: 10, mode: 20, high: 60 })
    expect(mean(ends)).toBeCloseTo(25, 1) // (10 + 4 x 20 + 60) / 6
    // alpha 1.8, beta 4.2 on a width of 50: 50^2 x 1.8 x 4.2 / (6^2 x 7) = 75
    expect(variance(ends) / 75).toBeCloseTo(1, 2)
  })

  it('lognormal with median 100 and nine in ten under 150: mean 105.13, standard deviation 34.1', () => {
    const ends = oneTask({ shape: 'lognormal', median: 100, p90: 150 })
    // sigma = ln 1.5 / 1.28155 = 0.31638; mean 100 exp(sigma^2 / 2); variance mean^2 (exp(sigma^2) - 1)
    expect(mean(ends)).toBeCloseTo(105.13, 1)
    expect(Math.sqrt(variance(ends)) / 34.12).toBeCloseTo(1, 1)
  })

  it('observed slips of 0, 10, 50 and 300 days: half of them at most 30, none above 300', () => {
    const ends = oneTask({ shape: 'empirical', values: [300, 10, 0, 50] }).sort()
    expect(ends[ends.length / 2]).toBeCloseTo(30, 0) // half way between 10 and 50
    expect(ends.at(-1)).toBeLessThanOrEqual(300)
    expect(ends[0]).toBeGreaterThanOrEqual(0)
  })

  it('no spread at all stays where it is', () => {
    const ends = oneTask({ shape: 'pert', low: 30, mode: 30, high: 30 })
    expect([Math.min(...ends), Math.max(...ends)]).toEqual([30, 30])
  })
})

describe('networks with a known answer', () => {
  it('merge bias: two paths of 0 to 90 days, each 45 in the mean, join on day 60 in the mean', () => {
    const network = networkOf(
      [45, 45, 0],
      [
        { from: 0, to: 2 },
        { from: 1, to: 2 },
      ],
    )
    const ends = sampleEnds(uncertainModel(network, [even(0, 90), even(0, 90), null]), 2, 400)
    expect(mean(ends)).toBeCloseTo(60, 0) // the larger of two even draws: 2 / 3 of the width
    expect(variance(ends) / 450).toBeCloseTo(1, 1) // width^2 / 18
    expect(forwardPass(network).endDay[2]).toBe(45) // what the plan says
  })

  it('merge bias of two triangular paths 0, 50, 100: 61.67 days', () => {
    const shape: Distribution = { shape: 'triangular', low: 0, mode: 50, high: 100 }
    const network = networkOf(
      [50, 50, 0],
      [
        { from: 0, to: 2 },
        { from: 1, to: 2 },
      ],
    )
    // The difference of two is a sum of four even draws: mean distance 7 / 30 of the width, half of it is added to 50.
    expect(mean(sampleEnds(uncertainModel(network, [shape, shape, null]), 2, 400))).toBeCloseTo(61.67, 0)
  })

  it('a chain of ten PERT tasks adds means and variances: 250 days, variance 750', () => {
    const shape: Distribution = { shape: 'pert', low: 10, mode: 20, high: 60 }
    const model = uncertainModel(
      chain(Array.from({ length: 10 }, () => 20)),
      Array.from({ length: 10 }, () => shape),
    )
    const ends = sampleEnds(model, 9, 300)
    expect(mean(ends)).toBeCloseTo(250, 0)
    expect(variance(ends) / 750).toBeCloseTo(1, 1)
  })

  it('rework: three repeats at most, each after a failure of one in two, add 0.875 of the task', () => {
    const network = chain([40])
    const builder = new RiskBuilder(network)
    builder.addInput({ id: 'cost', distribution: even(1, 1) })
    builder.setRework(0, 'rework', 0.5, 1, 3)
    const ends = sampleEnds(builder.build(outcomesOf(network, [0])), 0, 100)
    expect(mean(ends)).toBeCloseTo(40 * (1 + 0.5 + 0.25 + 0.125), 0)
    expect(new Set(ends)).toEqual(new Set([40, 80, 120, 160]))
  })

  it('a risk of one in four adds its ten days in a quarter of the runs, to every task it names', () => {
    const network = chain([20, 20])
    const builder = new RiskBuilder(network)
    builder.addInput({ id: 'cost', distribution: even(1, 1) })
    builder.addEvent({
      id: 'strike',
      probability: 0.25,
      delayDays: even(10, 10),
      costUsd: 0,
      tasks: [0, 1],
    })
    const ends = sampleEnds(builder.build(outcomesOf(network, [1])), 1, 50)
    expect(mean(ends)).toBeCloseTo(45, 6) // 40 + 0.25 x 2 x 10, exact: every batch has 16 of 64
    expect(new Set(ends)).toEqual(new Set([40, 60]))
  })
})

describe('tasks with a common cause', () => {
  /** Two tasks in a row that follow one cause; variance of their sum over twice the variance of one. */
  function spreadOfSum(correlation: number): number {
    const network = chain([45, 45])
    const builder = new RiskBuilder(network)
    builder.addInput({ id: 'cost', distribution: even(1, 1) })
    const cause = builder.addCause('supplier')
    for (const task of [0, 1]) {
      const input = builder.addInput({
        id: `task-${task}`,
        distribution: even(0, 90),
        cause,
        loading: Math.sqrt(correlation),
      })
      builder.setDuration(task, input)
    }
    return variance(sampleEnds(builder.build(outcomesOf(network, [1])), 1, 300)) / (2 * 675)
  }

  it('spread as one when they correlate fully, and as two when they do not', () => {
    expect(spreadOfSum(1)).toBeCloseTo(2, 1)
    expect(spreadOfSum(0)).toBeCloseTo(1, 1)
  })

  it('at a correlation of 0.5 the ranks correlate by 0.483', () => {
    expect(spreadOfSum(0.5)).toBeCloseTo(1.483, 1) // 6 / pi x asin(0.5 / 2)
  })
})

describe('the sample', () => {
  it('has every 64th of the distribution once in a batch', () => {
    const shares = new Float64Array(BATCH)
    drawStrata(7, 3, 11, shares, new Uint8Array(BATCH), 0)
    const slices = [...shares].map((share) => Math.floor(share * BATCH)).sort((a, b) => a - b)
    expect(slices).toEqual(Array.from({ length: BATCH }, (_, slice) => slice))
  })

  it('draws two quantities independently of each other', () => {
    const [a, b] = [new Float64Array(BATCH), new Float64Array(BATCH)]
    const slices = new Uint8Array(BATCH)
    let sum = 0
    let squares = 0
    for (let batch = 0; batch < 400; batch++) {
      drawStrata(1, batch, 1, a, slices, 0)
      drawStrata(1, batch, 2, b, slices, 0)
      const product = a.reduce((total, share, r) => total + (share - 0.5) * ((b[r] ?? 0) - 0.5), 0)
      const correlation = product / (BATCH / 12)
      sum += correlation
      squares += correlation ** 2
    }
    expect(Math.abs(sum / 400)).toBeLessThan(0.02) // three standard errors of 1 / sqrt(63 x 400)
    expect(squares / 400).toBeCloseTo(1 / 63, 2)
  })

  it('needs far fewer runs for a mean: batch means vary a thousandth of what 64 free draws would', () => {
    const model = uncertainModel(chain([1, 1, 1]), [even(0, 90), even(0, 90), even(0, 90)])
    const ends = sampleEnds(model, 2, 200)
    const means = Float64Array.from({ length: 200 }, (_, batch) =>
      mean(ends.subarray(batch * BATCH, (batch + 1) * BATCH)),
    )
    const free = (3 * 90 ** 2) / 12 / BATCH
    expect(variance(means) / free).toBeLessThan(0.001)
  })

  it('is another with another seed, and the same with the same', () => {
    const model = uncertainModel(chain([1]), [even(0, 90)])
    expect(sampleEnds(model, 0, 2, 5)).toEqual(sampleEnds(model, 0, 2, 5))
    expect(sampleEnds(model, 0, 2, 5)).not.toEqual(sampleEnds(model, 0, 2, 6))
  })
})

/** Five days of work, two of rest, over three years. */
function workWeek(): NetworkCalendar {
  const days = 1100
  const workedBefore = new Int32Array(days + 1)
  const workingDay: number[] = []
  for (let day = 0; day < days; day++) {
    if (day % 7 < 5) workingDay.push(day)
    workedBefore[day + 1] = workingDay.length
  }
  return { isContinuous: false, firstDay: 0, workedBefore, workingDay: Int32Array.from(workingDay) }
}

describe('without any uncertainty', () => {
  it('every run has the dates of the forward pass, whatever the links and calendars', () => {
    const plan = fc.integer({ min: 2, max: 12 }).chain((count) =>
      fc.record({
        durations: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: count, maxLength: count }),
        calendars: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }),
        notBefore: fc.array(fc.constantFrom(-Infinity, 0, 17, 90), { minLength: count, maxLength: count }),
        links: fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 }))
            .filter(([from, to]) => from < to)
            .chain(([from, to]) =>
              fc.record({
                from: fc.constant(from),
                to: fc.constant(to),
                kind: fc.integer({ min: 0, max: 3 }),
                lagDays: fc.integer({ min: -5, max: 20 }),
              }),
            ),
          { maxLength: 20 },
        ),
      }),
    )
    fc.assert(
      fc.property(plan, ({ durations, links, notBefore, calendars }) => {
        const network = networkOf(durations, links, notBefore, [everyDay, workWeek()], calendars)
        const model = uncertainModel(network, [])
        const planned = forwardPass(network).endDay
        for (let task = 0; task < network.taskCount; task++) {
          const ends = sampleEnds(model, task, 1)
          expect(new Set(ends)).toEqual(new Set([planned[task]]))
        }
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})
