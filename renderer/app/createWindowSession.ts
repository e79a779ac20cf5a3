import type { MainEvent, RackriseBridge } from '../../shared/contract/controlPlane.ts'
import { buildOutEndDay } from '../../shared/results/buildOut.ts'
import { createStores, type Stores } from '../../shared/state/stores.ts'
import { startAutosave } from '../bridge/autosave.ts'
import { createControlClient } from '../bridge/controlClient.ts'
import { createDocumentSession, type DocumentSession } from '../bridge/documentSession.ts'
import { startDocumentTitle } from '../bridge/documentTitle.ts'
import { startEngineClient } from '../bridge/engineClient.ts'
import { startCatalog } from '../bridge/startCatalog.ts'
import { importWeather } from '../bridge/weatherImport.ts'
import { createSessionStore, type SessionStore } from '../bridge/sessionStore.ts'
import { showKeptAnswer } from '../bridge/keptAnswer.ts'
import { startViewReport } from '../bridge/viewReport.ts'
import { pause, speedFor, startPlayer } from '../timeline/playhead/player.ts'
import { createTimelineRequests, type TimelineRequests } from '../timeline/timelineRequests.ts'
import { createActions, type Actions } from './actions.ts'
import { onceDrawn } from './onceDrawn.ts'
import { openingDay } from './openingDay.ts'
import { rememberedMouse, rememberMouse } from './picture/rememberedMouse.ts'
import { startKeyboard } from './keys/startKeyboard.ts'
import { createStoryPlayer, type StoryPlayer } from './story/storyPlayer.ts'
import { createViewCommands, type ViewCommands } from './picture/viewCommands.ts'

/** One window: its stores, its session with main and engine, and what it can do. */
export interface WindowSession {
  stores: Stores
  sessionStore: SessionStore
  session: DocumentSession
  actions: Actions
  views: ViewCommands
  story: StoryPlayer
  timeline: TimelineRequests
  /** Asks for a weather file for a campus. */
  importWeather: (campusIndex: number) => void
  /** Asks for an engine once more, after a failure. */
  reconnectEngine: () => void
}

/** Puts the parts of a window together and starts them. They live as long as the window. */
export function createWindowSession(bridge: RackriseBridge): WindowSession {
  // The tree alone stands open at first; the inspector comes with the first selection, so the picture keeps the room.
  const stores = createStores((callback) => requestAnimationFrame(callback), {
    openPanels: ['tree'],
    mouse: rememberedMouse(),
  })
  const { documentStore, resultsStore, viewStore, playhead } = stores
  const sessionStore = createSessionStore()
  const control = createControlClient(bridge)
  const views = createViewCommands()
  const story = createStoryPlayer(stores, views)
  const timeline = createTimelineRequests()
  const session = createDocumentSession({
    documentStore,
    sessionStore,
    control,
    onOpened: () => {
      pause(viewStore)
      viewStore.setState({
        ...{ selection: null, taskId: null, hover: null, playRange: null, storyStep: null },
        ...{ isolated: null, section: null, isFollowingPath: false },
      })
    },
    onStarted: ({ theme, keptAnswer }) => {
      viewStore.setState({ theme })
      if (keptAnswer === null) connectEngine()
      else
        void showKeptAnswer(keptAnswer, documentStore, engine).then((isShown) => {
          // Two processors at most are at work on a small machine: the picture first.
          if (isShown) onceDrawn(connectEngine)
          else connectEngine()
        })
    },
  })
  const actions = createActions({ stores, session, sessionStore, views, timeline, story })

  const engine = startEngineClient({
    ...{ documentStore, resultsStore, riskStore: stores.riskStore, playhead },
    target: window,
  })
  const connectEngine = (): void => void control.invoke('connectEngine', {})
  startPlayer(viewStore, playhead, {
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
    prefersReducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    startDate: () => resultsStore.getState().result?.startDate ?? null,
  })
  startKeyboard(actions.onKey)
  startCatalog(stores.catalogStore, viewStore, control)
  openInspectorWithSelection(stores)
  beginWithPlan(stores)
  rememberMouse(viewStore)
  settleNumbersOnPause(stores)

  const onEvent = (event: MainEvent): void => {
    if (event.type === 'menu') actions.onMenu(event.command)
    else if (event.type === 'open-example') void session.openExample(event.id)
    else if (event.type === 'opened') void session.takeOpened(event.outcome)
    else if (event.type === 'save-before-close') void session.saveBeforeClose()
    else {
      const { step, fraction } = event
      sessionStore.setState(({ report }) => ({ report: report && { ...report, step, fraction } }))
    }
  }
  control.onEvent(onEvent)
  void session.start().then(() => {
    startAutosave(documentStore, control)
    startDocumentTitle(documentStore, control)
    startViewReport(viewStore, control)
  })
  return {
    stores,
    sessionStore,
    session,
    actions,
    views,
    timeline,
    story,
    importWeather: (campusIndex) => void importWeather({ documentStore, sessionStore, control }, campusIndex),
    reconnectEngine: connectEngine,
  }
}

/** A selection is made to be read: it brings the inspector with it, but not while a story is read. */
function openInspectorWithSelection({ viewStore }: Stores): void {
  viewStore.subscribe((now, before) => {
    if (now.selection === before.selection || !now.selection || now.openPanels.includes('inspector')) return
    if (now.storyStep !== null) return
    viewStore.setState({ openPanels: [...now.openPanels, 'inspector'] })
  })
}

/** When playing stops, the numbers stand on the day at once, however slow the next frame is. */
function settleNumbersOnPause({ viewStore, dayFeed }: Stores): void {
  viewStore.subscribe((now, before) => {
    if (before.isPlaying && !now.isPlaying) dayFeed.flush()
  })
}

/**
 * Another plan begins on its own opening day and plays in about the same time as any other. An edit of the same plan
 * touches neither the day nor the chosen speed.
 */
function beginWithPlan({ documentStore, resultsStore, viewStore, playhead }: Stores): void {
  resultsStore.subscribe(({ result }, before) => {
    const { scenario } = documentStore.getState()
    if (!result || !scenario || result.scenarioId === before.result?.scenarioId) return
    viewStore.setState({ playSpeed: speedFor(buildOutEndDay(result)), selection: null, taskId: null })
    playhead.setDay(openingDay(scenario))
  })
}
