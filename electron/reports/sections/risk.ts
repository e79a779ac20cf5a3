import type { ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import {
  dayWords,
  deliveredChart,
  likelihood,
  promises,
  scatter,
  sCurve,
  stopWords,
  tornado,
} from '../../../shared/contract/charts/riskCharts.ts'
import { momentDayAt, type RiskResult } from '../../../shared/results/risk.ts'
import { QUOTED_SHARES, seenDelayDays, shareName } from '../../../shared/results/riskReadings.ts'
import { formatCount, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'

/** Rows of the list of what lies on the path to the finish. */
const CRITICAL_ROWS = 15

/** How likely the dates are; says so where no risk was run. */
export function writeRisk(briefing: Briefing, risk: RiskResult | null): SectionOf<'risk'> {
  if (!risk) {
    return {
      kind: 'risk',
      title: 'Risk',
      paragraphs: ['No risk was run for this report: the dates in it are those of the plan alone.'],
      figures: [],
      tables: [registerTable(briefing, null)],
    }
  }
  const { date } = briefing
  const onDate =
    'What moves the date: finish, days from the mean of all runs, when an input is low (hatched) and high.'
  const onMw = `What moves the megawatts: IT power delivered by ${date(risk.mwDay)}, MW from the mean of all runs.`
  return {
    kind: 'risk',
    title: 'Risk',
    paragraphs: describe(briefing, risk),
    figures: [
      [
        { kind: 'line', chart: sCurve(risk, risk.finishMoment) },
        { kind: 'line', chart: deliveredChart(risk) },
      ],
      [
        { kind: 'tornado', chart: tornado(risk.tornadoByDate, 'days', onDate) },
        { kind: 'tornado', chart: tornado(risk.tornadoByMw, 'MW', onMw) },
      ],
      [
        { kind: 'line', chart: scatter(risk) },
        {
          kind: 'bars',
          chart: {
            caption: 'Share of runs in which a task lies on the path to the finish.',
            unit: '',
            bars: risk.criticality.slice(0, CRITICAL_ROWS).map(({ name, share }) => ({
              label: name,
              value: share,
              text: likelihood(share),
            })),
          },
        },
      ],
    ],
    tables: [momentTable(briefing, risk), registerTable(briefing, risk)],
  }
}

function describe({ scenario }: Briefing, risk: RiskResult): string[] {
  const said = promises(risk).map(({ text, probability }) => `${text}: ${probability}.`)
  const { p10, p50, p80, p90 } = risk.costUsd
  return [
    `${said.join(' ')} The programme was run ${formatCount(risk.runCount)} times from seed ${risk.seed} with its durations, lead times, deliveries, utility dates${scenario.risk ? ', rework and register of risks' : ''} drawn anew. ${stopWords(risk)}`.trim(),
    `Dates at P80 are kept in eight runs of ten. Total cost at P10, P50, P80 and P90: ${[p10, p50, p80, p90].map(formatUsd).join(', ')}; in the plan ${formatUsd(risk.plannedCostUsd)}. The same scenario, seed and number of runs give the same answer.`,
  ]
}

function momentTable({ date }: Briefing, risk: RiskResult): ReportTable {
  return {
    caption: 'Days of the plan, and by share of runs.',
    columns: [
      { title: 'Milestone', align: 'left' },
      { title: 'Plan', align: 'right' },
      ...QUOTED_SHARES.map((share) => ({ title: shareName(share), align: 'right' as const })),
      { title: 'Promised', align: 'right' },
      { title: 'Date kept', unit: 'of runs', align: 'right' },
    ],
    rows: risk.moments
      .map((moment, index) => ({ moment, index }))
      // Buildings and halls one by one are read in the app.
      .filter(({ moment: { kind, dueDay } }) => dueDay !== null || (kind !== 'hall' && kind !== 'building'))
      .map(({ moment, index }) => [
        moment.name,
        dayWords(risk.startDate, moment.plannedDay),
        ...QUOTED_SHARES.map((share) => dayWords(risk.startDate, momentDayAt(risk, index, share))),
        moment.dueDay === null ? '–' : date(moment.dueDay),
        moment.dueProbability === null ? '–' : likelihood(moment.dueProbability),
      ]),
  }
}

const delayText = (days: ReturnType<typeof seenDelayDays>): string =>
  days === null ? '–' : typeof days === 'number' ? formatCount(days) : days

function registerTable({ scenario }: Briefing, risk: RiskResult | null): ReportTable {
  const outcome = (id: string) => risk?.register.find((entry) => entry.id === id)
  return {
    caption: 'Risk register.',
    columns: [
      { title: 'Risk', align: 'left' },
      { title: 'Owner', align: 'left' },
      { title: 'Probability', align: 'right' },
      { title: 'Mitigation', align: 'left' },
      { title: 'Applied', align: 'left' },
      { title: 'Happened in', unit: 'of runs', align: 'right' },
      { title: 'Finish later by', unit: 'days', align: 'right' },
    ],
    rows: (scenario.risk?.register ?? []).map(({ id, name, owner, probability, mitigation }) => {
      const found = outcome(id)
      return [
        name,
        owner,
        formatShare(probability.value),
        mitigation ? `${mitigation.name} (${formatUsd(mitigation.costUsd.value)})` : 'none stated',
        mitigation ? (mitigation.applied ? 'yes' : 'no') : '–',
        found ? likelihood(found.happenedShare) : '–',
        found ? delayText(seenDelayDays(found)) : '–',
      ]
    }),
  }
}
