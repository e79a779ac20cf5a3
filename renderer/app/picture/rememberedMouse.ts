import { MOUSE_PRESETS, type MousePreset, type ViewStore } from '../../../shared/state/viewStore.ts'

const KEY = 'rackrise.mouse'

/** What the mouse did when the window was last open. */
export function rememberedMouse(): MousePreset {
  const kept = localStorage.getItem(KEY)
  return MOUSE_PRESETS.find((preset) => preset === kept) ?? 'orbit'
}

/** Keeps the choice for the next start. */
export function rememberMouse(viewStore: ViewStore): void {
  viewStore.subscribe(({ mouse }, before) => {
    if (mouse !== before.mouse) localStorage.setItem(KEY, mouse)
  })
}
