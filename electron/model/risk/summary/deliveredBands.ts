import type { DeliveredBands } from '../../../../shared/results/risk.ts'
import type { RiskModel } from '../riskModel.ts'
import { LEVELS, type RiskTally } from '../runs/riskTally.ts'

/** The delivered curve at P10, P50 and P90 on its grid of days, beside the plan's own. Contracted halls, to 1/512 of the full build-out. */
export function deliveredBands({ outcomes }: RiskModel, tally: RiskTally): DeliveredBands {
  const { gridCount, gridStepDays, firstDay, totalItKw, totalAccelerators } = outcomes
  const column = () => new Float32Array(gridCount)
  const bands: DeliveredBands = {
    day: column(),
    plannedItMw: column(),
    itMwP10: column(),
    itMwP50: column(),
    itMwP90: column(),
    plannedAccelerators: column(),
    acceleratorsP10: column(),
    acceleratorsP50: column(),
    acceleratorsP90: column(),
  }
  for (let grid = 0; grid < gridCount; grid++) {
    const day = firstDay + grid * gridStepDays
    bands.day[grid] = day
    for (let step = 0; step < outcomes.stepDay.length; step++) {
      if ((outcomes.stepDay[step] ?? 0) > day) continue
      bands.plannedItMw[grid] = (bands.plannedItMw[grid] ?? 0) + (outcomes.stepItKw[step] ?? 0) / 1000
      bands.plannedAccelerators[grid] =
        (bands.plannedAccelerators[grid] ?? 0) + (outcomes.stepAccelerators[step] ?? 0)
    }
    const itMw = (share: number) =>
      (levelAt(tally.itLevels, grid, tally.runCount, share) * totalItKw) / 1000 / LEVELS
    const accelerators = (share: number) =>
      Math.round((levelAt(tally.acceleratorLevels, grid, tally.runCount, share) * totalAccelerators) / LEVELS)
    bands.itMwP10[grid] = itMw(0.1)
    bands.itMwP50[grid] = itMw(0.5)
    bands.itMwP90[grid] = itMw(0.9)
    bands.acceleratorsP10[grid] = accelerators(0.1)
    bands.acceleratorsP50[grid] = accelerators(0.5)
    bands.acceleratorsP90[grid] = accelerators(0.9)
  }
  return bands
}

/** The level that a share of the runs does not exceed. */
function levelAt(levels: Uint32Array, grid: number, runCount: number, share: number): number {
  const at = grid * (LEVELS + 1)
  let runs = levels[at] ?? 0
  let level = 0
  while (level < LEVELS && runs < share * runCount - 1e-6) runs += levels[at + ++level] ?? 0
  return level
}
