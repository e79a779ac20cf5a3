import { contractAt, type ContractResult } from '../../results/contractResult.ts'
import { sampleDays, valuesOn } from '../../results/sampleDays.ts'
import { formatDay } from '../../time/calendar.ts'
import { formatUsd } from '../../units/format.ts'
import type { ReportChart } from '../reportDocument.ts'

/** `$3.12`, or a dash where no hour was used yet. */
export const hourPrice = (usd: number | null): string => (usd === null ? '–' : `$${usd.toFixed(2)}`)

/** Accrued, used, owed at least and remaining, USD billions. */
export function drawdownChart(contract: ContractResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  const accrued = valuesOn(contract.series.accruedUsd, days, 1e-9)
  const curve = (label: string, values: number[], style: 'solid' | 'dashed', isAccent = false) => ({
    label,
    days,
    values,
    style,
    isAccent,
  })
  return {
    caption: `${contract.name}: accrued, used, remaining`,
    unit: 'USD B',
    curves: [
      curve('accrued', accrued, 'solid', true),
      curve('used by demand', valuesOn(contract.series.usedUsd, days, 1e-9), 'solid'),
      ...(contract.takeOrPayRatio > 0
        ? [
            curve(
              'take-or-pay floor',
              accrued.map((usd) => usd * contract.takeOrPayRatio),
              'dashed',
            ),
          ]
        : []),
      curve(
        'remaining',
        accrued.map((usd) => Math.max(0, contract.totalUsd / 1e9 - usd)),
        'solid',
      ),
    ],
    markers: [
      ...(contract.option ? [{ day: contract.option.decisionDay, label: 'option decided' }] : []),
      { day: contract.endDay, label: 'term ends' },
    ].filter(({ day }) => day >= fromDay && day <= toDay),
  }
}

/** Promised by tranches beside what is live. */
export function deliveryChart({ name, series }: ContractResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  return {
    caption: `${name}: committed and delivered IT power`,
    unit: 'IT MW',
    curves: [
      { label: 'due', days, values: valuesOn(series.committedItMw, days), style: 'dashed' },
      {
        label: 'delivered',
        days,
        values: valuesOn(series.deliveredItMw, days),
        style: 'solid',
        isAccent: true,
      },
    ],
    markers: [],
  }
}

/** A used hour this many times dearer than the contract and the market leaves the chart by its top. */
const DEAREST = 4

/** What a used hour has cost so far, over the market's price of that day. */
export function priceChart(contract: ContractResult, fromDay: number, toDay: number): ReportChart {
  const days = sampleDays(fromDay, toDay)
  const used = days
    .map((day) => ({ day, usd: contractAt(contract, day).usdPerUsedHour }))
    .filter((entry): entry is { day: number; usd: number } => entry.usd !== null)
  const { market } = contract
  // The first hours carry all that is owed by then: the axis is not given to them.
  const usual = Math.max(contract.usdPerAcceleratorHour, ...(market?.high ?? []))
  const settled = usual > 0 ? used.filter(({ usd }) => usd <= usual * DEAREST) : used
  return {
    caption: `${contract.name}: owed per used accelerator-hour, and the market`,
    unit: 'USD an accelerator-hour',
    curves: [
      ...(settled.length > 1
        ? [
            {
              label: 'owed per used hour',
              days: settled.map(({ day }) => day),
              values: settled.map(({ usd }) => usd),
              style: 'solid' as const,
              isAccent: true,
            },
          ]
        : []),
      ...(contract.usdPerAcceleratorHour > 0
        ? [
            {
              label: 'contract',
              days: [fromDay, toDay],
              values: [contract.usdPerAcceleratorHour, contract.usdPerAcceleratorHour],
              style: 'solid' as const,
            },
          ]
        : []),
      ...(market
        ? [
            {
              label: 'market',
              days,
              values: valuesOn(market.mode, days),
              style: 'dashed' as const,
            },
            { label: 'market, low', days, values: valuesOn(market.low, days), style: 'dashed' as const },
            { label: 'market, high', days, values: valuesOn(market.high, days), style: 'dashed' as const },
          ]
        : []),
    ],
    markers: [],
  }
}

/** The right to buy more, in a sentence; null without one. */
export function optionWords({ option, name }: ContractResult, startDate: string): string | null {
  if (!option) return null
  const { decisionDay, isExercised, totalUsd } = option
  return `${option.name}: ${formatUsd(totalUsd)} more, to be decided by ${formatDay(startDate, decisionDay)}; ${
    isExercised ? `taken up here and counted in ${name}` : 'not taken up here, and not counted'
  }.`
}
