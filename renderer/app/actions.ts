import type { MenuCommand } from '../../shared/contract/controlPlane.ts'
import type { View } from '../../shared/scenario/story.ts'
import { clearBaseline, setBaseline } from '../../shared/state/commands/setBaseline.ts'
import { applyCommand, redo, undo } from '../../shared/state/documentStore.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { select, toggleIsolation, togglePanel, type Overlay } from '../../shared/state/viewStore.ts'
import type { DocumentSession } from '../bridge/documentSession.ts'
import type { SessionStore } from '../bridge/sessionStore.ts'
import { nextOverlay } from '../scene/overlays/offeredOverlays.ts'
import { togglePlay } from '../timeline/playhead/player.ts'
import type { TimelineRequests } from '../timeline/timelineRequests.ts'
import { keepView, toggleFollowing } from './picture/keepView.ts'
import type { KeyAction } from './keys/keyboardMap.ts'
import { systemTheme } from './theme.ts'
import type { StoryPlayer } from './story/storyPlayer.ts'
import { createTimeActions } from './keys/timeActions.ts'
import type { ViewCommands } from './picture/viewCommands.ts'

/** Everything the menu, the keyboard and the toolbar can do, in one place. */
export interface Actions {
  onMenu: (command: MenuCommand) => void
  onKey: (action: KeyAction) => void
  setOverlay: (overlay: Overlay) => void
  setView: (view: View) => void
  toggleTheme: () => void
}

interface Parts {
  stores: Stores
  session: DocumentSession
  sessionStore: SessionStore
  views: ViewCommands
  timeline: TimelineRequests
  story: StoryPlayer
}

/** A draft in a field belongs to the document before the document is written. */
function settled<T>(write: () => T): T {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  return write()
}

export function createActions({ stores, session, sessionStore, views, timeline, story }: Parts): Actions {
  const { documentStore, resultsStore, viewStore, playhead } = stores
  const time = createTimeActions(stores, timeline)
  const say = (words: string): void => timeline.ask({ kind: 'say', words })

  const setOverlay = (overlay: Overlay): void => viewStore.setState({ overlay })
  const setView = (view: View): void => viewStore.setState({ view })
  const toggleTheme = (): void => {
    const now = viewStore.getState().theme ?? systemTheme()
    viewStore.setState({ theme: now === 'paper' ? 'night' : 'paper' })
  }

  const menu: Record<MenuCommand, () => void> = {
    open: () => void session.openFile(),
    save: () => void settled(session.save),
    'save-as': () => void settled(session.saveAs),
    'export-report': () => void settled(session.exportReport),
    undo: () => undo(documentStore),
    redo: () => redo(documentStore),
    'set-baseline': () => {
      const { result } = resultsStore.getState()
      if (result) applyCommand(documentStore, setBaseline(result.schedule, result.startDate))
    },
    'clear-baseline': () => void applyCommand(documentStore, clearBaseline()),
    play: () => togglePlay(viewStore, playhead),
    'view-model': () => setView('model'),
    'view-portfolio': () => setView('portfolio'),
    'view-contracts': () => setView('contracts'),
    'view-risk': () => setView('risk'),
    story: story.toggle,
    'frame-all': () => views.ask('frame-all'),
    focus: () => views.ask('focus'),
    'camera-plan': () => views.ask('plan'),
    'camera-model': () => views.ask('hero'),
    'camera-elevation': () => views.ask('next-elevation'),
    isolate: () => toggleIsolation(viewStore),
    'keep-view': () => say(keepView({ stores, views })),
    'follow-path': () => say(toggleFollowing(documentStore, viewStore)),
    'mouse-orbit': () => viewStore.setState({ mouse: 'orbit' }),
    'mouse-map': () => viewStore.setState({ mouse: 'map' }),
    'mouse-cad': () => viewStore.setState({ mouse: 'cad' }),
    theme: toggleTheme,
    'theme-paper': () => viewStore.setState({ theme: 'paper' }),
    'theme-night': () => viewStore.setState({ theme: 'night' }),
    'theme-system': () => viewStore.setState({ theme: null }),
    'overlay-stage': () => setOverlay('stage'),
    'overlay-rack-power': () => setOverlay('rack-power'),
    'overlay-cooling': () => setOverlay('cooling'),
    'overlay-liquid-share': () => setOverlay('liquid-share'),
    'overlay-tenant': () => setOverlay('tenant'),
    'overlay-supply-temperature': () => setOverlay('supply-temperature'),
    'overlay-redundancy': () => setOverlay('redundancy'),
    'overlay-critical-path': () => setOverlay('critical-path'),
    'overlay-confidence': () => setOverlay('confidence'),
    'toggle-tree': () => togglePanel(viewStore, 'tree'),
    'toggle-inspector': () => togglePanel(viewStore, 'inspector'),
    'toggle-findings': () => togglePanel(viewStore, 'findings'),
    'go-to-start': () => time.goTo(playhead.getRange().firstDay),
    'go-to-end': () => time.goTo(playhead.getRange().lastDay),
    'go-to-date': () => timeline.ask({ kind: 'type-date' }),
    'add-note': () => timeline.ask({ kind: 'note' }),
    'toggle-loop': time.toggleLoop,
    validation: () => void session.showValidation(),
    map: () => sessionStore.setState({ isShowingMap: true }),
    shortcuts: () => sessionStore.setState({ isShowingShortcuts: true }),
  }

  const onKey = (action: KeyAction): void => {
    if (time.onKey(action)) return
    if (action.kind === 'menu') menu[action.command]()
    else if (action.kind === 'turn-story') story.turn(action.steps)
    else if (action.kind === 'deselect' && viewStore.getState().storyStep !== null) story.exit()
    else if (action.kind === 'deselect') select(viewStore, null)
    else setOverlay(nextOverlay(resultsStore.getState().result, viewStore.getState().overlay))
  }
  return { onMenu: (command) => menu[command](), onKey, setOverlay, setView, toggleTheme }
}
