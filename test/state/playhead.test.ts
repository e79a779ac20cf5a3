import { describe, expect, it } from 'vitest'
import { createPlayhead } from '../../shared/state/playhead.ts'

describe('the playhead', () => {
  it('stands inside its range', () => {
    const playhead = createPlayhead()
    playhead.setRange(0, 729)
    playhead.setDay(5000)
    expect(playhead.getDay()).toBe(729)
    playhead.setDay(-3)
    expect(playhead.getDay()).toBe(0)
  })

  it('comes along when the range shrinks, and stays when it grows', () => {
    const playhead = createPlayhead()
    playhead.setRange(0, 729)
    playhead.setDay(700)
    playhead.setRange(0, 365)
    expect(playhead.getDay()).toBe(365)
    playhead.setRange(0, 2000)
    expect(playhead.getDay()).toBe(365)
  })

  it('tells its listeners a new day, never the same one twice', () => {
    const playhead = createPlayhead()
    playhead.setRange(0, 100)
    const days: number[] = []
    const end = playhead.subscribe((day) => days.push(day))
    playhead.setDay(10.5)
    playhead.setDay(10.5)
    playhead.setDay(Number.NaN)
    end()
    playhead.setDay(20)
    expect(days).toEqual([10.5])
  })
})
