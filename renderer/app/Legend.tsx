import { useStore } from 'zustand'
import { STAGES, type StageName } from '../../shared/results/stage.ts'
import type { Stores } from '../../shared/state/stores.ts'
import type { Theme } from '../../shared/state/viewStore.ts'
import { StageSign } from '../panels/StageSign.tsx'
import { STAGE_WORDS } from '../panels/stageWords.ts'
import { legendOf } from '../scene/overlays/legend.ts'

/** What the colours in the picture mean, at its foot. */
export function Legend({ stores, theme }: { stores: Stores; theme: Theme }) {
  const overlay = useStore(stores.viewStore, (state) => state.overlay)
  const result = useStore(stores.resultsStore, (state) => state.result)
  const legend = legendOf(overlay, result, theme)
  if (overlay === 'stage') {
    return (
      <ul className="legend" aria-label="Stages" data-testid="legend">
        {STAGES.filter((stage: StageName) => stage !== 'retired').map((stage) => (
          <li key={stage}>
            <StageSign stage={stage} />
            {STAGE_WORDS[stage]}
          </li>
        ))}
      </ul>
    )
  }
  const stops = legend.entries.map((entry) => entry.colour).join(', ')
  return (
    <div className="legend" role="img" aria-label={`${legend.title}, ${legend.unit}`} data-testid="legend">
      <span>{legend.entries[0]?.label}</span>
      <span className="legend-ramp" style={{ background: `linear-gradient(to right, ${stops})` }} />
      <span>
        {legend.entries.at(-1)?.label} {legend.unit}
      </span>
    </div>
  )
}
