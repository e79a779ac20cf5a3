import { useStore } from 'zustand'
import { STAGES, type StageName } from '../../../shared/results/stage.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import type { Theme } from '../../../shared/state/viewStore.ts'
import { StageSign } from '../../panels/StageSign.tsx'
import { STAGE_WORDS } from '../../panels/stageWords.ts'
import { legendOf, type Legend as LegendContent } from '../../scene/overlays/legend.ts'
import './legend.css'

/** What the colours in the picture mean, at its foot. */
export function Legend({ stores, theme }: { stores: Stores; theme: Theme }) {
  const overlay = useStore(stores.viewStore, (state) => state.overlay)
  const result = useStore(stores.resultsStore, (state) => state.result)
  const tenants = useStore(stores.documentStore, (state) => state.scenario?.tenants)
  const legend = legendOf(
    overlay,
    result,
    theme,
    (id) => tenants?.find((tenant) => tenant.id === id)?.name ?? null,
  )
  if (legend.kind === 'stages') {
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
  return legend.kind === 'ramp' ? <Ramp legend={legend} /> : <Categories legend={legend} />
}

function Ramp({ legend: { title, unit, entries } }: { legend: LegendContent }) {
  const stops = entries.map((entry) => entry.colour).join(', ')
  const [low, high] = [entries[0]?.label ?? '', entries.at(-1)?.label ?? '']
  return (
    <div
      className="legend"
      role="img"
      aria-label={`${title}, ${low} to ${high} ${unit}`}
      data-testid="legend"
    >
      <strong>{title}</strong>
      <span>{low}</span>
      <span className="legend-ramp" style={{ background: `linear-gradient(to right, ${stops})` }} />
      <span>
        {high} {unit}
      </span>
    </div>
  )
}

function Categories({ legend: { title, entries } }: { legend: LegendContent }) {
  return (
    <ul className="legend" aria-label={title} data-testid="legend">
      <li>
        <strong>{title}</strong>
      </li>
      {entries.map(({ label, colour, sign }) => (
        <li key={label}>
          <span className="legend-hatch" data-hatch={sign} style={{ backgroundColor: colour }} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  )
}
