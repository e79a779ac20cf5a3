import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { Stores } from '../../../shared/state/stores.ts'
import { formatUsd } from '../../../shared/units/format.ts'
import { BoardCell, BoardPage } from '../BoardPage.tsx'
import { ChartFigure } from '../figure/ChartFigure.tsx'
import { monthDays, sampleDays, valuesOn } from '../figure/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'
import { TimeChart } from '../figure/TimeChart.tsx'
import { usePeriod } from '../usePeriod.tsx'

/** Money over time: capital spent and contracts accrued. */
export function ContractsView({ stores, result }: { stores: Stores; result: SimulationResult }) {
  const { fromDay, toDay, control } = usePeriod(result, 'whole')
  return (
    <BoardPage title="Contracts" testId="contracts-view" tools={control}>
      <BoardCell isWide>
        <ChartFigure
          title="Capital and contracts, cumulative"
          table={moneyTable(result, fromDay, toDay)}
          draw={(widthPx) => (
            <TimeChart
              stores={stores}
              chart={moneyChart(result, fromDay, toDay)}
              startDate={result.startDate}
              widthPx={widthPx}
              heightPx={260}
            />
          )}
        />
      </BoardCell>
    </BoardPage>
  )
}

function moneyChart({ portfolio }: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Capital spent and contracts accrued, cumulative',
    unit: 'USD B',
    curves: [
      {
        label: 'capital',
        days,
        values: valuesOn(portfolio.capexUsd, days, 1e-9),
        style: 'solid',
        isAccent: true,
      },
      { label: 'accrued', days, values: valuesOn(portfolio.accruedUsd, days, 1e-9), style: 'dashed' },
    ],
    markers: [],
  }
}

function moneyTable({ portfolio, startDate }: SimulationResult, fromDay: number, toDay: number): TableModel {
  return {
    caption: 'Capital spent and contracts accrued, cumulative',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Capital', kind: 'number', format: formatUsd },
      { title: 'Accrued', kind: 'number', format: formatUsd },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      portfolio.capexUsd[day] ?? 0,
      portfolio.accruedUsd[day] ?? 0,
    ]),
  }
}
