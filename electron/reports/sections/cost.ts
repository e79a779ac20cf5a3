import type {
  ReportBarChart,
  ReportChart,
  ReportTable,
  SectionOf,
} from '../../../shared/contract/reportDocument.ts'
import type { CostTotals } from '../../../shared/results/result.ts'
import { sampleDaily } from '../../../shared/results/series.ts'
import type { Drawdown } from '../../../shared/scenario/contract.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import { dayOf } from '../../../shared/time/calendar.ts'
import { formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { thinCurve } from '../thinCurve.ts'
import { countOf, joinWords, sentence } from '../wording.ts'

/** What the build-out costs, and what the contracts for it have accrued. */
export function writeCost(briefing: Briefing): SectionOf<'cost'> {
  return {
    kind: 'cost',
    title: 'Cost and commitment',
    paragraphs: describe(briefing),
    components: componentChart(briefing),
    spending: spendingChart(briefing),
    commitments: commitmentTable(briefing),
  }
}

const COMPONENT_WORDS: Record<CostTotals['component'], string> = {
  land: 'Land',
  substation: 'Substations',
  shell: 'Shell and core',
  electrical: 'Electrical plant',
  mechanical: 'Mechanical plant',
  network: 'Cluster network',
  it: 'Racks',
  commissioning: 'Commissioning',
}

function describe({ scenario, result, complete }: Briefing): string[] {
  const total = result.costs.reduce((sum, { usd }) => sum + usd, 0)
  const facility = result.costs.filter(({ component }) => component !== 'it' && component !== 'network')
  const facilityUsd = facility.reduce((sum, { usd }) => sum + usd, 0)
  const setIds = [...new Set(scenario.campuses.map(({ costSetId }) => costSetId))]
  const sets = setIds.map((id) => byId(scenario.equipment.costSets, id))
  const words = [
    `The whole plan costs ${formatUsd(total)}, of which ${formatUsd(facilityUsd)} is building and plant and ${formatUsd(total - facilityUsd)} racks and network${complete.itMw > 0 ? `: ${formatUsd(total / complete.itMw)} for each megawatt of mean IT power` : ''}. Unit costs are those of ${joinWords(sets.map(({ name, baseYear }) => `${name} (base year ${baseYear})`))}, without escalation.`,
  ]
  if (scenario.commitments.length > 0) {
    words.push(
      `${sentence(countOf(scenario.commitments.length, 'contract'))} for compute ${scenario.commitments.length === 1 ? 'is' : 'are'} laid beside it. A contract accrues equally every day of its term, or in step with live racks; what has accrued is service rendered, not cash.`,
    )
  }
  return words
}

function componentChart({ result }: Briefing): ReportBarChart {
  const total = result.costs.reduce((sum, { usd }) => sum + usd, 0)
  return {
    caption: 'Capital by component at the end of the timeline.',
    unit: 'USD',
    bars: result.costs
      .toSorted((a, b) => b.usd - a.usd)
      .map(({ component, usd }) => ({
        label: COMPONENT_WORDS[component],
        value: usd,
        text: `${formatUsd(usd)}, ${shareText(total > 0 ? usd / total : 0)}`,
        isAccent: component === 'it',
      })),
  }
}

/** What rounds to nothing is not nothing. */
const shareText = (share: number): string => (share > 0 && share < 0.005 ? 'under 1 %' : formatShare(share))

/** Dollars as billions, for an axis people read. */
const inBillions = (curve: { days: number[]; values: number[] }) => ({
  days: curve.days,
  values: curve.values.map((usd) => usd / 1e9),
})

function spendingChart({ scenario, result, keyDays, build, date }: Briefing): ReportChart {
  const { capexUsd, accruedUsd } = result.portfolio
  const hasCommitments = scenario.commitments.length > 0
  return {
    caption: `Capital spent${hasCommitments ? ' and commitments accrued' : ''}, cumulative, ${date(0)} to ${date(keyDays.lastDay)}.`,
    unit: 'USD B',
    curves: [
      {
        label: 'capital',
        ...inBillions(thinCurve(capexUsd, 0, keyDays.lastDay)),
        style: 'solid',
        isAccent: true,
      },
      ...(hasCommitments
        ? [
            {
              label: 'accrued',
              ...inBillions(thinCurve(accruedUsd, 0, keyDays.lastDay)),
              style: 'dashed' as const,
            },
          ]
        : []),
    ],
    markers: keyDays.completeDay === null ? [] : [{ day: keyDays.completeDay, label: build }],
  }
}

const DRAWDOWN_WORDS: Record<Drawdown, string> = {
  straight: 'equal every day',
  ramped: 'rising, then equal',
  'by-delivery': 'with live racks',
}

function commitmentTable({ scenario, result, keyDays, date }: Briefing): ReportTable | null {
  if (scenario.commitments.length === 0) return null
  const name = (parties: typeof scenario.providers, id: string): string => byId(parties, id).name
  const rows = scenario.commitments.map((commitment) => [
    commitment.isOptional ? `${commitment.name} (option)` : commitment.name,
    name(scenario.providers, commitment.providerId),
    name(scenario.tenants, commitment.customerId),
    formatUsd(commitment.totalUsd.value),
    commitment.totalUsd.confidence,
    date(dayOf(result.startDate, commitment.startDate)),
    String(commitment.termYears.value),
    DRAWDOWN_WORDS[commitment.drawdown],
  ])
  const served = result.contracts.filter(({ isCounted, isInPlan }) => isCounted && isInPlan)
  const contracted = served.reduce((sum, { totalUsd }) => sum + totalUsd, 0)
  const accrued = sampleDaily(result.portfolio.accruedUsd, keyDays.lastDay)
  return {
    caption: 'Contracts for compute.',
    columns: [
      { title: 'Contract', align: 'left' },
      { title: 'Provider', align: 'left' },
      { title: 'Customer', align: 'left' },
      { title: 'Total', unit: 'USD', align: 'right' },
      { title: 'Grade', align: 'left' },
      { title: 'From', align: 'right' },
      { title: 'Years', align: 'right' },
      { title: 'Accrues', align: 'left' },
    ],
    rows: [
      ...rows,
      [
        'Served by campuses of the plan',
        '',
        '',
        formatUsd(contracted),
        '',
        '',
        '',
        `${formatUsd(accrued)} by ${date(keyDays.lastDay)}`,
      ],
    ],
    strongRows: [rows.length],
  }
}
