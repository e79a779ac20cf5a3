import type { ReportBarChart, ReportChart } from '../../../shared/contract/reportDocument.ts'
import type { CashFlow, CashLine } from '../../../shared/results/cashFlow.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import { formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import { monthDays, sampleDays, valuesOn } from '../figure/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'

export const CASH_WORDS: Record<CashLine['id'], string> = {
  land: 'Land',
  substation: 'Substations',
  shell: 'Shell and core',
  electrical: 'Electrical plant',
  mechanical: 'Mechanical plant',
  network: 'Cluster network',
  it: 'Racks',
  commissioning: 'Commissioning',
  energy: 'Energy',
  water: 'Water',
  staff: 'Staff',
  maintenance: 'Maintenance',
}

const sumOf = (lines: readonly CashLine[], day: number): number =>
  lines.reduce((sum, { usd }) => sum + (usd[Math.min(day, usd.length - 1)] ?? 0), 0)

const linesOf = ({ lines }: CashFlow, kind: CashLine['kind']): CashLine[] =>
  lines.filter((line) => line.kind === kind)

/** Capital and running costs, one upon the other, and what was written off: cumulative, USD billions. */
export function cashChart({ cashFlow }: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  const stacked = (label: string, kind: CashLine['kind']) => ({
    label,
    days,
    values: days.map((day) => sumOf(linesOf(cashFlow, kind), day) / 1e9),
    style: 'solid' as const,
  })
  return {
    caption: 'Money spent on the campuses, cumulative',
    unit: 'USD B',
    stack: [stacked('capital', 'capital'), stacked('running', 'running')],
    curves: [
      {
        label: 'written off',
        days,
        values: valuesOn(cashFlow.depreciationUsd, days, 1e-9),
        style: 'dashed',
      },
    ],
    markers: [],
  }
}

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

/** Capital and running costs by component over the whole plan, largest first. */
export function componentBars({ cashFlow, dayCount }: SimulationResult): ReportBarChart {
  return {
    caption: 'Cost by component over the whole plan',
    unit: 'USD',
    bars: cashFlow.lines
      .map((line) => ({ line, usd: sumOf([line], dayCount - 1) }))
      .filter(({ usd }) => usd > 0)
      .toSorted((a, b) => b.usd - a.usd)
      .map(({ line, usd }) => ({
        label: CASH_WORDS[line.id],
        value: usd,
        text: `${formatUsd(usd)}${line.kind === 'running' ? ', running' : ''}`,
        isAccent: line.kind === 'capital',
      })),
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

/** Currency and base year, as prices are read. */
export function basisWords({ cashFlow }: SimulationResult): string {
  const { currency, baseYears, capexUsdPerItMw } = cashFlow
  return `${currency} of ${baseYears.join(' and ')}, without inflation.${
    capexUsdPerItMw > 0 ? ` ${formatUsd(capexUsdPerItMw)} of capital a provisioned MW of IT at the end.` : ''
  }`
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
