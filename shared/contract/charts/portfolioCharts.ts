import type { PortfolioBoard } from '../../results/portfolioBoard.ts'
import type { SimulationResult } from '../../results/result.ts'
import type { RiskResult } from '../../results/risk.ts'
import { sampleDays, valuesOn } from '../../results/sampleDays.ts'
import type { ReportChart } from '../reportDocument.ts'

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
              label: `demand, ${demand.name.toLowerCase()}`,
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

/**
 * Live IT power of the whole portfolio in the middle run, by day of the grid of the runs: campuses of the plan as far behind it as their
 * P50 is, sites outside it as reported.
 */
export function medianDelivered(
  { board, sites }: SimulationResult,
  { delivered }: RiskResult,
): { days: number[]; itMw: number[] } {
  const campuses = sites.filter(({ campusIndex }) => campusIndex !== null)
  const days = [...delivered.day]
  const itMw = days.map((day, index) => {
    const at = (series: Float32Array): number => series[Math.min(day, series.length - 1)] ?? 0
    const own = campuses.reduce((sum, { series }) => sum + at(series.itMw), 0)
    const planned = delivered.plannedItMw[index] ?? 0
    const keptShare = planned > 0 ? Math.min(1, (delivered.itMwP50[index] ?? 0) / planned) : 1
    return at(board.deliveredItMw) - own * (1 - keptShare)
  })
  return { days, itMw }
}

/** What was promised beside what came: in the plan, and, once risk was run, in the middle run. */
export function promiseChart(
  result: SimulationResult,
  risk: RiskResult | null,
  fromDay: number,
  toDay: number,
): ReportChart {
  const { board } = result
  const days = sampleDays(fromDay, toDay)
  const median = risk && medianDelivered(result, risk)
  const within = median?.days
    .map((day, index) => ({ day, index }))
    .filter(({ day }) => day >= fromDay && day <= toDay)
  return {
    caption: risk ? 'Committed against P50 delivered.' : 'Committed against delivered in the plan.',
    unit: 'IT MW',
    curves: [
      { label: 'committed', days, values: valuesOn(board.committedItMw, days), style: 'dashed' },
      { label: 'plan', days, values: valuesOn(board.deliveredItMw, days), style: 'solid', isAccent: !risk },
      ...(median && within && within.length > 1
        ? [
            {
              label: 'P50',
              days: within.map(({ day }) => day),
              values: within.map(({ index }) => median.itMw[index] ?? 0),
              style: 'solid' as const,
              isAccent: true,
            },
          ]
        : []),
    ],
    markers: [],
  }
}

/** Concentration over time, 0..1. */
export function concentrationChart({ board }: SimulationResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: 'Concentration of live IT power by provider',
    unit: 'HHI',
    curves: [
      {
        label: 'live MW',
        days,
        values: valuesOn(board.concentration, days),
        style: 'solid',
        isAccent: true,
      },
      {
        label: 'contract value',
        days: [fromDay, toDay],
        values: [board.committedConcentration, board.committedConcentration],
        style: 'dashed',
      },
    ],
    markers: [],
    highest: 1,
  }
}
