import type { DeliveredBands } from '../../../../shared/results/risk.ts'
import type { RiskModel } from '../riskModel.ts'
import { LEVELS, type RiskTally } from '../runs/riskTally.ts'

/** The delivered curves at P10, P50 and P90: of contracted halls, and of all; one object where nothing is under option. */
export function deliveredBands(
  { outcomes }: RiskModel,
  tally: RiskTally,
): { delivered: DeliveredBands; deliveredAll: DeliveredBands } {
  const { stepItKw, stepAccelerators, totalItKw, totalAccelerators } = outcomes
  const contracted: Counted = {
    stepItKw,
    stepAccelerators,
    totalItKw,
    totalAccelerators,
    itLevels: tally.itLevels,
    acceleratorLevels: tally.acceleratorLevels,
  }
  const delivered = readBands(outcomes, tally.runCount, contracted)
  if (tally.allItLevels.length === 0) return { delivered, deliveredAll: delivered }
  const add = (a: Float64Array, b: Float64Array) => a.map((value, index) => value + (b[index] ?? 0))
  const all: Counted = {
    stepItKw: add(stepItKw, outcomes.stepOptionItKw),
    stepAccelerators: add(stepAccelerators, outcomes.stepOptionAccelerators),
    totalItKw: totalItKw + outcomes.totalOptionItKw,
    totalAccelerators: totalAccelerators + outcomes.totalOptionAccelerators,
    itLevels: tally.allItLevels,
    acceleratorLevels: tally.allAcceleratorLevels,
  }
  return { delivered, deliveredAll: readBands(outcomes, tally.runCount, all) }
}

/** Steps in which some halls go live, and the histograms of what they delivered. */
type Counted = Pick<
  RiskModel['outcomes'],
  'stepItKw' | 'stepAccelerators' | 'totalItKw' | 'totalAccelerators'
> &
  Pick<RiskTally, 'itLevels' | 'acceleratorLevels'>

/** Bands on the grid of days, beside the plan's own curve; to 1/512 of the full build-out. */
function readBands(
  { gridCount, gridStepDays, firstDay, stepDay }: RiskModel['outcomes'],
  runCount: number,
  counted: Counted,
): DeliveredBands {
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
    for (let step = 0; step < stepDay.length; step++) {
      if ((stepDay[step] ?? 0) > day) continue
      bands.plannedItMw[grid] = (bands.plannedItMw[grid] ?? 0) + (counted.stepItKw[step] ?? 0) / 1000
      bands.plannedAccelerators[grid] =
        (bands.plannedAccelerators[grid] ?? 0) + (counted.stepAccelerators[step] ?? 0)
    }
    const itMw = (share: number) =>
      (levelAt(counted.itLevels, grid, runCount, share) * counted.totalItKw) / 1000 / LEVELS
    const accelerators = (share: number) =>
      Math.round(
        (levelAt(counted.acceleratorLevels, grid, runCount, share) * counted.totalAccelerators) / LEVELS,
      )
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
