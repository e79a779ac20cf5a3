import type { Ask } from '../../shared/contract/controlPlane.ts'
import type { ViewState, ViewStore } from '../../shared/state/viewStore.ts'
import type { ControlClient } from './controlClient.ts'

const describeView = ({ theme, overlay, openPanels, isLooping }: ViewState): Ask<'setViewState'> => ({
  theme,
  overlay,
  openPanels: [...openPanels],
  isLooping,
})

/**
 * Keeps the check marks of main's menu in step with the window, and lets main remember the theme.
 *
 * @returns a function that ends it
 */
export function startViewReport(viewStore: ViewStore, control: ControlClient): () => void {
  let told = ''
  const tell = (state: ViewState): void => {
    const description = describeView(state)
    const key = JSON.stringify(description)
    if (key === told) return
    told = key
    void control.invoke('setViewState', description)
  }
  tell(viewStore.getState())
  return viewStore.subscribe((now, before) => {
    const isShown =
      now.theme !== before.theme ||
      now.overlay !== before.overlay ||
      now.openPanels !== before.openPanels ||
      now.isLooping !== before.isLooping
    if (isShown) tell(now)
  })
}
