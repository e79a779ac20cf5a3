import {
  deliveredChart,
  likelihood,
  promises,
  sCurve,
  scatter,
  stopWords,
  tornado,
} from '../../../shared/contract/charts/riskCharts.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import { probabilityBy } from '../../../shared/results/riskReadings.ts'
import type { DayState } from '../../../shared/results/stateAt.ts'
import { askForRisk } from '../../../shared/state/riskStore.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatUsd } from '../../../shared/units/format.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { LineChart } from '../../charts/LineChart.tsx'
import { TornadoChart } from '../../charts/TornadoChart.tsx'
import { DayText } from '../../panels/DayText.tsx'
import { PartInputs } from '../../panels/deal/PartInputs.tsx'
import { riskParts } from '../../panels/deal/riskParts.ts'
import { Choice } from '../../ui/Choice.tsx'
import { BoardCell, BoardPage } from '../BoardPage.tsx'
import { ChartFigure, CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { TimeChart } from '../figure/TimeChart.tsx'
import { RegisterTable } from './RegisterTable.tsx'
import { RunControls } from './RunControls.tsx'
import {
  criticalityTable,
  deliveredTable,
  momentTable,
  sCurveTable,
  scatterTable,
  tornadoTable,
} from './riskModel.ts'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'

/** How likely the dates are: the S-curve, what moves it, and the register of what may happen. */
export function RiskView({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const { riskStore, documentStore } = stores
  const risk = useStore(riskStore, (state) => state.risk)
  const failure = useStore(riskStore, (state) => state.failure)
  const isOld =
    useStore(documentStore, (state) => state.revision) !== useStore(riskStore, (state) => state.revision)
  const scenario = useStore(documentStore, (state) => state.scenario)
  const entries = scenario?.risk?.register
  const uncertain = scenario ? riskParts(scenario) : []
  const isRunning = useStore(riskStore, (state) => state.status !== 'idle')
  // The first look at the view answers it; from then on it is asked for.
  useEffect(() => {
    const { risk: known, status } = riskStore.getState()
    if (known === null && status === 'idle') askForRisk(riskStore)
  }, [riskStore])
  return (
    <BoardPage
      title="Risk"
      testId="risk-view"
      tools={<RunControls stores={stores} startDate={result.startDate} />}
      lead={
        failure === null ? undefined : (
          <span role="alert" className="risk-note" data-old>
            {failure}
          </span>
        )
      }
    >
      {risk ? (
        <RiskFigures stores={stores} risk={risk} isOld={isOld} />
      ) : (
        <BoardCell isWide>
          <p className="board-empty">
            {isRunning
              ? 'The programme is being played many times with durations, lead times, deliveries, grid dates and the risks below drawn anew; how likely each date is stands here in a moment.'
              : 'No answer yet. Run plays the programme many times with durations, lead times, deliveries, grid dates and the risks below drawn anew. The same seed gives the same answer.'}
          </p>
        </BoardCell>
      )}
      {scenario && uncertain.length > 0 ? (
        <BoardCell>
          <PartInputs
            store={documentStore}
            scenario={scenario}
            title="What is drawn anew in every run"
            listLabel="Part of the risk"
            parts={uncertain}
            testId="risk-inputs"
          />
        </BoardCell>
      ) : null}
      <BoardCell isWide>
        {entries && entries.length > 0 ? (
          <RegisterTable stores={stores} startDate={result.startDate} entries={entries} risk={risk} />
        ) : (
          <p className="board-empty">
            This plan has no risk register: the ranges of its stages and lead times alone are drawn.
          </p>
        )}
      </BoardCell>
    </BoardPage>
  )
}

function RiskFigures({ stores, risk, isOld }: { stores: Stores; risk: RiskResult; isOld: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const found = risk.moments.findIndex(({ id }) => id === chosen)
  const momentIndex = found < 0 ? risk.finishMoment : found
  const { startDate } = risk
  const dayRead = useMemo(
    () => (state: DayState) =>
      `By ${formatDay(startDate, state.day)}: ${likelihood(probabilityBy(risk, momentIndex, state.day))} of runs`,
    [risk, momentIndex, startDate],
  )
  const byMwDay = formatDay(startDate, risk.mwDay)
  const onDate = 'Finish, days from the mean of all runs'
  const onMw = `IT power delivered by ${byMwDay}, MW from the mean of all runs`
  const critical = risk.criticality.slice(0, 14)
  return (
    <>
      <BoardCell isWide>
        <div className="promises" data-testid="promises">
          {promises(risk).map(({ id, text, probability }) => (
            <p key={id} className="promise">
              {text}: <strong>{probability}</strong>
            </p>
          ))}
          <p className="risk-note" data-testid="risk-stop" data-old={isOld ? '' : undefined}>
            {stopWords(risk)} {isOld ? 'The plan was changed since: run again.' : ''}
          </p>
        </div>
      </BoardCell>
      <BoardCell>
        <Choice
          label="Milestone"
          value={String(momentIndex)}
          options={risk.moments
            .map(({ name }, index) => ({ value: String(index), label: name }))
            .filter((_, index) => risk.moments[index]?.kind !== 'hall')}
          onChange={(value) => setChosen(risk.moments[Number(value)]?.id ?? null)}
        />
        <ChartFigure
          title="Probability by date"
          testId="s-curve"
          table={sCurveTable(risk, momentIndex)}
          note={<DayText feed={stores.dayFeed} read={dayRead} testId="reading-probability" />}
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={sCurve(risk, momentIndex)}
              startDate={startDate}
              widthPx={widthPx}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="IT power delivered"
          table={deliveredTable(risk)}
          note="P10 is what nine runs in ten exceed; P50 the middle run; P90 what one in ten exceeds. Contracted halls alone: options are no part of the runs."
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={deliveredChart(risk)}
              startDate={startDate}
              widthPx={widthPx}
              heightPx={270}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="What moves the date"
          testId="tornado-date"
          table={tornadoTable(risk, risk.tornadoByDate, 'days', onDate)}
          note={`${onDate}: hatched where the input is low or the risk stays away, full where it is high or happens.`}
          draw={(widthPx) => (
            <TornadoChart chart={tornado(risk.tornadoByDate, 'days', onDate)} width={widthPx} />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title={`What moves the megawatts of ${byMwDay}`}
          testId="tornado-mw"
          table={tornadoTable(risk, risk.tornadoByMw, 'MW', onMw)}
          note={`${onMw}.`}
          draw={(widthPx) => <TornadoChart chart={tornado(risk.tornadoByMw, 'MW', onMw)} width={widthPx} />}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="On the path to the finish"
          testId="criticality"
          table={criticalityTable(risk)}
          note="Share of runs in which a task lies on the longest path: what is never there can wait."
          draw={(widthPx) => (
            <BarChart
              width={widthPx}
              rowHeight={22}
              chart={{
                caption: 'Share of runs in which a task lies on the path to the finish',
                unit: '',
                bars: critical.map(({ name, share }) => ({
                  label: name,
                  value: share,
                  text: likelihood(share),
                })),
              }}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Date and cost together"
          testId="scatter"
          table={scatterTable(risk)}
          note={`One point a run. Cost at P10, P50, P80, P90: ${[risk.costUsd.p10, risk.costUsd.p50, risk.costUsd.p80, risk.costUsd.p90].map(formatUsd).join(', ')}; in the plan ${formatUsd(risk.plannedCostUsd)}.`}
          draw={(widthPx) => (
            <LineChart chart={scatter(risk)} startDate={startDate} width={widthPx} height={280} />
          )}
        />
      </BoardCell>
      <BoardCell isWide>
        <header className="figure-head">
          <h3 className="figure-title">Milestones</h3>
          <CopyCsv table={momentTable(risk)} title="Milestones" />
        </header>
        <DataGrid table={momentTable(risk)} />
      </BoardCell>
    </>
  )
}
