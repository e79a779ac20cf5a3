/** What the window asks of the camera. */
type ViewCommand = 'frame-all' | 'focus' | 'plan' | 'hero'

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
