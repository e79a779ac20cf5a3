import {
  concentrationChart,
  promiseChart,
  providerStack,
} from '../../../shared/contract/charts/portfolioCharts.ts'
import { supplyChart } from '../../../shared/contract/charts/supplyCharts.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { DayState } from '../../../shared/results/stateAt.ts'
import type { SupplyResult } from '../../../shared/results/supplyResult.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { DayText } from '../../panels/DayText.tsx'
import { BoardCell, BoardPage } from '../BoardPage.tsx'
import { DemandChoice } from '../DemandChoice.tsx'
import { Readings } from '../Readings.tsx'
import { ChartFigure, CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { TimeChart } from '../figure/TimeChart.tsx'
import { usePeriod } from '../usePeriod.tsx'
import { CpuFigure } from './CpuFigure.tsx'
import { LossFigure } from './LossFigure.tsx'
import { WorkSection } from './WorkSection.tsx'
import { campusStack, campusStackTable, campusTable } from './campusModel.ts'
import { concentrationTable, portfolioReadings, promiseTable, providerTable } from './portfolioModel.ts'
import { comesBy, supplyTable, supplyWords } from './supplyModel.ts'
import { useMemo } from 'react'
import { useStore } from 'zustand'

/** All providers of the customer on one board: what is live against what is needed and promised, who holds how much, and where. */
export function PortfolioView({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const { fromDay, toDay, control } = usePeriod(result, 'build-out')
  const found = useStore(stores.riskStore, (state) => state.risk)
  const riskOf = useStore(stores.riskStore, (state) => state.scenarioId)
  const risk = riskOf === result.scenarioId ? found : null
  const readings = useMemo(() => portfolioReadings(result), [result])
  const campuses = campusTable(result)
  const { startDate, board } = result
  return (
    <BoardPage
      title="Portfolio"
      testId="portfolio-view"
      tools={
        <>
          {control}
          <DemandChoice stores={stores} board={board} />
        </>
      }
    >
      <BoardCell isWide>
        <Readings feed={stores.dayFeed} readings={readings} label={`${board.customerName} on the day`} />
      </BoardCell>
      <BoardCell isWide>
        <ChartFigure
          title={`Providers against the demand of ${board.customerName}`}
          testId="provider-stack"
          table={providerTable(result, fromDay, toDay)}
          note={
            board.demandScenarios.length === 0
              ? 'This plan states no demand: what is live is shown beside what contracts promise.'
              : 'Stacked: IT power live for the customer, as provisioned, at every provider. The masthead counts what this plan’s own racks draw in the mean of the day. Drag along the chart to move the day.'
          }
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={providerStack(result, fromDay, toDay)}
              startDate={startDate}
              widthPx={widthPx}
              heightPx={280}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title={risk ? 'Committed against P50 delivered' : 'Committed against delivered'}
          testId="promise"
          table={promiseTable(result, risk, fromDay, toDay)}
          note={
            risk
              ? `P50 of ${risk.runCount} runs for the campuses of the plan; sites outside it as reported.`
              : 'The plan as it stands; run risk to see the middle of many runs.'
          }
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={promiseChart(result, risk, fromDay, toDay)}
              startDate={startDate}
              widthPx={widthPx}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Concentration"
          testId="concentration"
          table={concentrationTable(result, fromDay, toDay)}
          note="Herfindahl-Hirschman index: the sum of squared shares. 1 is one provider alone, 0.5 two equal ones."
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={concentrationChart(result, fromDay, toDay)}
              startDate={startDate}
              widthPx={widthPx}
            />
          )}
        />
      </BoardCell>
      <WorkSection stores={stores} result={result} fromDay={fromDay} toDay={toDay} />
      {result.cpuReadings.length > 0 ? (
        <BoardCell isWide>
          <CpuFigure stores={stores} result={result} />
        </BoardCell>
      ) : null}
      {result.sites.length > 1 ? (
        <BoardCell isWide>
          <LossFigure stores={stores} result={result} />
        </BoardCell>
      ) : null}
      {result.supply
        .filter((supply) => comesBy(supply, toDay))
        .map((supply) => (
          <BoardCell key={supply.rackTypeId}>
            <SupplyFigure
              stores={stores}
              supply={supply}
              startDate={startDate}
              fromDay={fromDay}
              toDay={toDay}
            />
          </BoardCell>
        ))}
      <BoardCell isWide>
        <ChartFigure
          title="IT power by campus of the plan"
          testId="campus-stack"
          table={campusStackTable(result, fromDay, toDay)}
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={campusStack(result, fromDay, toDay)}
              startDate={startDate}
              widthPx={widthPx}
            />
          )}
        />
      </BoardCell>
      <BoardCell isWide>
        <header className="figure-head">
          <h3 className="figure-title">Campuses at the end of the plan</h3>
          <CopyCsv table={campuses} title={campuses.caption} />
        </header>
        <DataGrid table={campuses} />
      </BoardCell>
    </BoardPage>
  )
}

interface SupplyFigureProps {
  stores: Stores
  supply: SupplyResult
  startDate: string
  fromDay: number
  toDay: number
}

/** Racks of one type between factory and floor. */
function SupplyFigure({ stores, supply, startDate, fromDay, toDay }: SupplyFigureProps) {
  const read = useMemo(() => (state: DayState) => supplyWords(supply, state.day), [supply])
  return (
    <ChartFigure
      title={`Supply: ${supply.name}`}
      testId="supply"
      table={supplyTable(supply, startDate, fromDay, toDay)}
      note={<DayText feed={stores.dayFeed} read={read} />}
      draw={(widthPx) => (
        <TimeChart
          stores={stores}
          chart={supplyChart(supply, fromDay, toDay)}
          startDate={startDate}
          widthPx={widthPx}
          heightPx={200}
        />
      )}
    />
  )
}
