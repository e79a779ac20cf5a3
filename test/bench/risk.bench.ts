/**
 * Runs of a 500-task programme a second, beside a plain pass over typed arrays in the same process: 64 runs at a time, task by task, a hash
 * and a quantile table for each length, the latest of the links, nothing else. Ours also draws in strata, follows common causes, moves
 * halls and megawatts, finds what is critical and sums the tornados.
 */
import { drawInputs } from '../../electron/model/risk/drawInputs.ts'
import { passBatch } from '../../electron/model/risk/passBatch.ts'
import { runBatches } from '../../electron/model/risk/runBatches.ts'
import { createScratch } from '../../electron/model/risk/runScratch.ts'
import { BATCH } from '../../electron/model/risk/strata.ts'
import { reportFigures } from './figures.ts'
import { fiveHundredTasks, plainPass } from './yardsticks/riskPass.ts'

const ROUNDS = 12
const BATCHES = 60

/** Best wall time of several rounds, nanoseconds a task and run. */
function best(work: () => void, taskCount: number): number {
  for (let i = 0; i < 3; i++) work()
  let leastMs = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    work()
    leastMs = Math.min(leastMs, performance.now() - start)
  }
  return (leastMs * 1e6) / (BATCHES * BATCH * taskCount)
}

const model = fiveHundredTasks()
const { taskCount } = model.network
const scratch = createScratch(model)
const plain = plainPass(model)
const inBatches = (work: (batch: number) => void) => () => {
  for (let batch = 0; batch < BATCHES; batch++) work(batch)
}
const yardstick = best(inBatches(plain), taskCount)
const dates = best(
  inBatches((batch) => {
    drawInputs(model, 1, batch, scratch)
    passBatch(model, scratch)
  }),
  taskCount,
)
const whole = best(
  () => void runBatches(model, { seed: 1, firstBatch: 0, batchCount: BATCHES, runCount: 1e6 }, scratch),
  taskCount,
)
const firstMs = (whole * BATCH * taskCount) / 1e6
const runsASecond = (nanoseconds: number) => Math.round(1e9 / (nanoseconds * taskCount)).toLocaleString('en')
console.log(
  `runs a second on one thread: ${runsASecond(whole)} whole, ${runsASecond(dates)} for dates alone, ${runsASecond(yardstick)} by the plain pass`,
)
console.log(`first P80, 64 runs: ${firstMs.toFixed(2)} ms (goal: 50 ms)`)
await reportFigures('Risk', 'a plain pass', [
  { name: 'draws and dates, a task and run', unit: 'ns', ours: dates, yardstick, goal: { atMostTimes: 1.3 } },
  { name: 'whole answer, a task and run', unit: 'ns', ours: whole, yardstick, goal: { atMostTimes: 1.3 } },
])
