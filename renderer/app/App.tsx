import { lazy, Suspense, useDeferredValue, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useStore } from 'zustand'
import type { View } from '../../shared/scenario/story.ts'
import { togglePanel, type Theme } from '../../shared/state/viewStore.ts'
import { Masthead } from '../panels/masthead/Masthead.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { TooltipProvider } from '../ui/Tooltip.tsx'
import type { WindowSession } from './createWindowSession.ts'
import { Dialogs } from './dialogs/Dialogs.tsx'
import { EmptyState } from './EmptyState.tsx'
import { EngineState } from './EngineState.tsx'
import { LiveAnnouncer } from './LiveAnnouncer.tsx'
import { Notices } from './Notices.tsx'
import { ReportProgress } from './dialogs/ReportProgress.tsx'
import { SidePanels } from './SidePanels.tsx'
import { StoryOffer } from './story/StoryOffer.tsx'
import { StorySide } from './story/StorySide.tsx'
import { useTheme } from './theme.ts'
import { useToday } from './today.ts'
import { Toolbar } from './Toolbar.tsx'
import { TreeSide } from './TreeSide.tsx'
import './app.css'

/** What the 3D viewport needs of the window. */
interface ViewportSlot {
  session: WindowSession
  theme: Theme
}

interface AppProps {
  session: WindowSession
  renderViewport: (slot: ViewportSlot) => ReactNode
}

/** The window: numbers on top, the picture in the middle with panels at its sides, time at the bottom. */
export function App({ session, renderViewport }: AppProps) {
  const { stores } = session
  const theme = useTheme(stores.viewStore)
  const isEmpty = useStore(stores.documentStore, (state) => state.scenario === null)
  return (
    <TooltipProvider>
      {isEmpty ? (
        <EmptyState session={session} />
      ) : (
        <Workspace session={session} theme={theme} renderViewport={renderViewport} />
      )}
      <Dialogs session={session} />
      <Notices session={session} />
      <LiveAnnouncer stores={stores} />
    </TooltipProvider>
  )
}

const VIEW_LABELS: Record<View, string> = {
  model: 'Model',
  portfolio: 'Portfolio',
  contracts: 'Contracts',
  risk: 'Risk',
}

/** The views beside the picture are read from disk when one is first asked for. */
const BoardView = lazy(async () => ({ default: (await import('./BoardView.tsx')).BoardView }))

/** Height of the timeline at first, of what lies under the masthead: leaves the picture 60 % of a window of 1280 x 800. */
const TIMELINE_SHARE = '22.8%'
const SMALLEST_TIMELINE_PX = 132

function Workspace({ session, theme, renderViewport }: AppProps & { theme: Theme }) {
  const { stores } = session
  const { viewStore } = stores
  const today = useToday()
  const scenario = useStore(stores.documentStore, (state) => state.scenario)
  // The picture first: the panels follow in the time that is left between its frames.
  const result = useDeferredValue(useStore(stores.resultsStore, (state) => state.result))
  const openPanels = useStore(viewStore, (state) => state.openPanels)
  const view = useStore(viewStore, (state) => state.view)
  const isReading = useStore(viewStore, (state) => state.storyStep !== null)
  // Right after another plan was opened the old picture stays; its numbers are not mixed with the new document.
  const answer = scenario && result?.scenarioId === scenario.id ? { scenario, result } : null
  return (
    <div className="workspace">
      <Masthead stores={stores} />
      <Group orientation="vertical" className="workspace-rows" id="rows">
        <Panel id="middle" minSize="30%">
          <Group orientation="horizontal" id="columns">
            {isReading ? (
              <StorySide session={session} />
            ) : openPanels.includes('tree') ? (
              <TreeSide stores={stores} result={result} onClose={() => togglePanel(viewStore, 'tree')} />
            ) : null}
            <Panel id="picture" minSize="30%">
              <main className="picture" aria-label={VIEW_LABELS[view]}>
                <div className="picture-model" hidden={view !== 'model'}>
                  <Suspense fallback={null}>{renderViewport({ session, theme })}</Suspense>
                </div>
                {view === 'model' ? null : (
                  <Suspense fallback={null}>
                    <BoardView session={session} view={view} />
                  </Suspense>
                )}
                <StoryOffer session={session} />
                <Toolbar session={session} theme={theme} />
                <ReportProgress session={session} />
                <EngineState session={session} />
              </main>
            </Panel>
            <SidePanels session={session} answer={answer} />
          </Group>
        </Panel>
        <Separator className="separator separator-row" />
        <Panel id="time" defaultSize={TIMELINE_SHARE} minSize={SMALLEST_TIMELINE_PX} maxSize="60%">
          {answer ? (
            <Timeline stores={stores} theme={theme} today={today} requests={session.timeline} {...answer} />
          ) : null}
        </Panel>
      </Group>
    </div>
  )
}
