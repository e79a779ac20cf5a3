import { describe, expect, it } from 'vitest'
import { createPlayhead } from '../../shared/state/playhead.ts'
import { createViewStore } from '../../shared/state/viewStore.ts'
import {
  nextSpeed,
  pause,
  pressShuttle,
  setRangeEnd,
  speedFor,
  startPlayer,
  togglePlay,
} from '../../renderer/timeline/playhead/player.ts'

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

  it('steps back from month to month too, faster where the speed was doubled', () => {
    const { view, playhead, frames } = setUp(true)
    playhead.setDay(60) // 16 Mar
    const days = new Set<number>()
    playhead.subscribe((day) => days.add(day))
    pressShuttle(view, playhead, -1)
    pressShuttle(view, playhead, -1)
    frames(1 + 8) // 0.8 s at a rest of 0.35 s
    expect([...days]).toEqual([45, 17]) // 1 Mar, 1 Feb
  })

  it('plays any build-out in twenty seconds', () => {
    expect(speedFor(2648)).toBe(18.9) // 378.3 weeks / 20 s
    expect(speedFor(730)).toBe(5.2) // 104.3 weeks / 20 s
    expect(speedFor(3)).toBe(0.1)
  })

  it('doubles with every L, and turns round with J at the plain speed', () => {
    const { view, playhead } = setUp()
    playhead.setDay(50)
    const shuttles = ([1, 1, 1, -1, -1] as const).map((direction) => {
      pressShuttle(view, playhead, direction)
      return view.getState().shuttle
    })
    expect(shuttles).toEqual([1, 2, 4, -1, -2])
    pause(view)
    expect(view.getState()).toMatchObject({ isPlaying: false, shuttle: 1 })
    for (let i = 0; i < 9; i++) pressShuttle(view, playhead, 1)
    expect(view.getState().shuttle).toBe(16)
  })

  it('plays backwards to the first day and stops there', () => {
    const { view, playhead, frames } = setUp()
    playhead.setDay(50)
    pressShuttle(view, playhead, -1)
    frames(1 + 5) // half a second at 70 days a second
    expect(playhead.getDay()).toBeCloseTo(15, 6)
    frames(10)
    expect(playhead.getDay()).toBe(0)
    expect(view.getState().isPlaying).toBe(false)
  })

  it('knows the next slower and faster speed, and holds the ends', () => {
    expect(nextSpeed(18, 1)).toBe(26)
    expect(nextSpeed(18, -1)).toBe(13)
    expect(nextSpeed(10, 1)).toBe(13)
    expect(nextSpeed(1, -1)).toBe(1)
    expect(nextSpeed(52, 1)).toBe(52)
  })
})

describe('the in and the out point', () => {
  it('bound what is played; outside them playing begins at the in point', () => {
    const { view, playhead, frames } = setUp()
    playhead.setDay(20.7)
    setRangeEnd(view, playhead, 'in')
    playhead.setDay(60)
    setRangeEnd(view, playhead, 'out')
    expect(view.getState().playRange).toEqual({ fromDay: 20, toDay: 60 })
    playhead.setDay(90)
    togglePlay(view, playhead)
    expect(playhead.getDay()).toBe(20)
    frames(20)
    expect(playhead.getDay()).toBe(60)
    expect(view.getState().isPlaying).toBe(false)
  })

  it('begin again where it loops', () => {
    const { view, playhead, frames } = setUp()
    view.setState({ playRange: { fromDay: 20, toDay: 60 }, isLooping: true })
    playhead.setDay(50)
    togglePlay(view, playhead)
    frames(1 + 2) // 7 days a frame: 57, then over the end
    expect(playhead.getDay()).toBe(20)
    expect(view.getState().isPlaying).toBe(true)
  })

  it('never run backwards: an in point after the out point opens the end again', () => {
    const { view, playhead } = setUp()
    view.setState({ playRange: { fromDay: 20, toDay: 60 } })
    playhead.setDay(80)
    setRangeEnd(view, playhead, 'in')
    expect(view.getState().playRange).toEqual({ fromDay: 80, toDay: 100 })
    playhead.setDay(0)
    setRangeEnd(view, playhead, 'in')
    expect(view.getState().playRange).toBeNull() // the whole plan
  })
})
