import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { askRisk } from '../../model/risk/ask/askRisk.ts'
import { USUAL_TOLERANCE_DAYS } from '../../model/risk/runs/rounds.ts'
import { openRiskWorkers, type RiskWorkers } from '../../riskHost/riskWorkers.ts'
import { runRisk } from '../../riskHost/runRisk.ts'
import { thisThread } from '../../riskHost/thisThread.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { numberFrom, wholeFrom } from '../numberOption.ts'
import { createProgressLine } from '../progressLine.ts'
import { riskJson } from '../riskJson.ts'
import { riskText } from '../riskText.ts'
import { complain, print } from '../terminal.ts'

interface RiskOptions {
  runs: number
  seed: number
  workers: number
  toleranceDays: number
  json?: true
}

/** `rackrise risk FILE`: how likely the plan's dates are. */
export function addRisk(program: Command): void {
  program
    .command('risk')
    .description('run the programme many times with its durations, dates and risks drawn anew')
    .argument('<file>', 'a .rackrise file')
    .addOption(runsOption())
    .addOption(seedOption())
    .addOption(
      new Option('--workers <count>', 'threads; the answer is the same for any number')
        .argParser(wholeFrom(1, 256))
        .default(1),
    )
    .addOption(toleranceOption())
    .option('--json', 'print JSON, described in electron/cli/README.md')
    .action(async (file: string, options: RiskOptions) => {
      process.exitCode = await riskOfFile(file, options)
    })
}

export const runsOption = (): Option =>
  new Option('--runs <count>', 'most runs to make').argParser(wholeFrom(1, 1_000_000)).default(10_000)

export const seedOption = (): Option =>
  new Option('--seed <number>', 'the same seed gives the same bytes')
    .argParser(wholeFrom(0, 0xffff_ffff))
    .default(1)

export const toleranceOption = (): Option =>
  new Option(
    '--tolerance-days <days>',
    'stop once half of the 95 % interval of P80 is at most this; 0 makes all runs',
  )
    .argParser(numberFrom(0, 1000))
    .default(USUAL_TOLERANCE_DAYS)

async function riskOfFile(
  file: string,
  { runs, seed, workers, toleranceDays, json }: RiskOptions,
): Promise<number> {
  const read = await readScenarioFile(givenPath(file))
  if (!read.ok) {
    complain(read.problem.message)
    return EXIT.refused
  }
  const threads = openThreads(Math.min(workers, availableParallelism() * 4))
  const cancelling = new AbortController()
  const cancel = (): void => cancelling.abort()
  process.on('SIGINT', cancel)
  const progress = createProgressLine()
  try {
    const risk = await runRisk(
      askRisk(read.value),
      { runs, seed, toleranceDays },
      threads,
      cancelling.signal,
      // A script reads stdout alone; a person wants to see that something happens.
      process.stderr.isTTY
        ? ({ runCount }, fraction) => progress.show(`${runCount} runs`, fraction)
        : undefined,
    )
    progress.end()
    print(json === true ? riskJson(read.value, risk) : riskText(read.value, risk))
    return risk.stop === 'cancelled' ? EXIT.cancelled : EXIT.done
  } finally {
    process.off('SIGINT', cancel)
    await threads.close()
  }
}

function openThreads(count: number): RiskWorkers {
  const script = new URL('../../riskHost/sourceWorker.mjs', import.meta.url)
  return count === 1 ? thisThread() : openRiskWorkers(script, count)
}
