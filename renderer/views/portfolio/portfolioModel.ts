import { medianDelivered, chosenDemand } from '../../../shared/contract/charts/portfolioCharts.ts'
import { deliveredShare } from '../../../shared/results/portfolioBoard.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import { monthDays } from '../../../shared/results/sampleDays.ts'
import { formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import type { TableModel } from '../figure/tableModel.ts'

export function providerTable(
  { board, startDate }: SimulationResult,
  fromDay: number,
  toDay: number,
): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  const demand = chosenDemand(board)
  const at = (series: Float32Array, day: number): number => series[Math.min(day, series.length - 1)] ?? 0
  return {
    caption: 'Live IT power by provider, committed, and demand, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...board.providers.map(({ name }) => ({ title: name, ...mega })),
      { title: 'All live', ...mega },
      { title: 'Committed', ...mega },
      ...(demand ? [{ title: 'Demand', ...mega }] : []),
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...board.providers.map(({ deliveredItMw }) => at(deliveredItMw, day)),
      at(board.deliveredItMw, day),
      at(board.committedItMw, day),
      ...(demand ? [at(demand.itMw, day)] : []),
    ]),
  }
}

export function promiseTable(
  result: SimulationResult,
  risk: RiskResult | null,
  fromDay: number,
  toDay: number,
): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  const { board, startDate } = result
  const middle = risk && medianDelivered(result, risk)
  const median = (day: number): number | null => {
    const index = middle?.days.findLastIndex((at) => at <= day) ?? -1
    return middle?.itMw[index] ?? null
  }
  return {
    caption: 'Committed and delivered IT power, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Committed', ...mega },
      { title: 'Plan', ...mega },
      ...(risk ? [{ title: 'P50', ...mega }] : []),
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      board.committedItMw[day] ?? 0,
      board.deliveredItMw[day] ?? 0,
      ...(risk ? [median(day)] : []),
    ]),
  }
}

/** Herfindahl-Hirschman index, 0..1: US merger guidelines call 0.18 highly concentrated. */
export const hhiText = (index: number): string => index.toFixed(2)

export function concentrationTable(
  { board, startDate }: SimulationResult,
  fromDay: number,
  toDay: number,
): TableModel {
  return {
    caption: 'Shares of live IT power and their concentration, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      ...board.providers.map(({ name }) => ({ title: name, kind: 'number' as const, format: formatShare })),
      { title: 'HHI', kind: 'number', format: hhiText },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...board.providers.map((_, index) => deliveredShare(board, index, day)),
      board.concentration[day] ?? 0,
    ]),
  }
}

/** Numbers of the day for the head of the board. */
export function portfolioReadings({ board }: SimulationResult): Reading[] {
  const demand = chosenDemand(board)
  const at = (series: Float32Array, day: number): number => series[Math.min(day, series.length - 1)] ?? 0
  return [
    {
      id: 'delivered',
      label: 'Live for the customer',
      read: ({ day }) => `${formatMega(at(board.deliveredItMw, day))} MW IT`,
      note: ({ day }) => `as provisioned; committed ${formatMega(at(board.committedItMw, day))} MW`,
    },
    ...(demand
      ? [
          {
            id: 'demand',
            label: `Demand, ${demand.name.toLowerCase()}`,
            read: ({ day }: { day: number }) => `${formatMega(at(demand.itMw, day))} MW IT`,
            note: ({ day }: { day: number }) =>
              `uses ${formatShare(at(board.useRatio, day))} of what is live`,
          },
        ]
      : []),
    ...board.providers.map(({ id, name, deliveredItMw, committedUsd }, index) => ({
      id: `share-${id}`,
      label: name,
      read: ({ day }: { day: number }) => formatShare(deliveredShare(board, index, day)),
      note: ({ day }: { day: number }) =>
        `${formatMega(at(deliveredItMw, day))} MW; ${formatUsd(committedUsd)} committed`,
    })),
    {
      id: 'hhi',
      label: 'Concentration (HHI)',
      read: ({ day }) => hhiText(at(board.concentration, day)),
      note: () => `of contract value ${hhiText(board.committedConcentration)}; one alone is 1`,
    },
  ]
}
