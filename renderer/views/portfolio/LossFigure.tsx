import { useEffect, useMemo, useState } from 'react'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Readings } from '../Readings.tsx'
import { CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { lossChoices, lossOnDay, lossReadings, refugeTable, type LossChoice } from './lossModel.ts'

/** What goes when a site or a provider goes on the day of the playhead, what other sites take, and how fast. */
export function LossFigure({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const choices = useMemo(() => lossChoices(result), [result])
  const [chosen, setChosen] = useState<string | null>(null)
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0]
  if (!choice) return null
  return (
    <figure className="figure" data-testid="loss">
      <header className="figure-head">
        <h3 className="figure-title">If a site or a provider is lost on the day</h3>
        <Choice label="Lost" value={choice.value} options={choices} onChange={setChosen} />
      </header>
      <LossOf key={choice.value} stores={stores} result={result} choice={choice} />
      <figcaption className="figure-note">
        Inference moves first, into the idle capacity that takes it soonest, then training. Idle is what the
        demand leaves of a site; nothing moves to a site that no line reaches.
      </figcaption>
    </figure>
  )
}

function LossOf({
  stores,
  result,
  choice,
}: {
  stores: Stores
  result: SimulationResult
  choice: LossChoice
}) {
  const { dayFeed, playhead } = stores
  const readings = useMemo(() => lossReadings(lossOnDay(result, choice.loss)), [result, choice])
  const day = useRestingDay(stores, Math.floor(playhead.getDay()))
  const table = useMemo(() => refugeTable(result, choice, day), [result, choice, day])
  return (
    <>
      <Readings feed={dayFeed} readings={readings} label={`${choice.label} lost on the day`} />
      <header className="figure-head">
        <span className="figure-title">Surviving sites</span>
        <CopyCsv table={table} title={table.caption} />
      </header>
      <DataGrid table={table} />
    </>
  )
}

/** How long the playhead must stand before a table is set anew, ms; the readings above it follow at once. */
const REST_MS = 120

/** The playhead's day, once it stands: a scrub renders nothing. */
function useRestingDay({ dayFeed }: Stores, firstDay: number): number {
  const [day, setDay] = useState(firstDay)
  useEffect(() => {
    let timer = 0
    const end = dayFeed.subscribe((state) => {
      const next = state.day
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setDay(next), REST_MS)
    })
    return () => {
      window.clearTimeout(timer)
      end()
    }
  }, [dayFeed])
  return day
}
