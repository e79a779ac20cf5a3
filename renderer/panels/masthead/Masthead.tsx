import { useStore } from 'zustand'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { stateAt, type DayState } from '../../../shared/results/stateAt.ts'
import { acceleratorNoun } from '../../../shared/scenario/acceleratorNoun.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatShare } from '../../../shared/units/format.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { DayText } from '../DayText.tsx'
import { figuresFor, type Figure } from './figures.ts'
import './masthead.css'

const dateText = (state: DayState, result: SimulationResult): string => formatDay(result.startDate, state.day)
const dayText = (state: DayState, result: SimulationResult): string =>
  `day ${formatCount(state.day)} of ${formatCount(result.dayCount - 1)}`
const gateLabel = ({ gate }: DayState): string => gate?.label ?? 'Nothing: all that is planned is live'
const gateLead = ({ gate }: DayState): string =>
  gate && gate.nextMw > 0 ? `Next ${formatMega(gate.nextMw)} MW held by` : 'Next MW held by'
const assumedText = ({ itMw, assumedShare }: DayState): string =>
  itMw > 0 ? `${formatShare(assumedShare)} of live MW on assumptions` : 'No MW is live yet'

/** The numbers of the day, set like the head of a newspaper. Follows the playhead without a React render. */
export function Masthead({ stores }: { stores: Stores }) {
  const result = useStore(stores.resultsStore, (state) => state.result)
  const name = useStore(stores.documentStore, (state) => state.scenario?.name ?? '')
  const noun = useStore(stores.documentStore, ({ scenario }) =>
    scenario ? acceleratorNoun(scenario) : 'accelerators',
  )
  const feed = stores.dayFeed
  const end = result ? stateAt(result, result.dayCount - 1) : null
  return (
    <header className="masthead" aria-label="Figures of the day">
      <div className="masthead-date">
        <h1 className="masthead-name" title={name}>
          {name}
        </h1>
        <DayText className="masthead-day" feed={feed} read={dateText} testId="kpi-date" />
        <DayText className="masthead-end" feed={feed} read={dayText} />
      </div>
      <dl className="masthead-figures">
        {figuresFor(noun).map((figure) => (
          <MastheadFigure key={figure.id} figure={figure} stores={stores} end={end} />
        ))}
      </dl>
      <Tooltip text="The next row of racks to go live and the one thing it waits for on this day. The share counts inputs graded assumed among all inputs the live megawatts rest on.">
        <div className="masthead-gate" tabIndex={0}>
          <DayText className="masthead-label" feed={feed} read={gateLead} />
          <DayText className="masthead-held" feed={feed} read={gateLabel} testId="kpi-gate" />
          <DayText className="masthead-end" feed={feed} read={assumedText} testId="kpi-assumed" />
        </div>
      </Tooltip>
    </header>
  )
}

function MastheadFigure({ figure, stores, end }: { figure: Figure; stores: Stores; end: DayState | null }) {
  const { id, label, value, unit, meaning } = figure
  const endText = end ? `${value(end)} ${figure.end === 'of' ? unit(end) : ''}`.trim() : ''
  return (
    <Tooltip text={meaning}>
      <div className={`masthead-figure figure-${id}`} tabIndex={0}>
        <dt className="masthead-label">{label}</dt>
        <dd className="masthead-value">
          <DayText feed={stores.dayFeed} read={value} testId={`kpi-${id}`} />
          <DayText className="masthead-unit" feed={stores.dayFeed} read={unit} />
        </dd>
        <dd className="masthead-end">{figure.end === 'of' ? `of ${endText}` : `${endText} at end`}</dd>
      </div>
    </Tooltip>
  )
}
