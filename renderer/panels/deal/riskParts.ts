import type { Distribution } from '../../../shared/scenario/distribution.ts'
import type { Uncertainty } from '../../../shared/scenario/risk.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { setShape, type DistributionShape } from '../../../shared/state/commands/setShape.ts'
import { makePart, quantity, type DealPart, type Line } from './part.ts'

const SHAPE_LABELS: Record<DistributionShape, string> = {
  triangular: 'Triangular',
  pert: 'PERT',
  lognormal: 'Lognormal',
}

const MEMBER_WORDS: Record<string, string> = {
  low: 'Low',
  mode: 'Most likely',
  high: 'High',
  median: 'Median',
  p90: 'Nine in ten stay under',
}

/** The numbers that a shape is drawn from. */
function membersOf({ shape }: Distribution): string[] {
  if (shape === 'empirical') return []
  return shape === 'lognormal' ? ['median', 'p90'] : ['low', 'mode', 'high']
}

/** Lengths are scaled, so their numbers are shares of what the plan says; dates are moved by days. */
function distributionLines(key: string, distribution: Distribution, isRatio: boolean): Line[] {
  return membersOf(distribution).map((member) =>
    isRatio
      ? quantity(key, `${MEMBER_WORDS[member] ?? member}, of the plan`, 'ratio', 20, { member })
      : quantity(key, MEMBER_WORDS[member] ?? member, 'days', 4000, { min: -4000, member }),
  )
}

function uncertaintyPart({ name, effect, distribution }: Uncertainty, index: number): DealPart {
  const id = `risk/uncertainties/${index}`
  const shape = distribution.value.shape
  const observed =
    shape === 'empirical'
      ? [{ value: 'empirical', label: `Observed, ${distribution.value.values.length} values` }]
      : []
  return makePart({
    id,
    name,
    group: 'What spreads',
    lines: distributionLines('distribution', distribution.value, effect === 'scales-duration'),
    choices: [
      {
        key: 'distribution/value/shape',
        label: 'Shape',
        value: shape,
        options: [...observed, ...Object.entries(SHAPE_LABELS).map(([value, label]) => ({ value, label }))],
        command: (value) => setShape(`${id}/distribution`, value as DistributionShape, `Shape of ${name}`),
      },
    ],
  })
}

/** What is uncertain, what goes together, what is done twice, and what a day late costs; the register is edited in its table. */
export function riskParts({ risk }: Scenario): DealPart[] {
  if (!risk) return []
  return [
    ...risk.uncertainties.map(uncertaintyPart),
    ...risk.commonCauses.map(({ name }, index) =>
      makePart({
        id: `risk/commonCauses/${index}`,
        name,
        group: 'What goes together',
        lines: [quantity('correlation', 'Correlation of any two tasks', 'ratio', 1)],
      }),
    ),
    ...risk.rework.map(({ name }, index) =>
      makePart({
        id: `risk/rework/${index}`,
        name,
        group: 'What is done again',
        lines: [
          quantity('probability', 'Probability of each attempt failing', 'ratio', 1),
          quantity('repeatShare', 'Share of the work repeated', 'ratio', 1),
          quantity('mostRepeats', 'Repeats at most', 'count', 10, { min: 1 }),
        ],
      }),
    ),
    makePart({
      id: 'risk/cost',
      name: 'Cost of delay and of the build',
      group: 'What it costs',
      lines: [
        quantity('delayUsdPerDay', 'A day late', 'usd', 1e10),
        ...distributionLines('capexRatio', risk.cost.capexRatio.value, true),
      ],
    }),
  ]
}
