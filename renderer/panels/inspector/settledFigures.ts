import type { CostTotals, PowerChain } from '../../../shared/results/result.ts'
import { formatKw, formatMega, formatUsd } from '../../../shared/units/format.ts'

interface Line {
  label: string
  value: string
}

/** Power from the meter to the racks of one campus, in the order it is lost. */
export function powerChainLines(chain: PowerChain): Line[] {
  const loss = (label: string, kilowatts: number): Line => ({ label, value: `− ${formatKw(kilowatts)}` })
  return [
    {
      label: 'At the meter',
      value: `${formatKw(chain.utilityKw)}, ${formatMega(chain.utilityKva / 1000)} MVA`,
    },
    loss('Main transformers', chain.mainTransformerLossKw),
    loss('Unit substations', chain.unitSubstationLossKw),
    loss('UPS', chain.upsLossKw),
    loss('Distribution', chain.distributionLossKw),
    loss('Cooling', chain.coolingKw),
    loss('Lighting and site', chain.otherKw),
    { label: 'Reaches the racks', value: formatKw(chain.itKw) },
  ]
}

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
