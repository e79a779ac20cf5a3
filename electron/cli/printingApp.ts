import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { printLineSchema, type PrintLine } from '../../shared/contract/printLine.ts'
import { buildAppIfStale } from '../dev/buildApp.ts'
import { electronRuntime } from '../dev/electronRuntime.ts'
import { launchFlags } from '../dev/launchFlags.ts'
import { projectRoot } from '../dev/projectRoot.ts'
import { ensureSystemLibraries } from '../dev/systemLibraries.ts'
import { hasDisplay, startVirtualDisplay } from '../dev/virtualDisplay.ts'

export interface PrintingJob {
  file: string
  folder: string
  wantsStills: boolean
  onLine: (line: PrintLine) => void
}

export interface PrintingApp {
  /** Its exit code, or null where a signal ended it, and what it said last on stderr. */
  ended: Promise<{ exitCode: number | null; lastWords: string }>
  /** Ends it and waits until it is gone. */
  stop: () => Promise<void>
}

/** A process asked to end has this long before it is ended, milliseconds. */
const PATIENCE_MS = 3000
/** Lines of stderr kept for the case that the app ends without a word on its own. */
const LAST_LINES = 5

/**
 * Starts the app headless on one report: gets an Electron, builds what is stale, and brings a virtual display where there is
 * no screen, for Electron needs one even without a window.
 *
 * @throws Error with a sentence when the machine lacks something
 */
export async function startPrintingApp({
  file,
  folder,
  wantsStills,
  onLine,
}: PrintingJob): Promise<PrintingApp> {
  const runtime = await electronRuntime()
  const onScreen = hasDisplay()
  await ensureSystemLibraries({
    executable: runtime.executable,
    virtualDisplay: !onScreen,
    testPrograms: false,
  })
  await buildAppIfStale()
  const display = onScreen ? null : await startVirtualDisplay()
  const args = [
    ...launchFlags({ softwareGl: !onScreen }),
    projectRoot,
    `--print-report=${file}`,
    `--out=${folder}`,
    ...(wantsStills ? ['--stills'] : []),
  ]
  const child = spawn(runtime.executable, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: display ? { ...process.env, DISPLAY: display.name } : process.env,
  })
  readLines(child, onLine)
  const lastWords = keepLastWords(child)
  const ended = new Promise<{ exitCode: number | null; lastWords: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      display?.stop()
      resolve({ exitCode, lastWords: lastWords() })
    })
  })
  return { ended, stop: () => stop(child, ended) }
}

/** Lines that are no JSON, or not of the contract, come from Chromium and are passed over. */
function readLines(child: ChildProcess, onLine: (line: PrintLine) => void): void {
  if (!child.stdout) return
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = printLineSchema.safeParse(readJson(text))
    if (line.success) onLine(line.data)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function keepLastWords(child: ChildProcess): () => string {
  const lines: string[] = []
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      lines.push(line)
      if (lines.length > LAST_LINES) lines.shift()
    })
  }
  return () => lines.join('\n')
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  await ended.catch(() => undefined)
  clearTimeout(impatience)
}
