import type { Bookmark } from '../../../shared/scenario/bookmark.ts'

type Camera = Bookmark['camera']

/** What the window asks of the camera: a named view, to glide to a place of the plan (`hall:hall-d1a`), or to a kept view. */
type ViewCommand =
  | 'frame-all'
  | 'focus'
  | 'plan'
  | 'hero'
  | 'next-elevation'
  | `elevation:${'south' | 'east' | 'north' | 'west'}`
  | { place: string; glideMs: number }
  | { camera: Camera }

/** Carries requests to the viewport, and where its eye stands back, without a render. */
export interface ViewCommands {
  ask: (command: ViewCommand) => void
  /** @returns ends the subscription */
  subscribe: (listener: (command: ViewCommand) => void) => () => void
  /** Where the eye stands; `null` while there is no picture. */
  getCamera: () => Camera | null
  setCameraSource: (source: (() => Camera) | null) => void
}

export function createViewCommands(): ViewCommands {
  const listeners = new Set<(command: ViewCommand) => void>()
  let cameraSource: (() => Camera) | null = null
  return {
    ask: (command) => {
      for (const listener of listeners) listener(command)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getCamera: () => cameraSource?.() ?? null,
    setCameraSource: (source) => {
      cameraSource = source
    },
  }
}
