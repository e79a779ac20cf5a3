import { Panel, Separator } from 'react-resizable-panels'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Stores } from '../../shared/state/stores.ts'
import { TreePanel } from '../panels/tree/TreePanel.tsx'
import { PanelFrame } from '../ui/PanelFrame.tsx'

interface TreeSideProps {
  stores: Stores
  result: SimulationResult | null
  onClose: () => void
}

/** From this width on there is room for longer names. */
const WIDE_WINDOW_PX = 1700

/** The tree at the left of the picture. */
export function TreeSide({ stores, result, onClose }: TreeSideProps) {
  return (
    <>
      <Panel
        id="tree"
        className="slide-in-left"
        defaultSize={window.innerWidth >= WIDE_WINDOW_PX ? 244 : 196}
        minSize={150}
        maxSize={480}
        groupResizeBehavior="preserve-pixel-size"
      >
        <PanelFrame title="Plan" onClose={onClose} testId="tree-panel">
          {result ? <TreePanel key={result.scenarioId} stores={stores} result={result} /> : null}
        </PanelFrame>
      </Panel>
      <Separator className="separator separator-column" />
    </>
  )
}
