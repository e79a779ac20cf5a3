import {
  Bookmark as BookmarkIcon,
  BookOpen,
  Box,
  Frame,
  Globe,
  ListTree,
  Map as MapIcon,
  Moon,
  PanelRight,
  Scissors,
  Sun,
  TriangleAlert,
} from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useStore } from 'zustand'
import type { View } from '../../shared/scenario/story.ts'
import { togglePanel, type Panel, type Theme } from '../../shared/state/viewStore.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import type { WindowSession } from './createWindowSession.ts'
import { BookmarkList } from './picture/BookmarkList.tsx'
import { OverlayChoice } from './picture/OverlayChoice.tsx'
import './picture/viewTools.css'

/** Read when first opened: it knows the size of things, and with it the 3D library. */
const ViewTools = lazy(async () => ({ default: (await import('./picture/ViewTools.tsx')).ViewTools }))

const VIEW_NAMES: readonly { value: View; label: string }[] = [
  { value: 'model', label: 'Model' },
  { value: 'portfolio', label: 'Portfolio' },
  { value: 'contracts', label: 'Contracts' },
  { value: 'risk', label: 'Risk' },
]

/** A thin row over the picture: panels, what colour means, where the camera stands, the light. */
export function Toolbar({ session, theme }: { session: WindowSession; theme: Theme }) {
  const { stores, actions } = session
  const { viewStore } = stores
  const view = useStore(viewStore, (state) => state.view)
  const hasStory = useStore(stores.documentStore, (state) => state.scenario?.story !== undefined)
  const isReading = useStore(viewStore, (state) => state.storyStep !== null)
  const openPanels = useStore(viewStore, (state) => state.openPanels)
  const findingCount = useStore(
    stores.resultsStore,
    (state) => state.result?.findings.filter((finding) => finding.severity !== 'note').length ?? 0,
  )
  const panel = (name: Panel) => ({
    isPressed: openPanels.includes(name),
    onClick: () => togglePanel(viewStore, name),
  })
  return (
    <div className="toolbar" role="toolbar" aria-label="Views and tools">
      <div className="toolbar-group">
        <IconButton label="Plan tree" {...panel('tree')}>
          <ListTree />
        </IconButton>
        {hasStory ? (
          <IconButton
            label="Guided story"
            shortcut="S"
            isPressed={isReading}
            onClick={() => actions.onMenu('story')}
          >
            <BookOpen />
          </IconButton>
        ) : null}
        <span className="toolbar-rule" />
        <SegmentedControl label="View" value={view} options={VIEW_NAMES} onChange={actions.setView} />
      </div>
      <div className="toolbar-group">
        {view === 'model' ? <CameraTools session={session} /> : null}
        <IconButton
          label={theme === 'paper' ? 'Night shift' : 'Paper'}
          shortcut="Shift+T"
          onClick={actions.toggleTheme}
        >
          {theme === 'paper' ? <Moon /> : <Sun />}
        </IconButton>
        <IconButton
          className="toolbar-findings"
          label={`Findings: ${findingCount} to look at`}
          {...panel('findings')}
        >
          <span>
            <TriangleAlert />
            {findingCount > 0 ? findingCount : null}
          </span>
        </IconButton>
        <IconButton label="Inspector" {...panel('inspector')}>
          <PanelRight />
        </IconButton>
      </div>
    </div>
  )
}

/** What colour shows and where the camera stands: of the picture alone. */
function CameraTools({ session }: { session: WindowSession }) {
  const { views } = session
  return (
    <>
      <OverlayChoice session={session} />
      <span className="toolbar-rule" />
      <IconButton label="Frame all" shortcut="A" onClick={() => views.ask('frame-all')}>
        <Frame />
      </IconButton>
      <IconButton label="Plan view, from above" shortcut="P" onClick={() => views.ask('plan')}>
        <MapIcon />
      </IconButton>
      <IconButton label="Model view, from the side" shortcut="V" onClick={() => views.ask('hero')}>
        <Box />
      </IconButton>
      <IconButton label="Map of the portfolio" shortcut="W" onClick={() => session.actions.onMenu('map')}>
        <Globe />
      </IconButton>
      <Popover
        label="View tools"
        trigger={
          <button
            type="button"
            className="icon-button"
            aria-label="View tools"
            title="Elevations, section, isolation, mouse"
          >
            <Scissors />
          </button>
        }
      >
        <Suspense fallback={null}>
          <ViewTools session={session} />
        </Suspense>
      </Popover>
      <Popover
        label="Bookmarks"
        trigger={
          <button
            type="button"
            className="icon-button"
            aria-label="Bookmarks"
            title="Bookmarks and camera path"
          >
            <BookmarkIcon />
          </button>
        }
      >
        <BookmarkList session={session} />
      </Popover>
      <span className="toolbar-rule" />
    </>
  )
}
