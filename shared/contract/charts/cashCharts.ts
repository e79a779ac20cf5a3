import type { CashFlow, CashLine } from '../../results/cashFlow.ts'
import type { SimulationResult } from '../../results/result.ts'
import { sampleDays, valuesOn } from '../../results/sampleDays.ts'
import { formatUsd } from '../../units/format.ts'
import type { ReportBarChart, ReportChart } from '../reportDocument.ts'

/** What a line is called. */
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

/** Cumulative money of some lines on a day, USD. */
export const sumOf = (lines: readonly CashLine[], day: number): number =>
  lines.reduce((sum, { usd }) => sum + (usd[Math.min(day, usd.length - 1)] ?? 0), 0)

/** Capital, or running costs. */
export const linesOf = ({ lines }: CashFlow, kind: CashLine['kind']): CashLine[] =>
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

/** Currency and base year, as prices are read. */
export function basisWords({ cashFlow }: SimulationResult): string {
  const { currency, baseYears, capexUsdPerItMw } = cashFlow
  return `${currency} of ${baseYears.join(' and ')}, without inflation.${
    capexUsdPerItMw > 0 ? ` ${formatUsd(capexUsdPerItMw)} of capital a provisioned MW of IT at the end.` : ''
  }`
}
