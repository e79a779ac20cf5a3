import { describe, expect, it } from 'vitest'
import { createPlayhead } from '../../shared/state/playhead.ts'
import { createViewStore } from '../../shared/state/viewStore.ts'
import { nextSpeed, speedFor, startPlayer, togglePlay } from '../../renderer/timeline/player.ts'

/** A player whose frames are handed out by the test, one every 100 ms of its own time. */
function setUp(prefersReducedMotion = false) {
  const view = createViewStore({ playSpeed: 10 })
  const playhead = createPlayhead()
  playhead.setRange(0, 100)
  let pending: ((timeMs: number) => void) | null = null
  let timeMs = 0
  startPlayer(view, playhead, {
    requestFrame: (callback) => {
      pending = callback
      return 1
    },
    cancelFrame: () => (pending = null),
    prefersReducedMotion: () => prefersReducedMotion,
    startDate: () => '2026-01-15',
  })
  const frames = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const callback = pending
      pending = null
      callback?.((timeMs += 100))
    }
  }
  return { view, playhead, frames }
}

describe('playing', () => {
  it('moves ten weeks in a second at 10 wk/s', () => {
    const { view, playhead, frames } = setUp()
    togglePlay(view, playhead)
    frames(1 + 10) // the first frame only starts the clock; ten frames are one second
    expect(playhead.getDay()).toBeCloseTo(70, 6)
  })

  it('stops at the end, and starts again from the beginning', () => {
    const { view, playhead, frames } = setUp()
    togglePlay(view, playhead)
    frames(40)
    expect(playhead.getDay()).toBe(100)
    expect(view.getState().isPlaying).toBe(false)
    togglePlay(view, playhead)
    expect(playhead.getDay()).toBe(0)
    expect(view.getState().isPlaying).toBe(true)
  })

  it('steps from month to month where motion is to be reduced', () => {
    const { view, playhead, frames } = setUp(true)
    const days = new Set<number>()
    playhead.subscribe((day) => days.add(day))
    togglePlay(view, playhead)
    frames(20) // two seconds
    expect([...days]).toEqual([17, 45]) // 15 Jan to 1 Feb, then 1 Mar
  })

  it('plays any plan in about twenty seconds', () => {
    expect(speedFor(2648)).toBe(18) // 378 weeks / 20 s = 18.9 wk/s
    expect(speedFor(730)).toBe(4) // 104 weeks / 20 s = 5.2 wk/s
  })

  it('knows the next slower and faster speed, and holds the ends', () => {
    expect(nextSpeed(18, 1)).toBe(26)
    expect(nextSpeed(18, -1)).toBe(13)
    expect(nextSpeed(10, 1)).toBe(13)
    expect(nextSpeed(1, -1)).toBe(1)
    expect(nextSpeed(52, 1)).toBe(52)
  })
})
