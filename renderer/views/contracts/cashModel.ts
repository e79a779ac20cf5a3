import { CASH_WORDS, linesOf, sumOf } from '../../../shared/contract/charts/cashCharts.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { monthDays } from '../../../shared/results/sampleDays.ts'
import { formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import type { TableModel } from '../figure/tableModel.ts'

export function cashTable(
  { cashFlow, startDate }: SimulationResult,
  fromDay: number,
  toDay: number,
): TableModel {
  const usd = { kind: 'number' as const, format: formatUsd }
  return {
    caption: 'Money spent on the campuses by component, cumulative, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...cashFlow.lines.map(({ id }) => ({ title: CASH_WORDS[id], ...usd })),
      { title: 'Written off', ...usd },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...cashFlow.lines.map(({ usd: series }) => series[Math.min(day, series.length - 1)] ?? 0),
      cashFlow.depreciationUsd[Math.min(day, cashFlow.depreciationUsd.length - 1)] ?? 0,
    ]),
  }
}

export function componentTable({ cashFlow, dayCount, startDate }: SimulationResult): TableModel {
  return {
    caption: 'Cost by component over the whole plan',
    startDate,
    columns: [
      { title: 'Component', kind: 'text' },
      { title: 'Kind', kind: 'text' },
      { title: 'Whole plan', unit: 'USD', kind: 'number', format: formatUsd },
    ],
    rows: cashFlow.lines.map((line) => [CASH_WORDS[line.id], line.kind, sumOf([line], dayCount - 1)]),
  }
}

/** Money of the day. */
export function cashReadings({ cashFlow, slipCost }: SimulationResult): Reading[] {
  const at = (series: Float32Array, day: number): number => series[Math.min(day, series.length - 1)] ?? 0
  return [
    {
      id: 'capital-spent',
      label: 'Capital spent',
      read: ({ day }) => formatUsd(sumOf(linesOf(cashFlow, 'capital'), day)),
    },
    {
      id: 'running-spent',
      label: 'Running costs',
      read: ({ day }) => formatUsd(sumOf(linesOf(cashFlow, 'running'), day)),
    },
    {
      id: 'own-hour',
      label: 'Own cost of an accelerator-hour',
      read: ({ day }) => {
        const usd = at(cashFlow.usdPerAcceleratorHour, day)
        return usd > 0 ? `$${usd.toFixed(2)}` : '–'
      },
      note: () => 'depreciation and running costs of the day',
    },
    {
      id: 'slip',
      label: 'One more day of delay',
      read: ({ day }) => formatUsd(at(slipCost.accrualUsdPerDay, day) + at(slipCost.carryingUsdPerDay, day)),
      note: ({ day }) =>
        `${formatUsd(at(slipCost.accrualUsdPerDay, day))} not accrued, ${formatUsd(at(slipCost.carryingUsdPerDay, day))} of capital waiting`,
    },
  ]
}
