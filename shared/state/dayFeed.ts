import type { SimulationResult } from '../results/result.ts'
import { emptyDayState, stateAt, type DayState } from '../results/stateAt.ts'
import type { Playhead } from './playhead.ts'
import type { ResultsStore } from './resultsStore.ts'

/** Told the state of the day; the object is filled anew for the next day, so nothing may keep it. */
type DayListener = (state: DayState, result: SimulationResult) => void

/**
 * Read-outs that follow the playhead. One state is computed a day and handed to every listener, at most once a frame:
 * listeners write text or transforms, so a scrub renders nothing and allocates nothing here.
 */
export interface DayFeed {
  /** Tells the listener the state of today's day at once where there is a result. @returns ends the subscription */
  subscribe: (listener: DayListener) => () => void
  /** Tells the day that stands now without waiting for a frame. */
  flush: () => void
  /** Ends the feed's own subscriptions. */
  dispose: () => void
}

/** @param schedule asks for a call before the next frame (`requestAnimationFrame` in a window) */
export function createDayFeed(
  playhead: Playhead,
  results: ResultsStore,
  schedule: (callback: () => void) => void,
): DayFeed {
  const state = emptyDayState()
  const listeners = new Set<DayListener>()
  let toldDay = -1
  let toldResult: SimulationResult | null = null
  let isScheduled = false

  const tell = (): void => {
    isScheduled = false
    const { result } = results.getState()
    if (!result) return
    const day = Math.floor(playhead.getDay())
    if (day === toldDay && result === toldResult) return
    toldDay = day
    toldResult = result
    stateAt(result, day, state)
    for (const listener of listeners) listener(state, result)
  }
  const request = (): void => {
    if (isScheduled) return
    isScheduled = true
    schedule(tell)
  }
  const ends = [
    playhead.subscribe(request),
    results.subscribe((now, before) => {
      if (now.result !== before.result) request()
    }),
  ]
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      const { result } = results.getState()
      if (result) listener(stateAt(result, playhead.getDay(), state), result)
      return () => listeners.delete(listener)
    },
    flush: tell,
    dispose: () => {
      for (const end of ends) end()
      listeners.clear()
    },
  }
}
