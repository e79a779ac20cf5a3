import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import { solve, type HandTask } from './handNetwork.ts'

describe('a network published with its floats', () => {
  /** Small Business Portal (bizhelp24.com), "Critical path analysis", part 2: seven tasks, 11 weeks, A-B-D-F-G critical. */
  const published: [HandTask, est: number, lft: number, total: number, free: number][] = [
    [['A', 1], 0, 1, 0, 0],
    [['B', 3, 'A'], 1, 4, 0, 0],
    [['C', 2, 'A'], 1, 4, 1, 0],
    [['D', 3, 'B'], 4, 7, 0, 0],
    [['E', 3, 'C'], 3, 7, 1, 1],
    [['F', 2, 'D, E'], 7, 9, 0, 0],
    [['G', 2, 'F'], 9, 11, 0, 0],
  ]
  const solved = solve(published.map(([task]) => task))

  it.each(published)(
    '%s starts on %i at the earliest, ends by %i, total float %i, free float %i',
    ([name], est, lft, total, free) => {
      expect(solved.early(name)[0]).toBe(est)
      expect(solved.late(name)[1]).toBe(lft)
      expect(solved.float(name)).toEqual([total, free])
    },
  )
})

describe('a textbook network of eight events', () => {
  /**
   * Activities on arrows 1-2, 1-3, ... of durations 2 7 8 3 6 10 4 6 2 5 6 (EduGorilla, "PERT and CPM", part 4), as nodes. By hand:
   * events at 0, 2, 7, 8, 13, 17, 15, 22; latest 0, 11, 7, 11, 14, 17, 16, 22.
   */
  const solved = solve([
    ['A', 2],
    ['B', 7],
    ['C', 8],
    ['D', 3, 'A'],
    ['E', 6, 'B'],
    ['F', 10, 'B'],
    ['G', 4, 'B'],
    ['H', 6, 'C'],
    ['I', 2, 'D, E'],
    ['J', 5, 'F, H'],
    ['K', 6, 'G, I'],
  ])

  it('takes 22 days along B, F, J', () => {
    expect(solved.early('J')).toEqual([17, 22])
    const critical = 'ABCDEFGHIJK'.split('').filter((name) => solved.float(name)[0] === 0)
    expect(critical.join('')).toBe('BFJ')
  })

  it.each([
    ['A', 9, 0],
    ['C', 3, 0],
    ['D', 9, 8],
    ['E', 1, 0],
    ['G', 5, 4],
    ['H', 3, 3],
    ['I', 1, 0],
    ['K', 1, 1],
  ])('%s has %i days of total float and %i free', (name, total, free) => {
    expect(solved.float(name)).toEqual([total, free])
  })
})

describe('links', () => {
  const a: HandTask = ['A', 10]
  it('FS+2: B starts two days after A ends', () => {
    const net = solve([a, ['B', 4, 'A FS+2']])
    expect(net.early('B')).toEqual([12, 16])
    expect(net.late('A')).toEqual([0, 10])
  })

  it('FS-3: B starts three days before A ends', () => {
    expect(solve([a, ['B', 4, 'A FS-3']]).early('B')).toEqual([7, 11])
  })

  it('SS+5: B starts five days after A does', () => {
    const net = solve([a, ['B', 4, 'A SS+5']])
    expect(net.early('B')).toEqual([5, 9])
    expect(net.float('B')).toEqual([1, 1]) // the network ends with A, on day 10
    expect(net.float('A')).toEqual([0, 0])
  })

  it('FF+1: B ends a day after A ends', () => {
    const net = solve([a, ['B', 4, 'A FF+1']])
    expect(net.early('B')).toEqual([7, 11])
    expect(net.late('A')).toEqual([0, 10])
  })

  it('SF+6: B ends six days after A starts', () => {
    const net = solve([
      ['A', 10, undefined, { notBefore: 3 }],
      ['B', 4, 'A SF+6'],
    ])
    expect(net.early('B')).toEqual([5, 9]) // 3 + 6 = 9
    expect(net.late('B')).toEqual([9, 13])
  })

  it('several together take the latest', () => {
    const net = solve([a, ['B', 2], ['C', 5, 'A SS+3, B FS+2, A FF+0']])
    expect(net.early('C')).toEqual([5, 10]) // SS gives 3, FS gives 4, and to end with A it starts on 5
  })
})

describe('fixed days', () => {
  it('not before: B waits for day 20 and gives A ten days of float', () => {
    const net = solve([
      ['A', 10],
      ['B', 5, 'A', { notBefore: 20 }],
    ])
    expect(net.early('B')).toEqual([20, 25])
    expect(net.float('A')).toEqual([10, 10])
  })

  it('finish by: A and B of 15 days, wanted by day 12, are three days late', () => {
    const net = solve([
      ['A', 10],
      ['B', 5, 'A', { finishBy: 12 }],
    ])
    expect(net.late('B')).toEqual([7, 12])
    expect(net.float('A')[0]).toBe(-3)
    expect(net.float('B')[0]).toBe(-3)
  })
})

/** Random networks without circles: each task follows some of those before it, in whole days. */
const network = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 30 }),
      after: fc.array(
        fc.record({ back: fc.integer({ min: 1, max: 8 }), lag: fc.integer({ min: 0, max: 5 }) }),
        {
          maxLength: 3,
        },
      ),
      kind: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((specs) =>
    specs.map(({ days, after, kind }, index): HandTask => {
      const links = after.filter(({ back }) => back <= index)
      return [`t${index}`, days, links.map(({ back, lag }) => `t${index - back} ${kind}+${lag}`).join(',')]
    }),
  )

describe('any network', () => {
  it('has early dates no later than late ones, and a free float within the total', () => {
    fc.assert(
      fc.property(network, (tasks) => {
        const { dates, floats, network: net } = solve(tasks)
        for (let task = 0; task < net.taskCount; task++) {
          expect(dates.startDay[task]).toBeLessThanOrEqual(floats.lateStartDay[task]!)
          expect(dates.endDay[task]).toBeLessThanOrEqual(floats.lateEndDay[task]!)
          expect(floats.totalFloatDays[task]).toBeGreaterThanOrEqual(0)
          expect(floats.freeFloatDays[task]).toBeGreaterThanOrEqual(0)
          expect(floats.freeFloatDays[task]).toBeLessThanOrEqual(floats.totalFloatDays[task]!)
        }
      }),
    )
  })

  it('never ends a task earlier for a longer one', () => {
    fc.assert(
      fc.property(network, fc.nat(), fc.integer({ min: 1, max: 20 }), (tasks, which, more) => {
        const fs = tasks.map(([name, days, after]): HandTask => [
          name,
          days,
          after?.replace(/SS|FF|SF/g, 'FS'),
        ])
        const { network: net, dates } = solve(fs)
        const longer = Float64Array.from(net.durationDays)
        const task = which % net.taskCount
        longer[task] = longer[task]! + more
        forwardPass(net, longer).endDay.forEach((end, at) =>
          expect(end).toBeGreaterThanOrEqual(dates.endDay[at]!),
        )
      }),
    )
  })

  it('keeps its order when tasks are written down backwards', () => {
    fc.assert(
      fc.property(network, (tasks) => {
        const forwards = solve(tasks)
        const backwards = solve(tasks.toReversed())
        for (const [name] of tasks) expect(backwards.early(name)).toEqual(forwards.early(name))
        for (let task = 0; task < backwards.network.taskCount; task++) {
          const from = backwards.network.linkFrom.slice(
            backwards.network.linkStart[task],
            backwards.network.linkStart[task + 1],
          )
          expect(from.every((before) => before < task)).toBe(true)
        }
      }),
    )
  })
})
