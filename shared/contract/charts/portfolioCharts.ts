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
