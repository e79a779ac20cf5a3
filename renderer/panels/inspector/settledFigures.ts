import type { CostTotals, PowerChain } from '../../../shared/results/result.ts'
import { formatKw, formatMega, formatUsd } from '../../../shared/units/format.ts'

interface Line {
  label: string
  value: string
}

const loss =
  (kilowatts: (chain: PowerChain) => number) =>
  (chain: PowerChain): string =>
    `− ${formatKw(kilowatts(chain))}`

/** Power from the meter to the chips of one campus, in the order it is lost. */
export const CHAIN_LINES: readonly { label: string; text: (chain: PowerChain) => string }[] = [
  { label: 'Apparent, at the meter', text: ({ utilityKva }) => `${formatMega(utilityKva / 1000)} MVA` },
  { label: 'At the meter', text: ({ utilityKw }) => formatKw(utilityKw) },
  { label: 'Main transformers', text: loss((chain) => chain.mainTransformerLossKw) },
  { label: 'Unit substations', text: loss((chain) => chain.unitSubstationLossKw) },
  { label: 'Cooling', text: loss((chain) => chain.coolingKw) },
  { label: 'Lighting and site', text: loss((chain) => chain.otherKw) },
  { label: 'UPS', text: loss((chain) => chain.upsLossKw) },
  { label: 'Busway and PDU', text: loss((chain) => chain.distributionLossKw) },
  { label: 'Reaches the racks', text: ({ itKw }) => formatKw(itKw) },
  { label: 'Power shelves', text: loss((chain) => chain.shelfLossKw) },
  { label: 'Boards', text: loss((chain) => chain.boardLossKw) },
  {
    label: 'Reaches the chips',
    text: ({ itKw, shelfLossKw, boardLossKw }) => formatKw(itKw - shelfLossKw - boardLossKw),
  },
]

const COMPONENTS: Record<CostTotals['component'], string> = {
  land: 'Land',
  substation: 'Substation',
  shell: 'Shell',
  electrical: 'Electrical',
  mechanical: 'Mechanical',
  network: 'Network',
  it: 'IT hardware',
  commissioning: 'Commissioning',
}

/** Capital by component at the end of the plan, largest first. */
export function costLines(costs: readonly CostTotals[]): Line[] {
  return costs
    .toSorted((a, b) => b.usd - a.usd)
    .map(({ component, usd }) => ({ label: COMPONENTS[component], value: formatUsd(usd) }))
}
