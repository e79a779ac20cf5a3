/** What the window asks of the timeline. */
export type TimelineRequest =
  | { kind: 'note' }
  | { kind: 'type-date' }
  | { kind: 'zoom'; direction: -1 | 1 }
  | { kind: 'toggle-whole' }
  | { kind: 'go-to-cause' }
  | { kind: 'show-building'; buildingIndex: number }
  /** Words at the playhead, for a moment, read out as well. */
  | { kind: 'say'; words: string }

/** Carries requests to the timeline without a render. */
export interface TimelineRequests {
  ask: (request: TimelineRequest) => void
  /** @returns ends the subscription */
  subscribe: (listener: (request: TimelineRequest) => void) => () => void
}

export function createTimelineRequests(): TimelineRequests {
  const listeners = new Set<(request: TimelineRequest) => void>()
  return {
    ask: (request) => {
      for (const listener of listeners) listener(request)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
