/** The day under the conductor's line: a value outside every store, so that a scrub renders nothing in React. */
export interface Playhead {
  /** Fractional scenario day. */
  getDay: () => number
  /** Clamps to the range and tells subscribers when the value changed. */
  setDay: (day: number) => void
  /** First and last day the playhead may stand on; the day is brought inside. */
  setRange: (firstDay: number, lastDay: number) => void
  getRange: () => { firstDay: number; lastDay: number }
  /** @returns a function that ends the subscription */
  subscribe: (listener: (day: number) => void) => () => void
}

export function createPlayhead(): Playhead {
  let day = 0
  let firstDay = 0
  let lastDay = 0
  const listeners = new Set<(day: number) => void>()
  const move = (to: number): void => {
    const next = Math.max(firstDay, Math.min(lastDay, Number.isFinite(to) ? to : day))
    if (next === day) return
    day = next
    for (const listener of listeners) listener(day)
  }
  return {
    getDay: () => day,
    setDay: move,
    setRange: (first, last) => {
      firstDay = first
      lastDay = Math.max(first, last)
      move(day)
    },
    getRange: () => ({ firstDay, lastDay }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
