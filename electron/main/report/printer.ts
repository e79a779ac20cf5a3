import type { WebContents } from 'electron'
import { PRINT_CHANNEL } from '../../../shared/contract/channels.ts'
import type { Problem } from '../../../shared/contract/controlPlane.ts'
import { printPlane } from '../../../shared/contract/printPlane.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { PRINT_PAGE } from '../appPaths.ts'
import { answerPlane } from '../controlChannel.ts'
import type { EngineProcess } from '../engineProcess.ts'
import { openPrintWindow } from './printWindow.ts'

/** A window that says nothing for this long will not say anything any more. */
const SILENCE_LIMIT_MS = 180_000

export interface PrintRequest {
  scenario: Scenario
  /** Whether the milestone stills are wanted as files, given to `onStill` one by one. */
  wantsStills: boolean
  onProgress: (step: string, fraction: number) => void
  onStill: (name: string, png: Uint8Array) => Promise<void>
  /** Ends the job early with `cancelled`. */
  signal: AbortSignal
}

export type PrintOutcome =
  { kind: 'pdf'; pdf: Uint8Array } | { kind: 'cancelled' } | { kind: 'problem'; problem: Problem }

export interface Printer {
  print: (request: PrintRequest) => Promise<PrintOutcome>
}

interface Job {
  request: PrintRequest
  /** Called for every sign of life. */
  touch: () => void
  end: (outcome: PrintOutcome) => void
}

/** Prints reports in hidden windows, each of which takes one job. */
export function createPrinter(engine: EngineProcess): Printer {
  const jobs = new Map<WebContents, Job>()

  const jobOf = (contents: WebContents): Job => {
    const job = jobs.get(contents)
    if (!job) throw new Error('this window has no printing job')
    job.touch()
    return job
  }

  answerPlane({
    channel: PRINT_CHANNEL,
    plane: printPlane,
    page: PRINT_PAGE,
    expectedWindow: (sender) => (jobs.has(sender) ? sender : undefined),
    handlers: {
      takeJob: (_ask, sender) => {
        const { scenario, wantsStills } = jobOf(sender).request
        engine.connect(sender)
        return Promise.resolve({ scenario, wantsStills })
      },
      progress: ({ step, fraction }, sender) => {
        // The rest of the way is the printing itself.
        jobOf(sender).request.onProgress(step, Math.max(0, Math.min(1, fraction)) * 0.9)
        return Promise.resolve(null)
      },
      still: async ({ name, png }, sender) => {
        await jobOf(sender).request.onStill(name, Buffer.from(png, 'base64'))
        return null
      },
      pagesReady: async (_ask, sender) => {
        const job = jobOf(sender)
        job.request.onProgress('Writing the PDF', 0.92)
        const pdf = await sender.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
        job.end({ kind: 'pdf', pdf })
        return null
      },
      failed: ({ message }, sender) => {
        jobOf(sender).end(problem(message))
        return Promise.resolve(null)
      },
    },
  })

  return {
    print: (request) =>
      new Promise((resolve) => {
        const window = openPrintWindow()
        const { webContents: contents } = window
        let silence: NodeJS.Timeout
        const end = (outcome: PrintOutcome): void => {
          if (!jobs.delete(contents)) return
          clearTimeout(silence)
          request.signal.removeEventListener('abort', cancel)
          // After the answer to the call that ended the job is on its way.
          setImmediate(() => window.destroy())
          resolve(outcome)
        }
        const cancel = (): void => end({ kind: 'cancelled' })
        const touch = (): void => {
          clearTimeout(silence)
          silence = setTimeout(() => end(problem('the pages stopped answering')), SILENCE_LIMIT_MS)
        }
        jobs.set(contents, { request, touch, end })
        touch()
        contents.once('render-process-gone', (_event, { reason }) =>
          end(problem(`its window ended (${reason})`)),
        )
        contents.once('did-fail-load', (_event, _code, reason) =>
          end(problem(`its pages did not load (${reason})`)),
        )
        request.signal.addEventListener('abort', cancel, { once: true })
        if (request.signal.aborted) cancel()
        else void window.loadURL(PRINT_PAGE).catch(() => undefined) // told by did-fail-load
      }),
  }
}

function problem(reason: string): PrintOutcome {
  const message = `The report could not be made: ${reason.replace(/\.$/, '')}. Try again; the scenario is untouched.`
  return { kind: 'problem', problem: { code: 'reportFailed', message } }
}
