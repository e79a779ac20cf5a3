import { momentDayAt, type RiskDriver, type RiskResult } from '../../shared/results/risk.ts'
import { seenDelayDays } from '../../shared/results/riskReadings.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { formatDay } from '../../shared/time/calendar.ts'
import { formatCount, formatMega, formatUsd } from '../../shared/units/format.ts'
import { textTable } from './textTable.ts'

const SHARES = [0.1, 0.5, 0.8, 0.9] as const
const LISTED = 10

/** The answer to a question of risk for a reader at a terminal. */
export function riskText(scenario: Scenario, risk: RiskResult): string {
  return [headline(scenario, risk), moments(risk), delivered(risk), cost(risk), ...lists(risk)]
    .filter((block) => block !== '')
    .join('\n\n')
}

function headline(scenario: Scenario, risk: RiskResult): string {
  const { runCount, seed, stop, toleranceDays, p80LowDay, p80HighDay } = risk
  const ended = {
    converged: `P80 known to within ${toleranceDays} days`,
    'all-runs': 'all runs made',
    cancelled: 'cancelled',
  }[stop]
  const p80 = `P80 of the finish ${dayText(risk, risk.p80Day)}, between ${dayText(risk, p80LowDay)} and ${dayText(risk, p80HighDay)} with 95 % confidence`
  return `${scenario.name}: ${formatCount(runCount)} runs, seed ${seed}, ${ended}\n${p80}`
}

function moments(risk: RiskResult): string {
  const rows = risk.moments.flatMap((moment, index) => {
    if (moment.kind === 'hall') return []
    const promised =
      moment.dueDay === null
        ? ''
        : `${shareText(moment.dueProbability ?? 0)} by ${formatDay(risk.startDate, moment.dueDay)}`
    const days = SHARES.map((share) => dayText(risk, momentDayAt(risk, index, share)))
    return [[moment.name, dayText(risk, moment.plannedDay), ...days, promised]]
  })
  return textTable(['Day by which', 'plan', 'P10', 'P50', 'P80', 'P90', 'promised'], rows)
}

function delivered({ meanItMw, mwDay, startDate }: RiskResult): string {
  return `IT power delivered on ${formatDay(startDate, mwDay)}: ${formatMega(meanItMw)} MW in the mean of the runs`
}

function cost({ plannedCostUsd, costUsd }: RiskResult): string {
  const { p10, p50, p80, p90 } = costUsd
  return `Cost with delay and risks: P10 ${formatUsd(p10)}, P50 ${formatUsd(p50)}, P80 ${formatUsd(p80)}, P90 ${formatUsd(p90)}; capital in the plan ${formatUsd(plannedCostUsd)}`
}

function lists(risk: RiskResult): string[] {
  const bars = (drivers: readonly RiskDriver[], unit: string) =>
    drivers
      .slice(0, LISTED)
      .map(({ name, whenLow, whenHigh, correlation }) => [
        name,
        `${signed(whenLow)} ${unit}`,
        `${signed(whenHigh)} ${unit}`,
        correlation.toFixed(2),
      ])
  const head = ['when low', 'when high', 'correlation']
  return [
    table(['What moves the finish', ...head], bars(risk.tornadoByDate, 'd')),
    table(['What moves the megawatts', ...head], bars(risk.tornadoByMw, 'MW')),
    table(
      ['On the path to the finish', 'of the runs'],
      risk.criticality.slice(0, LISTED).map(({ name, share }) => [name, shareText(share)]),
    ),
    table(
      ['Risk register', 'owner', 'likely', 'happened', 'moves the finish'],
      risk.register.map((outcome) => [
        outcome.name,
        outcome.owner,
        shareText(outcome.probability),
        shareText(outcome.happenedShare),
        delayText(seenDelayDays(outcome)),
      ]),
    ),
  ]
}

const delayText = (days: ReturnType<typeof seenDelayDays>): string =>
  days === null ? '-' : typeof days === 'number' ? `${signed(days)} d` : days

const table = (head: string[], rows: string[][]): string => (rows.length === 0 ? '' : textTable(head, rows))

const dayText = ({ startDate }: RiskResult, day: number): string =>
  day >= NEVER_DAY ? 'not within the plan' : formatDay(startDate, day)

/** One decimal where a whole per cent would say never or always of what is neither. */
function shareText(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.05) return 'under 0.1 %'
  const isClose = (percent > 0 && percent < 1) || (percent > 99 && percent < 100)
  return `${percent.toFixed(isClose ? 1 : 0)} %`
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
