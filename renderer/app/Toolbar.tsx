import { Box, Frame, ListTree, Map as MapIcon, Moon, PanelRight, Sun, TriangleAlert } from 'lucide-react'
import { useStore } from 'zustand'
import { togglePanel, type Panel, type Theme } from '../../shared/state/viewStore.ts'
import { IconButton } from '../ui/IconButton.tsx'
import type { WindowSession } from './createWindowSession.ts'
import { OverlayChoice } from './OverlayChoice.tsx'

/** A thin row over the picture: panels, what colour means, where the camera stands, the light. */
export function Toolbar({ session, theme }: { session: WindowSession; theme: Theme }) {
  const { stores, actions, views } = session
  const { viewStore } = stores
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
    <div className="toolbar" role="toolbar" aria-label="View">
      <div className="toolbar-group">
        <IconButton label="Plan tree" {...panel('tree')}>
          <ListTree />
        </IconButton>
      </div>
      <div className="toolbar-group">
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
