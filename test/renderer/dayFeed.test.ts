import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { createDayFeed } from '../../shared/state/dayFeed.ts'
import { createPlayhead } from '../../shared/state/playhead.ts'
import { createResultsStore } from '../../shared/state/resultsStore.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const result = simulate(tinyScenario())

/** A feed whose frames are drawn by the test. */
function setUp() {
  const playhead = createPlayhead()
  playhead.setRange(0, result.dayCount - 1)
  const results = createResultsStore()
  const due: (() => void)[] = []
  const feed = createDayFeed(playhead, results, (callback) => due.push(callback))
  const told: number[] = []
  const states = new Set<object>()
  feed.subscribe((state) => {
    told.push(state.day)
    states.add(state)
  })
  return {
    feed,
    playhead,
    results,
    told,
    states,
    due,
    drawFrame: () => due.splice(0).forEach((callback) => callback()),
  }
}

describe('the day feed', () => {
  it('tells the last day once a frame, however often the hand moved', () => {
    const { playhead, results, told, due, drawFrame } = setUp()
    results.setState({ result })
    drawFrame()
    for (let day = 1; day <= 50; day++) playhead.setDay(day)
    expect(due).toHaveLength(1)
    drawFrame()
    expect(told).toEqual([0, 50])
  })

  it('tells a whole day once, and the same day again only for another result', () => {
    const { playhead, results, told, drawFrame } = setUp()
    results.setState({ result })
    playhead.setDay(10.2)
    drawFrame()
    playhead.setDay(10.9)
    drawFrame()
    results.setState({ result: { ...result } })
    drawFrame()
    expect(told).toEqual([10, 10])
  })

  it('can be asked for the day at once', () => {
    const { feed, playhead, results, told } = setUp()
    results.setState({ result })
    playhead.setDay(7)
    feed.flush()
    expect(told).toEqual([7])
  })

  it('fills one state again and again, and says nothing while there is no result', () => {
    const { playhead, results, told, states, drawFrame } = setUp()
    playhead.setDay(5)
    drawFrame()
    expect(told).toEqual([])
    results.setState({ result })
    drawFrame()
    playhead.setDay(6)
    drawFrame()
    expect(told).toEqual([5, 6])
    expect(states.size).toBe(1)
  })
})
