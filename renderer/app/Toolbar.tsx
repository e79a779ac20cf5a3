import {
  BookOpen,
  Box,
  Frame,
  ListTree,
  Map as MapIcon,
  Moon,
  PanelRight,
  Sun,
  TriangleAlert,
} from 'lucide-react'
import { useStore } from 'zustand'
import type { View } from '../../shared/scenario/story.ts'
import { togglePanel, type Panel, type Theme } from '../../shared/state/viewStore.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import type { WindowSession } from './createWindowSession.ts'
import { OverlayChoice } from './OverlayChoice.tsx'

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
      <IconButton label="Plan view, from above" onClick={() => views.ask('plan')}>
        <MapIcon />
      </IconButton>
      <IconButton label="Model view, from the side" onClick={() => views.ask('hero')}>
        <Box />
      </IconButton>
      <span className="toolbar-rule" />
    </>
  )
}
