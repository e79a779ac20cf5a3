import { likelihood } from '../../../shared/contract/charts/riskCharts.ts'
import { momentDayAt, type RiskDriver, type RiskResult } from '../../../shared/results/risk.ts'
import { QUOTED_SHARES, probabilityCurve, shareName } from '../../../shared/results/riskReadings.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { TableModel } from '../figure/tableModel.ts'

export function sCurveTable(risk: RiskResult, momentIndex: number): TableModel {
  const { days, shares } = probabilityCurve(risk, momentIndex)
  return {
    caption: `${risk.moments[momentIndex]?.name ?? ''}: share of runs by date`,
    startDate: risk.startDate,
    columns: [
      { title: 'Share of runs', kind: 'number', format: formatShare },
      { title: 'Day', kind: 'day' },
    ],
    rows: shares.map((share, index) => [share, days[index] ?? null]),
  }
}

/** Every moment with its quoted days. */
export function momentTable(risk: RiskResult): TableModel {
  const day = (value: number): number | null => (value >= NEVER_DAY ? null : value)
  return {
    caption: 'Milestones: in the plan, and by share of runs',
    startDate: risk.startDate,
    columns: [
      { title: 'Milestone', kind: 'text' },
      { title: 'Plan', kind: 'day' },
      ...QUOTED_SHARES.map((share) => ({ title: shareName(share), kind: 'day' as const })),
      { title: 'Promised', kind: 'day' },
      { title: 'Date kept', unit: 'of runs', kind: 'number', format: likelihood },
    ],
    rows: risk.moments
      .map((moment, index) => ({ moment, index }))
      .filter(({ moment }) => moment.kind !== 'hall')
      .map(({ moment, index }) => [
        moment.name,
        day(moment.plannedDay),
        ...QUOTED_SHARES.map((share) => day(momentDayAt(risk, index, share))),
        moment.dueDay,
        moment.dueProbability,
      ]),
  }
}

const KIND_WORDS: Record<RiskDriver['kind'], string> = {
  task: 'task',
  cause: 'common cause',
  event: 'risk',
}

export function tornadoTable(
  risk: RiskResult,
  drivers: readonly RiskDriver[],
  unit: string,
  caption: string,
): TableModel {
  const short = (value: number): string => value.toFixed(1).replace('-', '−')
  return {
    caption,
    startDate: risk.startDate,
    columns: [
      { title: 'Input', kind: 'text' },
      { title: 'Kind', kind: 'text' },
      { title: 'When low', unit, kind: 'number', format: short },
      { title: 'When high', unit, kind: 'number', format: short },
      {
        title: 'Rank correlation',
        kind: 'number',
        format: (value) => value.toFixed(2).replace('-', '−'),
      },
    ],
    rows: drivers.map((driver) => [
      driver.name,
      KIND_WORDS[driver.kind],
      driver.whenLow,
      driver.whenHigh,
      driver.correlation,
    ]),
  }
}

export function criticalityTable(risk: RiskResult): TableModel {
  return {
    caption: 'Share of runs in which a task lies on the path to the finish',
    startDate: risk.startDate,
    columns: [
      { title: 'Task', kind: 'text' },
      { title: 'On the path in', unit: 'of runs', kind: 'number', format: likelihood },
    ],
    rows: risk.criticality.map(({ name, share }) => [name, share]),
  }
}

export function scatterTable(risk: RiskResult): TableModel {
  return {
    caption: 'Finish and total cost of each run',
    startDate: risk.startDate,
    columns: [
      { title: 'Run', kind: 'number', format: formatCount },
      { title: 'Finish', kind: 'day' },
      { title: 'Cost', kind: 'number', format: formatUsd },
    ],
    rows: [...risk.scatter.day].map((day, index) => [
      index + 1,
      day >= NEVER_DAY ? null : day,
      risk.scatter.costUsd[index] ?? null,
    ]),
  }
}

export function deliveredTable({ delivered, deliveredAll, startDate }: RiskResult): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  return {
    caption: 'IT power delivered by day over all runs: contracted halls, and all with those under option',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Plan', ...mega },
      { title: 'P10', ...mega },
      { title: 'P50', ...mega },
      { title: 'P90', ...mega },
      { title: 'Plan with options', ...mega },
      { title: 'P10 with options', ...mega },
      { title: 'P50 with options', ...mega },
      { title: 'P90 with options', ...mega },
    ],
    rows: [...delivered.day].map((day, index) => [
      day,
      delivered.plannedItMw[index] ?? null,
      delivered.itMwP10[index] ?? null,
      delivered.itMwP50[index] ?? null,
      delivered.itMwP90[index] ?? null,
      deliveredAll.plannedItMw[index] ?? null,
      deliveredAll.itMwP10[index] ?? null,
      deliveredAll.itMwP50[index] ?? null,
      deliveredAll.itMwP90[index] ?? null,
    ]),
  }
}
