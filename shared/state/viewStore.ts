import { createStore, type StoreApi } from 'zustand/vanilla'
import type { View } from '../scenario/story.ts'
import { isSameEntity, pictured, type EntityRef, type Selection } from './entityRef.ts'

/** What colour can show. Which of them a result has data for: `offeredOverlays` in renderer/scene/overlays. */
export const OVERLAYS = [
  'stage',
  'rack-power',
  'cooling',
  'liquid-share',
  'tenant',
  'supply-temperature',
  'redundancy',
  'critical-path',
  'confidence',
] as const
export type Overlay = (typeof OVERLAYS)[number]
export type Theme = 'paper' | 'night'

/**
 * What the buttons of a mouse do to the camera. orbit: left turns, right and middle move; map: left moves, right turns; cad: middle
 * moves, Shift and middle or right turns, left only selects. The wheel comes nearer in all of them.
 */
export const MOUSE_PRESETS = ['orbit', 'map', 'cad'] as const
export type MousePreset = (typeof MOUSE_PRESETS)[number]

/** A plane that cuts the model open. What lies above a height, east of a meridian or south of a parallel is taken away; metres. */
export interface Section {
  axis: 'height' | 'east' | 'south'
  atM: number
}
export type Panel = 'tree' | 'inspector' | 'findings'

/** Days from the in point to the out point, both played. */
export interface PlayRange {
  fromDay: number
  toDay: number
}

/** How a person looks at the plan; never saved in the document, never undone. */
export interface ViewState {
  /** What stands in the room of the picture. */
  view: View
  selection: Selection | null
  /** Id of the programme's task that was chosen with the selection. */
  taskId: string | null
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
  /** Times the speed, doubled by J and L; negative plays backwards. 1 whenever playing stops. */
  shuttle: number
  /** `null` plays the whole plan. */
  playRange: PlayRange | null
  isLooping: boolean
  mouse: MousePreset
  /** `null`: the model is whole. */
  section: Section | null
  /** Stands alone, the rest ghosted; `null` for all. */
  isolated: EntityRef | null
  /** The camera goes from bookmark to bookmark with the day. */
  isFollowingPath: boolean
}

export type ViewStore = StoreApi<ViewState>

export function createViewStore(initial: Partial<ViewState> = {}): ViewStore {
  return createStore<ViewState>()(() => ({
    view: 'model',
    selection: null,
    taskId: null,
    hover: null,
    overlay: 'stage',
    theme: null,
    openPanels: ['tree', 'inspector'],
    storyStep: null,
    confidence: null,
    isPlaying: false,
    playSpeed: 18,
    shuttle: 1,
    playRange: null,
    isLooping: false,
    mouse: 'orbit',
    section: null,
    isolated: null,
    isFollowingPath: false,
    ...initial,
  }))
}

export function select(store: ViewStore, selection: Selection | null): void {
  const now = store.getState()
  if (now.taskId !== null || !isSameEntity(now.selection, selection))
    store.setState({ selection, taskId: null })
}

/** Chooses a task of the programme together with the place it works on. */
export function selectTask(store: ViewStore, taskId: string, place: EntityRef | null): void {
  store.setState({ selection: place, taskId })
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

/** Leaves the selection standing alone, or, where something does already, shows all again. */
export function toggleIsolation(store: ViewStore): void {
  const { isolated, selection } = store.getState()
  store.setState({ isolated: isolated ? null : pictured(selection) })
}
