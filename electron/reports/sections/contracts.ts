import type { ReportSectionFigure, ReportTable, SectionOf } from '../../../shared/contract/reportDocument.ts'
import { cashChart, basisWords } from '../../../shared/contract/charts/cashCharts.ts'
import {
  deliveryChart,
  drawdownChart,
  hourPrice,
  optionWords,
  priceChart,
} from '../../../shared/contract/charts/contractCharts.ts'
import { contractAt } from '../../../shared/results/contractResult.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { byId } from '../../../shared/scenario/queries.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Briefing } from '../briefing.ts'
import { buildPeriodEnd } from '../buildPeriod.ts'
import { countOf, sentence } from '../wording.ts'

/** Contracts that are drawn; the tables have them all. */
const DRAWN = 2

const DRAWDOWN_WORDS = {
  straight: 'equal every day',
  ramped: 'rising, then equal',
  'by-delivery': 'with live racks',
} as const

/** What is owed and what is got for it; null without a contract. */
export function writeContracts(briefing: Briefing): SectionOf<'contracts'> | null {
  const { result, keyDays } = briefing
  if (result.contracts.length === 0) return null
  const buildEnd = buildPeriodEnd(briefing)
  const rows = result.contracts.slice(0, DRAWN).map((contract): ReportSectionFigure[] => {
    const price = priceChart(contract, 0, keyDays.lastDay)
    return [
      { kind: 'line', chart: drawdownChart(contract, 0, keyDays.lastDay) },
      contract.tranches.length > 0 || price.curves.length === 0
        ? { kind: 'line', chart: deliveryChart(contract, 0, buildEnd) }
        : { kind: 'line', chart: price },
    ]
  })
  const prices = result.contracts
    .map((contract) => priceChart(contract, 0, keyDays.lastDay))
    .filter(({ curves }) => curves.length > 1)
    .slice(0, 1)
    .map((chart): ReportSectionFigure[] => [
      { kind: 'line', chart },
      { kind: 'line', chart: cashChart(result, 0, keyDays.lastDay) },
    ])
  return {
    kind: 'contracts',
    title: 'Contracts and money',
    paragraphs: describe(briefing),
    figures: [...rows, ...prices],
    tables: [contractTable(briefing), stateTable(briefing), trancheTable(briefing)],
  }
}

function describe({ result, keyDays, date }: Briefing): string[] {
  const { board, contracts, slipCost, startDate } = result
  const demand = board.demandScenarios.find(({ id }) => id === board.demandScenarioId)
  const day = keyDays.readingDay
  const slip = (slipCost.accrualUsdPerDay[0] ?? 0) + (slipCost.carryingUsdPerDay[0] ?? 0)
  const options = contracts.flatMap((contract) => optionWords(contract, startDate) ?? [])
  return [
    `${sentence(countOf(contracts.length, 'contract'))} for compute. What accrues is the value of capacity held ready; what is used follows from demand${demand ? `, here ${demand.name}` : ', here taken as all that is live'}; the take-or-pay share of what accrued is owed either way. Owed over hours used is what a used accelerator-hour has cost.`,
    `One day by which everything still to come is late costs ${formatUsd(slip)} on ${date(0)} and ${formatUsd((slipCost.accrualUsdPerDay[day] ?? 0) + (slipCost.carryingUsdPerDay[day] ?? 0))} on ${date(day)}: value not accrued, and capital that waits. ${basisWords(result)}`,
    ...(options.length > 0 ? [options.join(' ')] : []),
  ]
}

function contractTable({ scenario, result, date }: Briefing): ReportTable {
  return {
    caption: 'Contracts for compute.',
    columns: [
      { title: 'Contract', align: 'left' },
      { title: 'Provider', align: 'left' },
      { title: 'Customer', align: 'left' },
      { title: 'Total', unit: 'USD', align: 'right' },
      { title: 'From', align: 'right' },
      { title: 'To', align: 'right' },
      { title: 'Accrues', align: 'left' },
      { title: 'Take or pay', align: 'right' },
      { title: 'Price', unit: 'USD an hour', align: 'right' },
      { title: 'Counted', align: 'left' },
    ],
    rows: result.contracts.map((contract) => [
      contract.name,
      byId(scenario.providers, contract.providerId).name,
      byId(scenario.tenants, contract.customerId).name,
      formatUsd(contract.totalUsd),
      date(contract.startDay),
      date(contract.endDay),
      DRAWDOWN_WORDS[contract.drawdown],
      contract.takeOrPayRatio > 0 ? formatShare(contract.takeOrPayRatio) : '–',
      contract.usdPerAcceleratorHour > 0 ? contract.usdPerAcceleratorHour.toFixed(2) : '–',
      contract.isCounted ? 'yes' : 'no',
    ]),
  }
}

function stateTable({ result, keyDays, date }: Briefing): ReportTable {
  const day = keyDays.readingDay
  return {
    caption: `Where the contracts stand on ${date(day)}.`,
    columns: [
      { title: 'Contract', align: 'left' },
      { title: 'Accrued', unit: 'USD', align: 'right' },
      { title: 'Remaining', unit: 'USD', align: 'right' },
      { title: 'Not used', unit: 'USD', align: 'right' },
      { title: 'of it owed', unit: 'USD', align: 'right' },
      { title: 'Shortfall', unit: 'MW-months', align: 'right' },
      { title: 'Shortfall', unit: 'USD', align: 'right' },
      { title: 'Used hour', unit: 'USD', align: 'right' },
      { title: 'Market', unit: 'USD', align: 'right' },
    ],
    rows: result.contracts.map((contract) => {
      const state = contractAt(contract, day)
      return [
        contract.name,
        formatUsd(state.accruedUsd),
        formatUsd(state.remainingUsd),
        formatUsd(state.unusedUsd),
        formatUsd(state.paidUnusedUsd),
        formatCount(state.shortfallMwMonths),
        formatUsd(state.shortfallUsd),
        hourPrice(state.usdPerUsedHour),
        hourPrice(state.marketUsdPerHour?.mode ?? null),
      ]
    }),
  }
}

function trancheTable({ result, date }: Briefing): ReportTable {
  return {
    caption: 'Tranches: due, and met in the plan.',
    columns: [
      { title: 'Contract', align: 'left' },
      { title: 'Tranche', align: 'left' },
      { title: 'Due', align: 'right' },
      { title: 'IT', unit: 'MW', align: 'right' },
      { title: 'Accelerators', align: 'right' },
      { title: 'Value', unit: 'USD', align: 'right' },
      { title: 'Met', align: 'right' },
      { title: 'Late', unit: 'days', align: 'right' },
    ],
    rows: result.contracts.flatMap(({ name, tranches }) =>
      tranches.map((tranche) => [
        name,
        tranche.name,
        date(tranche.day),
        formatMega(tranche.itMw),
        formatCount(tranche.acceleratorCount),
        formatUsd(tranche.usd),
        tranche.metDay < NEVER_DAY ? date(tranche.metDay) : 'not in the plan',
        tranche.metDay < NEVER_DAY ? formatCount(Math.max(0, tranche.metDay - tranche.day)) : '–',
      ]),
    ),
  }
}
