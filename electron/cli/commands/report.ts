import { readScenarioFile } from '../../files/readScenarioFile.ts'
import { simulate } from '../../model/simulate.ts'
import { EXIT } from '../exitCode.ts'
import { givenPath } from '../givenPath.ts'
import { openStaging, type Staging } from '../outputFolder.ts'
import type { PrintingApp } from '../printingApp.ts'
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
    const outcome = await printInto(staging, path, options.stills === true)
    if (outcome === 'cancelled') {
      complain(CANCELLED)
      return EXIT.cancelled
    }
    if (!outcome.ok) {
      complain(outcome.sentence)
      return EXIT.refused
    }
    for (const kept of await staging.keep(outcome.files)) print(kept)
    return exitCodeFor(simulate(read.value), options)
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error))
    return EXIT.refused
  } finally {
    staging?.discard()
  }
}

const CANCELLED = 'cancelled; nothing was left behind.'

type PrintOutcome = { ok: true; files: string[] } | { ok: false; sentence: string } | 'cancelled'

async function printInto(staging: Staging, file: string, wantsStills: boolean): Promise<PrintOutcome> {
  const progress = createProgressLine()
  const files: string[] = []
  let problem: string | undefined
  let app: PrintingApp | undefined
  const cancelling = new AbortController()
  const cancel = (): void => {
    progress.end()
    cancelling.abort()
    if (app) return void app.stop()
    // Still preparing, which may take minutes and leaves nothing half done: leave at once.
    staging.discard()
    complain(CANCELLED)
    process.exit(EXIT.cancelled)
  }
  process.on('SIGINT', cancel)
  process.on('SIGTERM', cancel)
  try {
    progress.show('Starting', 0)
    // Loaded when needed: it brings the bundler along.
    const { startPrintingApp } = await import('../printingApp.ts')
    app = await startPrintingApp({
      file,
      folder: staging.folder,
      wantsStills,
      onLine: (line) => {
        if (cancelling.signal.aborted) return
        if (line.type === 'progress') progress.show(line.step, line.fraction)
        else if (line.type === 'file') files.push(line.path)
        else problem = line.problem.message
      },
    })
    const { exitCode, lastWords } = await app.ended
    if (cancelling.signal.aborted) return 'cancelled'
    if (exitCode === 0 && files.some((path) => path.endsWith('.pdf'))) {
      progress.show('Done', 1)
      return { ok: true, files }
    }
    const ending = `the report could not be made: the app ended with ${exitCode ?? 'a signal'}.\n${lastWords}`
    return { ok: false, sentence: problem ?? ending }
  } finally {
    progress.end()
    process.off('SIGINT', cancel)
    process.off('SIGTERM', cancel)
  }
}
