import type { MenuCommand } from '../../shared/contract/controlPlane.ts'
import type { View } from '../../shared/scenario/story.ts'
import { redo, undo } from '../../shared/state/documentStore.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { select, togglePanel, type Overlay } from '../../shared/state/viewStore.ts'
import type { DocumentSession } from '../bridge/documentSession.ts'
import { nextOverlay } from '../scene/overlays/offeredOverlays.ts'
import { nextSpeed, PLAY_SPEEDS, togglePlay } from '../timeline/player.ts'
import type { KeyAction } from './keyboardMap.ts'
import { milestoneDays, nextMilestone } from './milestoneDays.ts'
import { systemTheme } from './theme.ts'
import type { StoryPlayer } from './storyPlayer.ts'
import type { ViewCommands } from './viewCommands.ts'

/** Everything the menu, the keyboard and the toolbar can do, in one place. */
export interface Actions {
  onMenu: (command: MenuCommand) => void
  onKey: (action: KeyAction) => void
  setOverlay: (overlay: Overlay) => void
  setView: (view: View) => void
  toggleTheme: () => void
}

/** A draft in a field belongs to the document before the document is written. */
function settled<T>(write: () => T): T {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  return write()
}

export function createActions(
  stores: Stores,
  session: DocumentSession,
  views: ViewCommands,
  story: StoryPlayer,
): Actions {
  const { documentStore, resultsStore, viewStore, playhead } = stores

  const setOverlay = (overlay: Overlay): void => viewStore.setState({ overlay })
  const setView = (view: View): void => viewStore.setState({ view })
  const toggleTheme = (): void => {
    const now = viewStore.getState().theme ?? systemTheme()
    viewStore.setState({ theme: now === 'paper' ? 'night' : 'paper' })
  }
  /** A step by hand stops the playing. */
  const goTo = (day: number): void => {
    viewStore.setState({ isPlaying: false })
    playhead.setDay(day)
  }
  const changeSpeed = (direction: -1 | 1): void => {
    const { isPlaying, playSpeed } = viewStore.getState()
    if (direction === 1 && !isPlaying) togglePlay(viewStore, playhead)
    else if (direction === -1 && isPlaying && playSpeed === PLAY_SPEEDS[0]) togglePlay(viewStore, playhead)
    else viewStore.setState({ playSpeed: nextSpeed(playSpeed, direction) })
  }
  const goToMilestone = (direction: -1 | 1): void => {
    const { result } = resultsStore.getState()
    const day = result && nextMilestone(milestoneDays(result), playhead.getDay(), direction)
    if (day !== null) goTo(day)
  }

  const menu: Record<MenuCommand, () => void> = {
    open: () => void session.openFile(),
    save: () => void settled(session.save),
    'save-as': () => void settled(session.saveAs),
    'export-report': () => void settled(session.exportReport),
    undo: () => undo(documentStore),
    redo: () => redo(documentStore),
    play: () => togglePlay(viewStore, playhead),
    'view-model': () => setView('model'),
    'view-portfolio': () => setView('portfolio'),
    'view-contracts': () => setView('contracts'),
    'view-risk': () => setView('risk'),
    story: story.toggle,
    'frame-all': () => views.ask('frame-all'),
    focus: () => views.ask('focus'),
    theme: toggleTheme,
    'overlay-stage': () => setOverlay('stage'),
    'overlay-rack-power': () => setOverlay('rack-power'),
    'toggle-tree': () => togglePanel(viewStore, 'tree'),
    'toggle-inspector': () => togglePanel(viewStore, 'inspector'),
    'toggle-findings': () => togglePanel(viewStore, 'findings'),
    'go-to-start': () => goTo(playhead.getRange().firstDay),
    validation: () => void session.showValidation(),
    'go-to-end': () => goTo(playhead.getRange().lastDay),
  }

  const onKey = (action: KeyAction): void => {
    switch (action.kind) {
      case 'change-speed':
        changeSpeed(action.direction)
        break
      case 'step':
        goTo(Math.floor(playhead.getDay()) + action.days)
        break
      case 'go-to-milestone':
        goToMilestone(action.direction)
        break
      case 'toggle-overlay':
        setOverlay(nextOverlay(resultsStore.getState().result, viewStore.getState().overlay))
        break
      case 'turn-story':
        story.turn(action.steps)
        break
      case 'deselect':
        if (viewStore.getState().storyStep !== null) story.exit()
        else select(viewStore, null)
        break
      case 'menu':
        menu[action.command]()
        break
    }
  }
  return { onMenu: (command) => menu[command](), onKey, setOverlay, setView, toggleTheme }
}
