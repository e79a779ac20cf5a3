import type { ReportBarChart, ReportChart, SectionOf } from '../../../shared/contract/reportDocument.ts'
import type { CostTotals } from '../../../shared/results/result.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import { formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { sumHalls } from '../hallSums.ts'
import { thinCurve } from '../thinCurve.ts'
import { joinWords } from '../wording.ts'

/** What the build-out costs. */
export function writeCost(briefing: Briefing): SectionOf<'cost'> {
  return {
    kind: 'cost',
    title: 'Cost',
    paragraphs: describe(briefing),
    components: componentChart(briefing),
    spending: spendingChart(briefing),
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

function describe({ scenario, result, keyDays }: Briefing): string[] {
  const provisionedMw = sumHalls(result.halls).itMaxKw / 1000
  const total = result.costs.reduce((sum, { usd }) => sum + usd, 0)
  const facility = result.costs.filter(({ component }) => component !== 'it' && component !== 'network')
  const facilityUsd = facility.reduce((sum, { usd }) => sum + usd, 0)
  const setIds = [...new Set(scenario.campuses.map(({ costSetId }) => costSetId))]
  const sets = setIds.map((id) => byId(scenario.equipment.costSets, id))
  return [
    `The whole plan${keyDays.optionsDay === null ? '' : ', options included,'} costs ${formatUsd(total)}, of which ${formatUsd(facilityUsd)} is building and plant and ${formatUsd(total - facilityUsd)} racks and network${provisionedMw > 0 ? `: ${formatUsd(total / provisionedMw)} for each provisioned megawatt of IT` : ''}. Unit costs are those of ${joinWords(sets.map(({ name, baseYear }) => `${name} (base year ${baseYear})`))}, without escalation.`,
  ]
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
