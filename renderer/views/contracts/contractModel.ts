import type { ReportChart } from '../../../shared/contract/reportDocument.ts'
import { contractAt, type ContractResult } from '../../../shared/results/contractResult.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatDay } from '../../../shared/time/calendar.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import { monthDays, sampleDays, valuesOn } from '../figure/sampleDays.ts'
import type { TableModel } from '../figure/tableModel.ts'

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

export function drawdownTable(
  contract: ContractResult,
  startDate: string,
  fromDay: number,
  toDay: number,
): TableModel {
  const usd = { kind: 'number' as const, unit: 'USD', format: formatUsd }
  return {
    caption: `${contract.name}, month by month`,
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Scheduled', ...usd },
      { title: 'Accrued', ...usd },
      { title: 'Used', ...usd },
      { title: 'Owed', ...usd },
      { title: 'Remaining', ...usd },
    ],
    rows: monthDays(fromDay, toDay).map((day) => {
      const state = contractAt(contract, day)
      return [day, state.scheduledUsd, state.accruedUsd, state.usedUsd, state.payableUsd, state.remainingUsd]
    }),
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

export function trancheTable({ name, tranches }: ContractResult, startDate: string): TableModel {
  return {
    caption: `${name}: tranches due and met`,
    startDate,
    columns: [
      { title: 'Tranche', kind: 'text' },
      { title: 'Due', kind: 'day' },
      { title: 'IT', unit: 'MW', kind: 'number', format: formatMega },
      { title: 'Accelerators', kind: 'number', format: formatCount },
      { title: 'Value', kind: 'number', format: formatUsd },
      { title: 'Met', kind: 'day' },
      { title: 'Late', unit: 'days', kind: 'number', format: formatCount },
    ],
    rows: tranches.map(({ name: tranche, day, itMw, acceleratorCount, usd, metDay }) => [
      tranche,
      day,
      itMw,
      acceleratorCount,
      usd,
      metDay >= NEVER_DAY ? null : metDay,
      metDay >= NEVER_DAY ? null : Math.max(0, metDay - day),
    ]),
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
              label: `market, ${market.name}`,
              days,
              values: valuesOn(market.mode, days),
              style: 'dashed' as const,
            },
            { label: 'low', days, values: valuesOn(market.low, days), style: 'dashed' as const },
            { label: 'high', days, values: valuesOn(market.high, days), style: 'dashed' as const },
          ]
        : []),
    ],
    markers: [],
  }
}

export function priceTable(
  contract: ContractResult,
  startDate: string,
  fromDay: number,
  toDay: number,
): TableModel {
  const usd = { kind: 'number' as const, unit: 'USD an hour', format: (value: number) => value.toFixed(2) }
  return {
    caption: `${contract.name}: price of an accelerator-hour, month by month`,
    startDate,
    columns: [
      { title: 'Day', kind: 'day' },
      { title: 'Owed per used hour', ...usd },
      { title: 'Contract', ...usd },
      { title: 'Market, low', ...usd },
      { title: 'Market', ...usd },
      { title: 'Market, high', ...usd },
    ],
    rows: monthDays(fromDay, toDay).map((day) => {
      const { usdPerUsedHour, marketUsdPerHour } = contractAt(contract, day)
      return [
        day,
        usdPerUsedHour,
        contract.usdPerAcceleratorHour > 0 ? contract.usdPerAcceleratorHour : null,
        marketUsdPerHour?.low ?? null,
        marketUsdPerHour?.mode ?? null,
        marketUsdPerHour?.high ?? null,
      ]
    }),
  }
}

/** The contract on the day under the playhead. */
export function contractReadings(contract: ContractResult): Reading[] {
  const { totalUsd, takeOrPayRatio, usdPerAcceleratorHour } = contract
  const on = (day: number) => contractAt(contract, day)
  return [
    {
      id: 'accrued',
      label: 'Accrued',
      read: ({ day }) => formatUsd(on(day).accruedUsd),
      note: () => `of ${formatUsd(totalUsd)}`,
    },
    {
      id: 'remaining',
      label: 'Remaining',
      read: ({ day }) => formatUsd(on(day).remainingUsd),
      note: () =>
        takeOrPayRatio > 0 ? `${formatShare(takeOrPayRatio)} take or pay` : 'no take-or-pay floor',
    },
    {
      id: 'shortfall',
      label: 'Shortfall',
      read: ({ day }) => `${formatCount(on(day).shortfallMwMonths)} MW-months`,
      note: ({ day }) =>
        `${formatUsd(on(day).shortfallUsd)}; ${formatMega(on(day).shortfallMw)} MW short on the day`,
    },
    {
      id: 'unused',
      label: 'Accrued and not used',
      read: ({ day }) => formatUsd(on(day).unusedUsd),
      note: ({ day }) => `${formatUsd(on(day).paidUnusedUsd)} of it owed: the fixed cost`,
    },
    {
      id: 'hour-price',
      label: 'Per used accelerator-hour',
      read: ({ day }) => hourPrice(on(day).usdPerUsedHour),
      note: ({ day }) => {
        const market = on(day).marketUsdPerHour
        const price =
          usdPerAcceleratorHour > 0 ? `contract ${hourPrice(usdPerAcceleratorHour)}` : 'no price stated'
        return market ? `${price}, market ${hourPrice(market.mode)}` : price
      },
    },
  ]
}

/** The right to buy more, in a sentence; null without one. */
export function optionWords({ option, name }: ContractResult, startDate: string): string | null {
  if (!option) return null
  const { decisionDay, isExercised, totalUsd } = option
  return `${option.name}: ${formatUsd(totalUsd)} more, to be decided by ${formatDay(startDate, decisionDay)}; ${
    isExercised ? `taken up here and counted in ${name}` : 'not taken up here, and not counted'
  }.`
}
