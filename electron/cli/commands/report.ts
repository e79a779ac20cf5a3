import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { simulate } from '../../model/simulate.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { openStaging, type Staging } from '../outputFolder.ts'
import { startPrintingApp, type PrintingApp } from '../printingApp.ts'
import { createProgressLine } from '../progressLine.ts'
import { exitCodeFor, type GlobalOptions } from '../strictness.ts'
import { complain, print } from '../terminal.ts'

export interface ReportOptions extends GlobalOptions {
  out: string
  stills?: true
}

/** `rackrise report FILE --out DIR`: the report as a PDF, and with `--stills` a picture of every milestone. */
export async function renderReport(file: string, options: ReportOptions): Promise<number> {
  const path = givenPath(file)
  const read = await readScenarioFile(path)
  if (!read.ok) {
    complain(read.problem.message)
    return EXIT.refused
  }
  let staging: Staging | undefined
  try {
    staging = await openStaging(givenPath(options.out))
    const made = await printInto(staging, path, options.stills === true)
    if (made === null) return EXIT.refused
    for (const kept of await staging.keep(made)) print(kept)
    return exitCodeFor(simulate(read.value), options)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return EXIT.refused
  } finally {
    staging?.discard()
  }
}

/** @returns the files made, or null after saying why there are none */
async function printInto(staging: Staging, file: string, wantsStills: boolean): Promise<string[] | null> {
  const progress = createProgressLine()
  const made: string[] = []
  let problem: string | undefined
  let app: PrintingApp | undefined
  const cancel = (): void => {
    progress.end()
    // The app first: what it still writes would come back into the folder.
    void (app?.stop() ?? Promise.resolve()).then(() => {
      staging.discard()
      complain('cancelled; nothing was left behind.')
      process.exit(EXIT.cancelled)
    })
  }
  process.once('SIGINT', cancel)
  process.once('SIGTERM', cancel)
  try {
    progress.show('Starting', 0)
    app = await startPrintingApp({
      file,
      folder: staging.folder,
      wantsStills,
      onLine: (line) => {
        if (line.type === 'progress') progress.show(line.step, line.fraction)
        else if (line.type === 'file') made.push(line.path)
        else problem = line.problem.message
      },
    })
    const { exitCode, lastWords } = await app.ended
    if (exitCode === 0 && made.some((path) => path.endsWith('.pdf'))) {
      progress.show('Done', 1)
      return made
    }
    progress.end()
    complain(
      problem ?? `the report could not be made: the app ended with ${exitCode ?? 'a signal'}.\n${lastWords}`,
    )
    return null
  } finally {
    progress.end()
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}
