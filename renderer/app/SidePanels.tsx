import { Group, Panel, Separator } from 'react-resizable-panels'
import { useStore } from 'zustand'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import { togglePanel } from '../../shared/state/viewStore.ts'
import { FindingsPanel } from '../panels/findings/FindingsPanel.tsx'
import { Inspector } from '../panels/inspector/Inspector.tsx'
import { PanelFrame } from '../ui/PanelFrame.tsx'
import type { WindowSession } from './createWindowSession.ts'

interface SidePanelsProps {
  session: WindowSession
  answer: { scenario: Scenario; result: SimulationResult } | null
}

/** From this width on there is room for longer sentences. */
const WIDE_WINDOW_PX = 1700

/** Inspector and findings, one over the other at the right of the picture. */
export function SidePanels({ session, answer }: SidePanelsProps) {
  const { stores } = session
  const { viewStore } = stores
  const openPanels = useStore(viewStore, (state) => state.openPanels)
  const hasInspector = openPanels.includes('inspector')
  const hasFindings = openPanels.includes('findings')
  if (!hasInspector && !hasFindings) return null
  return (
    <>
      <Separator className="separator separator-column" />
      <Panel
        id="side"
        className="slide-in-right"
        defaultSize={window.innerWidth >= WIDE_WINDOW_PX ? 344 : 304}
        minSize={248}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
      >
        <Group orientation="vertical" id="side-rows">
          {hasInspector ? (
            <Panel id="inspector" minSize={120}>
              <PanelFrame
                title="Inspector"
                testId="inspector"
                onClose={() => togglePanel(viewStore, 'inspector')}
              >
                {answer ? (
                  <Inspector stores={stores} importWeather={session.importWeather} {...answer} />
                ) : null}
              </PanelFrame>
            </Panel>
          ) : null}
          {hasInspector && hasFindings ? <Separator className="separator separator-row" /> : null}
          {hasFindings ? (
            <Panel id="findings" minSize={120}>
              <PanelFrame
                title="Findings"
                aside={answer ? String(answer.result.findings.length) : ''}
                testId="findings-panel"
                onClose={() => togglePanel(viewStore, 'findings')}
              >
                {answer ? <FindingsPanel stores={stores} result={answer.result} /> : null}
              </PanelFrame>
            </Panel>
          ) : null}
        </Group>
      </Panel>
    </>
  )
}
