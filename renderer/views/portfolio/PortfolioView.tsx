import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { BoardCell, BoardPage } from '../BoardPage.tsx'
import { ChartFigure, CopyCsv } from '../figure/ChartFigure.tsx'
import { DataGrid } from '../figure/DataGrid.tsx'
import { TimeChart } from '../figure/TimeChart.tsx'
import { usePeriod } from '../usePeriod.tsx'
import { campusStack, campusStackTable, campusTable } from './campusModel.ts'

/** Where the capacity stands, over time. */
export function PortfolioView({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const { fromDay, toDay, control } = usePeriod(result, 'build-out')
  const campuses = campusTable(result)
  return (
    <BoardPage title="Portfolio" testId="portfolio-view" tools={control}>
      <BoardCell isWide>
        <ChartFigure
          title="IT power by campus"
          testId="campus-stack"
          table={campusStackTable(result, fromDay, toDay)}
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={campusStack(result, fromDay, toDay)}
              startDate={result.startDate}
              widthPx={widthPx}
              heightPx={260}
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
