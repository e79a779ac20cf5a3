import type { SimulationResult } from '../../../shared/results/result.ts'

/** What the steps are called: committed where a contract that counts promises capacity by dates, a target otherwise. */
export const stepsWord = ({ contracts }: Pick<SimulationResult, 'contracts'>): 'committed' | 'target' =>
  contracts.some(({ isCounted, tranches }) => isCounted && tranches.length > 0) ? 'committed' : 'target'

/** IT power that the targets ask for from a day on. */
export interface CommittedStep {
  day: number
  /** Mean draw, MW. */
  itMw: number
}

/**
 * What the targets ask for, as megawatts: each target's accelerators at the mean draw that the contracted racks have for each of theirs, with
 * the CPU, network and storage racks beside them. Empty where there are no targets, or no accelerators are contracted.
 */
export function committedSteps({
  rows,
  halls,
  buildings,
  rackTypes,
  targets,
}: SimulationResult): CommittedStep[] {
  let itKw = 0
  let accelerators = 0
  for (let row = 0; row < rows.rowCount; row++) {
    const building = buildings[halls[rows.hallIndex[row] ?? -1]?.buildingIndex ?? -1]
    if (!building || building.isOptional) continue
    const count = rows.count[row] ?? 0
    itKw += count * (rows.rackKw[row] ?? 0)
    accelerators += count * (rackTypes[rows.rackTypeIndex[row] ?? -1]?.acceleratorCount ?? 0)
  }
  if (accelerators === 0) return []
  return targets
    .map(({ day, acceleratorCount }) => ({ day, itMw: (acceleratorCount / accelerators) * (itKw / 1000) }))
    .sort((a, b) => a.day - b.day)
}

/** Power asked for by a day, MW; 0 before the first target. */
export function committedOn(steps: readonly CommittedStep[], day: number): number {
  let itMw = 0
  for (const step of steps) if (step.day <= day) itMw = Math.max(itMw, step.itMw)
  return itMw
}
