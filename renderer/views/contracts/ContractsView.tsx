import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { basisWords, cashChart, componentBars } from '../../../shared/contract/charts/cashCharts.ts'
import {
  deliveryChart,
  drawdownChart,
  optionWords,
  priceChart,
} from '../../../shared/contract/charts/contractCharts.ts'
import type { ContractResult } from '../../../shared/results/contractResult.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { select } from '../../../shared/state/viewStore.ts'
import { BarChart } from '../../charts/BarChart.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { BoardCell, BoardPage } from '../BoardPage.tsx'
import { DemandChoice } from '../DemandChoice.tsx'
import { Readings } from '../Readings.tsx'
import { ChartFigure, CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { TimeChart } from '../figure/TimeChart.tsx'
import { usePeriod } from '../usePeriod.tsx'
import { cashReadings, cashTable, componentTable } from './cashModel.ts'
import { contractReadings, drawdownTable, priceTable, trancheTable } from './contractModel.ts'

/** What is owed and what is got for it, contract by contract; then the money of the campuses themselves. */
export function ContractsView({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const { fromDay, toDay, control } = usePeriod(result, 'whole')
  const [chosen, setChosen] = useState<string | null>(null)
  const selection = useStore(stores.viewStore, (state) => state.selection)
  const selected = selection?.kind === 'contract' ? result.contracts[selection.index] : undefined
  const contract = selected ?? result.contracts.find(({ id }) => id === chosen) ?? result.contracts[0]
  /** A contract that is selected in the tree gives way to the one chosen here. */
  const choose = (id: string): void => {
    setChosen(id)
    const index = result.contracts.findIndex((entry) => entry.id === id)
    if (selected) select(stores.viewStore, { kind: 'contract', index })
  }
  const cash = useMemo(() => cashReadings(result), [result])
  const { startDate } = result
  return (
    <BoardPage
      title="Contracts"
      testId="contracts-view"
      tools={
        <>
          {contract && result.contracts.length > 1 ? (
            <Choice
              label="Contract"
              value={contract.id}
              options={result.contracts.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={choose}
            />
          ) : null}
          {control}
          <DemandChoice stores={stores} board={result.board} />
        </>
      }
    >
      {contract ? (
        <ContractFigures
          key={contract.id}
          stores={stores}
          contract={contract}
          startDate={startDate}
          fromDay={fromDay}
          toDay={toDay}
        />
      ) : (
        <BoardCell isWide>
          <p className="board-empty">
            This plan has no contract. What the campuses themselves cost is below.
          </p>
        </BoardCell>
      )}
      <BoardCell isWide>
        <h3 className="board-part">Money of the campuses</h3>
        <Readings feed={stores.dayFeed} readings={cash} label="Money on the day" />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Cash flow, cumulative"
          testId="cash-flow"
          table={cashTable(result, fromDay, toDay)}
          note={basisWords(result)}
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={cashChart(result, fromDay, toDay)}
              startDate={startDate}
              widthPx={widthPx}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Cost by component, whole plan"
          testId="components"
          table={componentTable(result)}
          draw={(widthPx) => <BarChart chart={componentBars(result)} width={widthPx} rowHeight={21} />}
        />
      </BoardCell>
    </BoardPage>
  )
}

interface ContractFiguresProps {
  stores: Stores
  contract: ContractResult
  startDate: string
  fromDay: number
  toDay: number
}

function ContractFigures({ stores, contract, startDate, fromDay, toDay }: ContractFiguresProps) {
  const readings = useMemo(() => contractReadings(contract), [contract])
  const tranches = trancheTable(contract, startDate)
  const option = optionWords(contract, startDate)
  const chart = { stores, startDate }
  return (
    <>
      <BoardCell isWide>
        <h3 className="board-part">{contract.name}</h3>
        <Readings feed={stores.dayFeed} readings={readings} label={`${contract.name} on the day`} />
        {option === null ? null : <p className="figure-note">{option}</p>}
        {contract.isCounted ? null : (
          <p className="figure-note">Shown, not counted in sums: it may not come about.</p>
        )}
      </BoardCell>
      <BoardCell isWide>
        <ChartFigure
          title="Drawdown"
          testId="drawdown"
          table={drawdownTable(contract, startDate, fromDay, toDay)}
          note="Accrued: the value of capacity held ready. Used: the part that demand made use of. The take-or-pay floor is owed either way."
          draw={(widthPx) => (
            <TimeChart
              {...chart}
              chart={drawdownChart(contract, fromDay, toDay)}
              widthPx={widthPx}
              heightPx={270}
            />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Due and delivered"
          testId="due"
          table={tranches}
          draw={(widthPx) => (
            <TimeChart {...chart} chart={deliveryChart(contract, fromDay, toDay)} widthPx={widthPx} />
          )}
        />
      </BoardCell>
      <BoardCell>
        <ChartFigure
          title="Price of a used accelerator-hour"
          testId="hour-price"
          table={priceTable(contract, startDate, fromDay, toDay)}
          note={`What is owed so far over the hours used so far, beside the contract’s price${contract.market ? ` and the market’s: ${contract.market.name}, middle, low and high` : ''}.`}
          draw={(widthPx) => (
            <TimeChart {...chart} chart={priceChart(contract, fromDay, toDay)} widthPx={widthPx} />
          )}
        />
      </BoardCell>
      {contract.tranches.length === 0 ? null : (
        <BoardCell isWide>
          <header className="figure-head">
            <h4 className="figure-title">Tranches</h4>
            <CopyCsv table={tranches} title={tranches.caption} />
          </header>
          <DataGrid table={tranches} />
        </BoardCell>
      )}
    </>
  )
}
