import { contractAt, type ContractState } from '../../../shared/results/contractResult.ts'
import { formatCount, formatMega, formatUsd } from '../../../shared/units/format.ts'
import type { Reading } from './readings.ts'

const mw = (megawatts: number): string => `${formatMega(megawatts)} MW IT`

/** A contract on the day under the playhead: money first, then capacity. */
export function contractReadings(contractIndex: number): Reading[] {
  const of =
    (write: (state: ContractState) => string): Reading['read'] =>
    ({ day }, { contracts }) => {
      const contract = contracts[contractIndex]
      return contract ? write(contractAt(contract, day)) : '–'
    }
  return [
    { label: 'Accrued', read: of(({ accruedUsd }) => formatUsd(accruedUsd)) },
    { label: 'Remaining', read: of(({ remainingUsd }) => formatUsd(remainingUsd)) },
    { label: 'Owed', read: of(({ payableUsd }) => formatUsd(payableUsd)) },
    { label: 'Owed and not used', read: of(({ paidUnusedUsd }) => formatUsd(paidUnusedUsd)) },
    { label: 'Capacity due', read: of(({ committedItMw }) => mw(committedItMw)) },
    { label: 'Capacity delivered', read: of(({ deliveredItMw }) => mw(deliveredItMw)) },
    {
      label: 'Accelerators delivered',
      read: of(({ deliveredAccelerators }) => formatCount(deliveredAccelerators)),
    },
    { label: 'Short on the day', read: of(({ shortfallMw }) => mw(shortfallMw)) },
  ]
}
