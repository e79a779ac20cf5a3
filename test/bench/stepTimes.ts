import { readFile, rm } from 'node:fs/promises'
import type { ElectronApplication } from '@playwright/test'

/** What one call of a named function of a page cost. */
export interface StepTime {
  /** Processor time of the page's own thread: scripts, garbage collection, calls into the graphics library. */
  cpuMs: number
  /** The rest of the time that passed: waiting for the graphics process, or for a processor that is free. */
  waitMs: number
}

/** The fields of a trace event that are read: durations in microseconds, of the clock and of the thread. */
interface TraceEvent {
  name: string
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { functionName?: string } }
}

/**
 * Times what a page does by the browser's own trace, in microseconds: a page's clock is coarser, and counts waiting as work.
 *
 * @param run  makes the page call functions of these names, each as a task of its own
 * @returns the calls in the order they were made, by name
 */
export async function recordSteps<Name extends string, Answer>(
  app: ElectronApplication,
  names: readonly Name[],
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; steps: Record<Name, StepTime[]> }> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['devtools.timeline'] }),
  )
  const answer = await run()
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] }
  await rm(file)
  const calls = traceEvents.filter(({ name }) => name === 'FunctionCall').sort((a, b) => a.ts - b.ts)
  const steps = Object.fromEntries(
    names.map((name) => [
      name,
      calls
        .filter(({ args }) => args?.data?.functionName === name)
        .map(({ dur = 0, tdur = 0 }) => ({ cpuMs: tdur / 1000, waitMs: (dur - tdur) / 1000 })),
    ]),
  ) as Record<Name, StepTime[]>
  return { answer, steps }
}
