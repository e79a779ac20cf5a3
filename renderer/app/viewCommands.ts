/** What the window asks of the camera: a named view, or to glide to a place of the plan (`hall:hall-d1a`). */
type ViewCommand = 'frame-all' | 'focus' | 'plan' | 'hero' | { place: string; glideMs: number }

/** Carries requests to the viewport without a render. */
export interface ViewCommands {
  ask: (command: ViewCommand) => void
  /** @returns ends the subscription */
  subscribe: (listener: (command: ViewCommand) => void) => () => void
}

export function createViewCommands(): ViewCommands {
  const listeners = new Set<(command: ViewCommand) => void>()
  return {
    ask: (command) => {
      for (const listener of listeners) listener(command)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
