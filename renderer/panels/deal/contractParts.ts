import type { Commitment } from '../../../shared/scenario/contract.ts'
import { DRAWDOWNS, type Drawdown } from '../../../shared/scenario/contract.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { makePart, named, NONE, plain, quantity, type DealPart, type Line, type PartSwitch } from './part.ts'

const DRAWDOWN_WORDS: Record<Drawdown, string> = {
  straight: 'Straight',
  ramped: 'Ramped',
  'by-delivery': 'By delivery',
}

/** A ramp nobody stated takes a year: see `rampDays` in the scenario. */
const YEAR_RAMP = { value: 365, confidence: 'assumed', source: 'assumption' } as const

function contractLines(commitment: Commitment): Line[] {
  const lines = [
    plain('name', 'Name', 'text'),
    quantity('totalUsd', 'Total', 'usd', 5e12),
    plain('startDate', 'From', 'date'),
    quantity('termYears', 'Term', 'years', 60),
  ]
  if (commitment.drawdown === 'ramped') {
    lines.push(quantity('rampDays', 'Ramp', 'days', 20_000, { inherited: YEAR_RAMP }))
  }
  if (commitment.takeOrPayRatio) lines.push(quantity('takeOrPayRatio', 'Take or pay', 'ratio', 1))
  if (commitment.usdPerAcceleratorHour) {
    lines.push(quantity('usdPerAcceleratorHour', 'Accelerator-hour', 'usdPerHour', 1000))
  }
  if (commitment.usdPerItMwMonth) lines.push(quantity('usdPerItMwMonth', 'IT MW a month', 'usd', 1e9))
  commitment.tranches?.forEach((tranche, at) => {
    const own = `tranches/${at}`
    lines.push(plain(`${own}/date`, tranche.name, 'date'))
    if (tranche.acceleratorCount)
      lines.push(quantity(`${own}/acceleratorCount`, 'Accelerators', 'count', 5e7))
    if (tranche.itMw) lines.push(quantity(`${own}/itMw`, 'IT power', 'powerMw', 100_000))
    if (tranche.usd) lines.push(quantity(`${own}/usd`, 'Worth', 'usd', 5e12))
  })
  if (commitment.option) {
    lines.push(plain('option/decisionDate', 'Option decided', 'date'))
    lines.push(quantity('option/totalUsd', 'Option value', 'usd', 5e12))
  }
  return lines
}

/** Contracts: value, term, how they are drawn down, and the market they are held against. */
export function contractParts({ commitments, equipment }: Scenario): DealPart[] {
  return commitments.map((commitment, index) => {
    const { name, option, isOptional, drawdown, priceCurveId } = commitment
    const switches: PartSwitch[] = []
    if (option)
      switches.push({ key: 'option/isExercised', label: 'Option taken up', isOn: option.isExercised })
    if (isOptional !== undefined)
      switches.push({ key: 'isOptional', label: 'Left out of sums', isOn: isOptional })
    return makePart({
      id: `commitments/${index}`,
      name,
      group: 'Contracts',
      lines: contractLines(commitment),
      choices: [
        {
          key: 'drawdown',
          label: 'Drawn down',
          value: drawdown,
          options: DRAWDOWNS.map((value) => ({ value, label: DRAWDOWN_WORDS[value] })),
        },
        {
          key: 'priceCurveId',
          label: 'Market',
          value: priceCurveId ?? NONE,
          options: named(equipment.priceCurves ?? [], 'None'),
        },
      ],
      switches,
    })
  })
}

/** What an accelerator-hour costs on the market, low, likely and high at each date. */
export function priceParts({ equipment }: Scenario): DealPart[] {
  return (equipment.priceCurves ?? []).map(({ name, points }, index) =>
    makePart({
      id: `equipment/priceCurves/${index}`,
      name,
      group: 'Market prices, accelerator-hour',
      lines: points.flatMap(({ date }, at) =>
        (['low', 'mode', 'high'] as const).map((member) =>
          quantity(
            `points/${at}/usdPerAcceleratorHour`,
            `${date}, ${member === 'mode' ? 'likely' : member}`,
            'usdPerHour',
            1000,
            { member },
          ),
        ),
      ),
    }),
  )
}

/** Unit costs of a build, and how long what they buy lasts. */
export function costParts({ equipment, campuses }: Scenario): DealPart[] {
  const used = new Set(campuses.map(({ costSetId }) => costSetId))
  return equipment.costSets.flatMap((set, index) => {
    if (!used.has(set.id)) return []
    const lines = [
      quantity('landUsdPerHa', 'Land, a hectare', 'usd', 5e8),
      quantity('substationUsd', 'Substation', 'usd', 2e9),
      quantity('shellUsdPerItMw', 'Shell, an IT MW', 'usd', 1e8),
      quantity('electricalUsdPerItMw', 'Electrical, an IT MW', 'usd', 1e8),
      quantity('mechanicalUsdPerItMw', 'Mechanical, an IT MW', 'usd', 1e8),
      quantity('networkRatioOfIt', 'Network, of compute', 'ratio', 1),
      quantity('commissioningRatio', 'Commissioning', 'ratio', 1),
      quantity('retrofitRatio', 'Retrofit, of new', 'ratio', 1),
      quantity('opexUsdPerItMwYear', 'Running, IT MW a year', 'usd', 1e8),
      quantity('waterUsdPerM3', 'Water, m³', 'usd', 1000),
      quantity('staffPerItMw', 'People an IT MW', 'factor', 100),
      quantity('staffUsdPerYear', 'One of them, a year', 'usd', 1e7),
      quantity('itLifeYears', 'Life of racks', 'years', 100),
      quantity('plantLifeYears', 'Life of plant', 'years', 100),
      quantity('shellLifeYears', 'Life of buildings', 'years', 100),
      quantity('capitalRatioPerYear', 'Cost of money, a year', 'ratio', 1),
    ]
    return makePart({
      id: `equipment/costSets/${index}`,
      name: `${set.name}, ${set.currency} of ${set.baseYear}`,
      group: 'Unit costs',
      lines: lines.filter(({ key }) => key in set),
    })
  })
}

/** Turn of each tenant at what is scarce, and whether its capacity is its own. */
export function tenantParts({ tenants }: Scenario): DealPart[] {
  return tenants.map(({ name, priority, isRingFenced }, index) =>
    makePart({
      id: `tenants/${index}`,
      name,
      group: 'Tenants',
      lines: priority ? [quantity('priority', 'Turn at racks and power', 'count', 100)] : [],
      switches: [{ key: 'isRingFenced', label: 'Ring-fenced', isOn: isRingFenced ?? false }],
    }),
  )
}

/** What the customer needs by date, one part a scenario. */
export function demandParts({ demand }: Scenario): DealPart[] {
  return (demand?.scenarios ?? []).map(({ name, points }, index) =>
    makePart({
      id: `demand/scenarios/${index}`,
      name,
      group: 'Demand',
      lines: points.map((point, at) => quantity(`points/${at}/itMw`, point.date, 'powerMw', 1e6)),
    }),
  )
}

/** Days the plan is measured against, and days on which a phase is decided. */
export function targetParts({ targets, phases }: Scenario): DealPart[] {
  return [
    ...targets.map(({ name }, index) =>
      makePart({
        id: `targets/${index}`,
        name,
        group: 'Targets and decisions',
        lines: [
          plain('date', 'Due', 'date'),
          quantity('acceleratorCount', 'Accelerators live', 'count', 5e7),
        ],
      }),
    ),
    ...phases.flatMap(({ name, optional, decisionDate }, index) =>
      decisionDate === undefined
        ? []
        : makePart({
            id: `phases/${index}`,
            name,
            group: 'Targets and decisions',
            lines: [plain('decisionDate', 'Decided', 'date')],
            switches: [{ key: 'optional', label: 'Left out until decided', isOn: optional }],
          }),
    ),
  ]
}
