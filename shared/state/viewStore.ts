import { createStore, type StoreApi } from 'zustand/vanilla'
import type { View } from '../scenario/story.ts'
import { isSameEntity, type EntityRef } from './entityRef.ts'

/** What colour can show. Which of them a result has data for: `offeredOverlays` in renderer/scene/overlays. */
export const OVERLAYS = [
  'stage',
  'rack-power',
  'cooling',
  'liquid-share',
  'tenant',
  'supply-temperature',
  'confidence',
] as const
export type Overlay = (typeof OVERLAYS)[number]
export type Theme = 'paper' | 'night'
export type Panel = 'tree' | 'inspector' | 'findings'

/** How a person looks at the plan; never saved in the document, never undone. */
export interface ViewState {
  /** What stands in the room of the picture. */
  view: View
  selection: EntityRef | null
  hover: EntityRef | null
  overlay: Overlay
  /** `null` follows the system. */
  theme: Theme | null
  openPanels: readonly Panel[]
  /** Step of the guided story that is read, from 0; `null` while it is closed. */
  storyStep: number | null
  /** Share of runs by which a hall counts as live, 0.1..0.9; `null` shows the plan alone. */
  confidence: number | null
  isPlaying: boolean
  /** Weeks a second. */
  playSpeed: number
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(initial: Partial<ViewState> = {}): ViewStore {
  return createStore<ViewState>()(() => ({
    view: 'model',
    selection: null,
    hover: null,
    overlay: 'stage',
    theme: null,
    openPanels: ['tree', 'inspector'],
    storyStep: null,
    confidence: null,
    isPlaying: false,
    playSpeed: 18,
    ...initial,
  }))
}

export function select(store: ViewStore, selection: EntityRef | null): void {
  if (!isSameEntity(store.getState().selection, selection)) store.setState({ selection })
}

export function hover(store: ViewStore, entity: EntityRef | null): void {
  if (!isSameEntity(store.getState().hover, entity)) store.setState({ hover: entity })
}

export function togglePanel(store: ViewStore, panel: Panel): void {
  const { openPanels } = store.getState()
  store.setState({
    openPanels: openPanels.includes(panel)
      ? openPanels.filter((open) => open !== panel)
      : [...openPanels, panel],
  })
}
