import { basename } from 'node:path'
import type { SaveOutcome } from '../../../shared/contract/controlPlane.ts'
import type { Scenario } from '../../../shared/scenario/scenario.ts'
import { reasonOf } from '../../files/problem.ts'
import { writeFileAtomic } from '../../files/writeFileAtomic.ts'
import type { FileHandles } from '../fileHandles.ts'
import type { Printer } from './printer.ts'

/** The report a person asked for, one at a time. */
export interface ReportExport {
  /** @param choosePath null is a change of mind */
  run: (parts: {
    scenario: Scenario
    choosePath: () => Promise<string | null>
    onProgress: (step: string, fraction: number) => void
  }) => Promise<SaveOutcome>
  cancel: () => void
}

export function createReportExport(printer: Printer, handles: FileHandles): ReportExport {
  let running: AbortController | null = null
  return {
    cancel: () => running?.abort(),
    run: async ({ scenario, choosePath, onProgress }) => {
      if (running) {
        const message = 'A report is being made already. Wait for it, or cancel it first.'
        return { kind: 'problem', problem: { code: 'busy', message } }
      }
      running = new AbortController()
      try {
        const path = await choosePath()
        if (path === null) return { kind: 'cancelled' }
        onProgress('Preparing the pages', 0)
        const { signal } = running
        const onStill = (): Promise<void> => Promise.resolve()
        const outcome = await printer.print({ scenario, wantsStills: false, onProgress, onStill, signal })
        if (outcome.kind !== 'pdf') return outcome
        return await keep(outcome.pdf, path)
      } finally {
        running = null
      }
    },
  }

  async function keep(pdf: Uint8Array, chosen: string): Promise<SaveOutcome> {
    const path = chosen.toLowerCase().endsWith('.pdf') ? chosen : `${chosen}.pdf`
    try {
      await writeFileAtomic(path, pdf)
    } catch (error) {
      const message = `"${basename(path)}" cannot be written: ${reasonOf(error)}. Choose another place.`
      return { kind: 'problem', problem: { code: 'unwritable', message } }
    }
    return { kind: 'saved', handle: handles.handleFor(path), fileName: basename(path) }
  }
}
