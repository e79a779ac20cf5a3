import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import { deliveredShare, type PortfolioBoard } from '../../../shared/results/portfolioBoard.ts'
import type { SimulationResult } from '../../../shared/results/result.ts'
import type { RiskResult } from '../../../shared/results/risk.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import { monthDays, sampleDays, valuesOn } from '../figure/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'

/** Demand of the chosen scenario, or none. */
export function chosenDemand(board: PortfolioBoard): PortfolioBoard['demandScenarios'][number] | null {
  return board.demandScenarios.find(({ id }) => id === board.demandScenarioId) ?? null
}

/** Providers upon one another against one demand curve; what contracts promise as a dashed step. */
export function providerStack(
  { board, targets }: SimulationResult,
  fromDay: number,
  toDay: number,
): ReportChart {
  const days = sampleDays(fromDay, toDay)
  const demand = chosenDemand(board)
  return {
    caption: `Live IT power for ${board.customerName} by provider, against its demand`,
    unit: 'IT MW',
    stack: board.providers.map(({ name, deliveredItMw }) => ({
      label: name,
      days,
      values: valuesOn(deliveredItMw, days),
      style: 'solid' as const,
    })),
    curves: [
      { label: 'committed', days, values: valuesOn(board.committedItMw, days), style: 'dashed' },
      ...(demand
        ? [
            {
              label: `demand, ${demand.name}`,
              days,
              values: valuesOn(demand.itMw, days),
              style: 'solid' as const,
              isAccent: true,
            },
          ]
        : []),
    ],
    markers: targets
      .filter(({ day }) => day >= fromDay && day <= toDay)
      .map(({ day, name }) => ({ day, label: name })),
  }
}

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

/** What was promised beside what came: in the plan, and, once risk was run, in the middle run. */
export function promiseChart(
  { board }: SimulationResult,
  risk: RiskResult | null,
  fromDay: number,
  toDay: number,
): ReportChart {
  const days = sampleDays(fromDay, toDay)
  const kept = risk ? [...risk.delivered.day].map((day, index) => ({ day, index })) : []
  const within = kept.filter(({ day }) => day >= fromDay && day <= toDay)
  return {
    caption: risk ? 'Committed against P50 delivered' : 'Committed against delivered in the plan',
    unit: 'IT MW',
    curves: [
      { label: 'committed', days, values: valuesOn(board.committedItMw, days), style: 'dashed' },
      { label: 'plan', days, values: valuesOn(board.deliveredItMw, days), style: 'solid', isAccent: !risk },
      ...(risk && within.length > 1
        ? [
            {
              label: 'P50, campuses of the plan',
              days: within.map(({ day }) => day),
              values: within.map(({ index }) => risk.delivered.itMwP50[index] ?? 0),
              style: 'solid' as const,
              isAccent: true,
            },
          ]
        : []),
    ],
    markers: [],
  }
}

export function promiseTable(
  { board, startDate }: SimulationResult,
  risk: RiskResult | null,
  fromDay: number,
  toDay: number,
): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  const median = (day: number): number | null => {
    if (!risk) return null
    const index = risk.delivered.day.findLastIndex((at) => at <= day)
    return index < 0 ? null : (risk.delivered.itMwP50[index] ?? null)
  }
  return {
    caption: 'Committed and delivered IT power, month by month',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Committed', ...mega },
      { title: 'Plan', ...mega },
      ...(risk ? [{ title: 'P50 of the campuses', ...mega }] : []),
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      board.committedItMw[day] ?? 0,
      board.deliveredItMw[day] ?? 0,
      ...(risk ? [median(day)] : []),
    ]),
  }
}

/** Herfindahl-Hirschman index in the words it is read with: US merger guidelines call 1,800 of 10,000 highly concentrated. */
export const hhiText = (index: number): string => formatCount(Math.round(index * 10_000))

/** Concentration over time, 0 to 10,000. */
export function concentrationChart({ board }: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Concentration of live IT power by provider',
    unit: 'HHI',
    curves: [
      {
        label: 'live MW',
        days,
        values: valuesOn(board.concentration, days, 10_000),
        style: 'solid',
        isAccent: true,
      },
      {
        label: 'contract value',
        days: [fromDay, toDay],
        values: [board.committedConcentration * 10_000, board.committedConcentration * 10_000],
        style: 'dashed',
      },
    ],
    markers: [],
    highest: 10_000,
  }
}

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
      { title: 'HHI', kind: 'number', format: formatCount },
    ],
    rows: monthDays(fromDay, toDay).map((day) => [
      day,
      ...board.providers.map((_, index) => deliveredShare(board, index, day)),
      (board.concentration[day] ?? 0) * 10_000,
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
      note: ({ day }) => `committed ${formatMega(at(board.committedItMw, day))} MW`,
    },
    ...(demand
      ? [
          {
            id: 'demand',
            label: `Demand, ${demand.name}`,
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
      note: () => `of contract value ${hhiText(board.committedConcentration)}; one alone is 10,000`,
    },
  ]
}
