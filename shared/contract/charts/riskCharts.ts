import { momentDayAt, type RiskDriver, type RiskResult } from '../../results/risk.ts'
import { probabilityCurve, QUOTED_SHARES, shareName } from '../../results/riskReadings.ts'
import { NEVER_DAY } from '../../results/stage.ts'
import { formatDay } from '../../time/calendar.ts'
import { formatCount, formatShare } from '../../units/format.ts'
import type { ReportChart, ReportTornado } from '../reportDocument.ts'

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
  const runs = `${formatCount(runCount)} runs from seed ${seed}`
  if (stop === 'cancelled') return `Cancelled after ${runs}.`
  if (p80HighDay >= NEVER_DAY) return `${runs}.`
  const width = `P80 is known to ±${formatCount(Math.max(0, (p80HighDay - p80LowDay) / 2))} days`
  return stop === 'converged'
    ? `Converged after ${runs}: ${width} (asked: ±${formatCount(toleranceDays)}).`
    : `${runs}: ${width}.`
}

/** The day in words, or that it never comes. */
export const dayWords = (startDate: string, day: number): string =>
  day >= NEVER_DAY ? 'not within the plan' : formatDay(startDate, day)

/** Beside the first and the last day of the curve. */
const MARGIN_DAYS = 20

/** Probability by date of one moment, with its quoted days, its day in the plan and its promise. */
export function sCurve(risk: RiskResult, momentIndex: number): ReportChart {
  const moment = risk.moments[momentIndex]
  const { days, shares } = probabilityCurve(risk, momentIndex)
  const quoted = QUOTED_SHARES.flatMap((share) => {
    const day = momentDayAt(risk, momentIndex, share)
    return day < NEVER_DAY ? [{ day, label: shareName(share) }] : []
  })
  const own = [
    ...(moment && moment.plannedDay < NEVER_DAY ? [{ day: moment.plannedDay, label: 'plan' }] : []),
    ...(moment && moment.dueDay !== null ? [{ day: moment.dueDay, label: 'promised' }] : []),
  ]
  const last = shares.at(-1) ?? 0
  const shown = [...days, ...own.map(({ day }) => day)]
  const from = Math.min(...shown) - MARGIN_DAYS
  const to = Math.max(...shown) + MARGIN_DAYS
  return {
    caption: `Probability by date: ${moment?.name ?? ''}`,
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

export function tornado(drivers: readonly RiskDriver[], unit: string, caption: string): ReportTornado {
  return {
    caption,
    unit,
    bars: drivers
      .slice(0, BARS)
      .map(({ name, whenLow, whenHigh }) => ({ label: name, low: whenLow, high: whenHigh })),
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
              label: '',
              days: [plannedDay],
              values: [risk.plannedCostUsd / 1e9],
              style: 'rings' as const,
              isAccent: true,
            },
          ]
        : []),
    ],
    // Named at the top: beside its ring the name would lie on the cloud.
    markers: plannedDay < NEVER_DAY ? [{ day: plannedDay, label: 'the plan' }] : [],
    lowest: low - margin,
    highest: high + margin,
  }
}

/** Points of the grid shown after the slowest curve has come to its end. */
const SETTLED_POINTS = 12

/** Delivered IT power by day: plan and bands over the runs. */
export function deliveredChart({ delivered }: RiskResult): ReportChart {
  // The years in which all of it stands would press the way there to the margin.
  const settled = delivered.itMwP10.findIndex((mw) => mw >= (delivered.itMwP10.at(-1) ?? 0) * 0.999)
  const count = Math.min(delivered.day.length, settled + SETTLED_POINTS)
  const upTo = (series: Float32Array): number[] => [...series.subarray(0, count)]
  const days = upTo(delivered.day)
  return {
    caption:
      'IT power delivered by contracted halls: in the plan (thin), in half of the runs (P50, heavy), and from one run in ten to nine (dashed)',
    unit: 'IT MW',
    curves: [
      { label: 'P90', days, values: upTo(delivered.itMwP90), style: 'dashed' },
      { label: 'P50', days, values: upTo(delivered.itMwP50), style: 'solid', isAccent: true },
      { label: 'P10', days, values: upTo(delivered.itMwP10), style: 'dashed' },
      { label: 'plan', days, values: upTo(delivered.plannedItMw), style: 'solid' },
    ],
    markers: [],
  }
}
