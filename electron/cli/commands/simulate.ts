import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { simulate } from '../../model/simulate.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { withHourly } from '../hourlyJson.ts'
import { hourlyTexts } from '../hourlyWorkers.ts'
import { simulationJson } from '../simulationJson.ts'
import { summaryText } from '../summaryText.ts'
import { exitCodeFor, type GlobalOptions } from '../strictness.ts'
import { complain, print } from '../terminal.ts'
import { readWeatherFile } from '../weatherFile.ts'

export interface SimulateOptions extends GlobalOptions {
  json?: true
  /** Days between samples of the series; absent for the first of every month. */
  every?: number
  /** An EPW file, for every campus. */
  weather?: string
  hourly?: true
  /** The only hall whose hours are asked for. */
  hall?: string
  /** Threads that work the hours out. */
  workers?: number
}

/** Text of hours that a reader of JSON still takes at once: a hall is about 0.3 MB. */
const MOST_HOURLY_HALLS = 500

/** `rackrise simulate FILE`: the answer as a table to read, or as JSON to work with. */
export async function simulateFile(file: string, options: SimulateOptions): Promise<number> {
  const misuse = misuseOf(options)
  if (misuse !== null) {
    complain(misuse)
    return EXIT.usage
  }
  const read = await readScenarioFile(givenPath(file))
  if (!read.ok) return refused(read.problem.message)
  const sky = options.weather === undefined ? null : await readWeatherFile(givenPath(options.weather))
  if (sky && !sky.ok) return refused(sky.problem.message)
  if (sky?.value.remark) complain(sky.value.remark)

  const scenario = read.value
  const given = sky ? { weather: sky.value.weather } : {}
  const result = simulate(scenario, given)
  if (options.json !== true) print(summaryText(result))
  else if (options.hourly !== true) print(simulationJson(scenario, result, options.every))
  else {
    const { hall } = options
    if (hall !== undefined && !result.halls.some(({ id }) => id === hall)) {
      return refused(`There is no hall "${hall}" in this plan; --hall takes an id of "halls".`)
    }
    if (hall === undefined && result.halls.length > MOST_HOURLY_HALLS) {
      return refused(
        `The hours of ${result.halls.length} halls are too much for one JSON (at most ${MOST_HOURLY_HALLS}); ask for one with --hall.`,
      )
    }
    const hallIndexes = result.halls.flatMap(({ id }, index) =>
      hall === undefined || id === hall ? index : [],
    )
    const texts = await hourlyTexts({ scenario, options: given, hallIndexes }, options.workers)
    print(withHourly(simulationJson(scenario, result, options.every), texts))
  }
  return exitCodeFor(result, options)
}

function misuseOf({ json, hourly, hall, workers }: SimulateOptions): string | null {
  if (workers !== undefined && hourly !== true) return '--workers goes with --hourly.'
  if (hourly === true && json !== true) return '--hourly goes with --json.'
  return hall !== undefined && hourly !== true ? '--hall goes with --hourly.' : null
}

function refused(sentence: string): number {
  complain(sentence)
  return EXIT.refused
}
