import type { ReportChart, ReportTornado } from '../../../shared/contract/reportDocument.ts'
import { momentDayAt, type RiskDriver, type RiskResult } from '../../../shared/results/risk.ts'
import { probabilityCurve, QUOTED_SHARES, shareName } from '../../../shared/results/riskReadings.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { TableModel } from '../figure/tableModel.ts'

/** Bars of a tornado that are drawn; the table holds them all. */
const BARS = 12

/** `34 %`; what rounds to nothing or to all says so. */
export function likelihood(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %'
  if (share < 1 && share > 0.995) return 'over 99 %'
  return formatShare(share)
}

/** One sentence for each promise: "All contracted capacity by 31 Dec 2026: 34 %". */
export function promises({
  moments,
  startDate,
}: RiskResult): { id: string; text: string; probability: string }[] {
  return moments.flatMap(({ id, name, dueDay, dueProbability }) =>
    dueDay === null || dueProbability === null
      ? []
      : [{ id, text: `${name} by ${formatDay(startDate, dueDay)}`, probability: likelihood(dueProbability) }],
  )
}

/** How a run ended, in words. */
export function stopWords({
  stop,
  runCount,
  p80LowDay,
  p80HighDay,
  toleranceDays,
  seed,
}: RiskResult): string {
  const runs = `${formatCount(runCount)} runs, seed ${seed}`
  if (stop === 'cancelled') return `Cancelled after ${runs}.`
  if (p80HighDay >= NEVER_DAY) return `${runs}.`
  const width = `P80 is known to ±${formatCount(Math.max(0, (p80HighDay - p80LowDay) / 2))} days`
  return stop === 'converged'
    ? `Converged after ${runs}: ${width} (asked: ±${formatCount(toleranceDays)}).`
    : `All ${runs} made: ${width}.`
}

/** The day in words, or that it never comes. */
export const dayWords = (startDate: string, day: number): string =>
  day >= NEVER_DAY ? 'not within the plan' : formatDay(startDate, day)

/** Probability by date of one moment, with its quoted days, its day in the plan and its promise. */
export function sCurve(risk: RiskResult, momentIndex: number): ReportChart {
  const moment = risk.moments[momentIndex]
  const { days, shares } = probabilityCurve(risk, momentIndex)
  const from = (days[0] ?? 0) - 20
  const to = (days.at(-1) ?? 0) + 20
  const quoted = QUOTED_SHARES.flatMap((share) => {
    const day = momentDayAt(risk, momentIndex, share)
    return day < NEVER_DAY ? [{ day, label: shareName(share) }] : []
  })
  const own = [
    ...(moment && moment.plannedDay < NEVER_DAY ? [{ day: moment.plannedDay, label: 'plan' }] : []),
    ...(moment && moment.dueDay !== null ? [{ day: moment.dueDay, label: 'promised' }] : []),
  ]
  const last = shares.at(-1) ?? 0
  return {
    caption: `Probability that ${moment?.name ?? ''} has come, by date`,
    unit: '% of runs',
    curves: [
      {
        label: '',
        days: [from, days[0] ?? from, ...days, to],
        values: [0, 0, ...shares.map((share) => share * 100), last * 100],
        style: 'solid',
        isAccent: true,
      },
    ],
    markers: [...quoted, ...own].toSorted((a, b) => a.day - b.day),
    highest: 100,
  }
}

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
      { title: 'Kept in', unit: 'of runs', kind: 'number', format: likelihood },
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

export function tornado(drivers: readonly RiskDriver[], unit: string, caption: string): ReportTornado {
  return {
    caption,
    unit,
    bars: drivers
      .slice(0, BARS)
      .map(({ name, whenLow, whenHigh }) => ({ label: name, low: whenLow, high: whenHigh })),
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

/** Finish against cost, one point a run. */
export function scatter(risk: RiskResult): ReportChart {
  const points = [...risk.scatter.day]
    .map((day, index) => ({ day, cost: (risk.scatter.costUsd[index] ?? 0) / 1e9 }))
    .filter(({ day }) => day < NEVER_DAY)
  const costs = [...points.map(({ cost }) => cost), risk.plannedCostUsd / 1e9]
  const low = Math.min(...costs)
  const high = Math.max(...costs)
  const margin = (high - low) * 0.06 || 1
  const plannedDay = risk.moments[risk.finishMoment]?.plannedDay ?? NEVER_DAY
  return {
    caption: 'Finish and total cost of each run',
    unit: 'USD B',
    curves: [
      {
        label: '',
        days: points.map(({ day }) => day),
        values: points.map(({ cost }) => cost),
        style: 'dots',
      },
      ...(plannedDay < NEVER_DAY
        ? [
            {
              label: 'the plan',
              days: [plannedDay],
              values: [risk.plannedCostUsd / 1e9],
              style: 'rings' as const,
              isAccent: true,
            },
          ]
        : []),
    ],
    markers: [],
    lowest: low - margin,
    highest: high + margin,
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

/** Delivered IT power by day: plan and bands over the runs. */
export function deliveredChart({ delivered }: RiskResult): ReportChart {
  const days = [...delivered.day]
  return {
    caption: 'IT power delivered: the plan, and what the runs say',
    unit: 'IT MW',
    curves: [
      { label: 'P90', days, values: [...delivered.itMwP90], style: 'dashed' },
      { label: 'P50', days, values: [...delivered.itMwP50], style: 'solid', isAccent: true },
      { label: 'P10', days, values: [...delivered.itMwP10], style: 'dashed' },
      { label: 'plan', days, values: [...delivered.plannedItMw], style: 'solid' },
    ],
    markers: [],
  }
}

export function deliveredTable({ delivered, startDate }: RiskResult): TableModel {
  const mega = { kind: 'number' as const, unit: 'IT MW', format: formatMega }
  return {
    caption: 'IT power delivered by day over all runs',
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Plan', ...mega },
      { title: 'P10', ...mega },
      { title: 'P50', ...mega },
      { title: 'P90', ...mega },
    ],
    rows: [...delivered.day].map((day, index) => [
      day,
      delivered.plannedItMw[index] ?? null,
      delivered.itMwP10[index] ?? null,
      delivered.itMwP50[index] ?? null,
      delivered.itMwP90[index] ?? null,
    ]),
  }
}
