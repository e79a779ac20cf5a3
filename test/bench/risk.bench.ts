/**
 * Runs of a 500-task programme a second, beside a plain pass over typed arrays in the same process: 64 runs at a time, task by task, a hash
 * and a quantile table for each length, the latest of the links, nothing else. Ours also draws in strata, follows common causes, moves
 * halls and megawatts, finds what is critical and sums the tornados.
 *
 * First of all, CPU time of the engine from a question about the bundled plan to its first P80, in a process that has run no risk before: of
 * the document answered a second ago, whose question has been made ready; then of one just answered, and of one that nobody has answered.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOnce } from '../../electron/engineHost/readOnce.ts'
import { createRiskQuestions } from '../../electron/engineHost/riskQuestions.ts'
import { runStages } from '../../electron/engineHost/runStages.ts'
import { drawInputs } from '../../electron/model/risk/runs/drawInputs.ts'
import { passBatch } from '../../electron/model/risk/runs/passBatch.ts'
import { runBatches } from '../../electron/model/risk/runs/runBatches.ts'
import { createScratch } from '../../electron/model/risk/runs/runScratch.ts'
import { BATCH } from '../../electron/model/risk/draws/strata.ts'
import { runRisk } from '../../electron/riskHost/runRisk.ts'
import { thisThread } from '../../electron/riskHost/thisThread.ts'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { reportFigures } from './figures.ts'
import { fiveHundredTasks, plainPass } from './yardsticks/riskPass.ts'

const file = join(projectRoot, 'assets/scenarios/openai-aws.rackrise')
const bundled = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

const read = readOnce()
const questions = createRiskQuestions()
const named = (name: string) => ({ ...bundled, name })

function parse(document: unknown): Scenario {
  const parsed = read(document)
  if (!parsed.ok) throw new Error(parsed.problem.message)
  return parsed.value
}

async function answer(document: unknown): Promise<void> {
  const scenario = parse(document)
  const answered = await runStages(scenario)
  if (answered) questions.keep(scenario, answered.dated)
}

/** CPU and wall time until the first round is told, ms. */
async function firstP80(document: unknown): Promise<string> {
  const start = performance.now()
  const before = process.cpuUsage()
  let told = ''
  const order = { runs: BATCH, seed: 1, toleranceDays: 0 }
  await runRisk(questions.ask(parse(document)), order, thisThread(), undefined, () => {
    const { user, system } = process.cpuUsage(before)
    told = `${((user + system) / 1000).toFixed(1)} ms CPU (${(performance.now() - start).toFixed(1)} ms wall)`
  })
  return told
}

await answer(bundled)
questions.prepare()
console.log(`openai-aws, first P80 (goal: 50 ms): ${await firstP80(bundled)} when answered a second ago,`)
await answer(named('Another'))
console.log(
  `  ${await firstP80(named('Another'))} when just answered, ${await firstP80(named('A third'))} unanswered`,
)
questions.close()

const ROUNDS = 60
const BATCHES = 8

const model = fiveHundredTasks()
const { taskCount } = model.network
const scratch = createScratch(model)
const plain = plainPass(model)
const inBatches = (work: (batch: number) => void) => () => {
  for (let batch = 0; batch < BATCHES; batch++) work(batch)
}
const works = [
  inBatches(plain),
  inBatches((batch) => {
    drawInputs(model, 1, batch, scratch)
    passBatch(model, scratch)
  }),
  () => void runBatches(model, { seed: 1, firstBatch: 0, batchCount: BATCHES, runCount: 1e6 }, scratch),
]

/** Best wall time of many short rounds, all kinds of work in turn, so that what else the machine does meets all of them. */
const bestMs = works.map(() => Infinity)
for (let round = 0; round < ROUNDS; round++) {
  works.forEach((work, index) => {
    const start = performance.now()
    work()
    const ms = performance.now() - start
    // The first rounds warm up.
    if (round >= 5) bestMs[index] = Math.min(bestMs[index] ?? Infinity, ms)
  })
}
/** Nanoseconds a task and run. */
const [yardstick = 0, dates = 0, whole = 0] = bestMs.map((ms) => (ms * 1e6) / (BATCHES * BATCH * taskCount))
const firstMs = (whole * BATCH * taskCount) / 1e6
const runsASecond = (nanoseconds: number) => Math.round(1e9 / (nanoseconds * taskCount)).toLocaleString('en')
console.log(
  `runs a second on one thread: ${runsASecond(whole)} whole, ${runsASecond(dates)} for dates alone, ${runsASecond(yardstick)} by the plain pass`,
)
console.log(`first P80, 64 runs: ${firstMs.toFixed(2)} ms (goal: 50 ms)`)
await reportFigures('Risk', 'a plain pass', [
  { name: 'draws and dates, a task and run', unit: 'ns', ours: dates, yardstick, goal: { atMostTimes: 1.3 } },
  { name: 'whole answer, a task and run', unit: 'ns', ours: whole, yardstick },
])
