import { hourPrice } from '../../../shared/contract/charts/contractCharts.ts'
import { contractAt, type ContractResult } from '../../../shared/results/contractResult.ts'
import { monthDays } from '../../../shared/results/sampleDays.ts'
import { NEVER_DAY } from '../../../shared/results/stage.ts'
import { formatCount, formatMega, formatShare, formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from '../Readings.tsx'
import type { TableModel } from '../figure/tableModel.ts'

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
