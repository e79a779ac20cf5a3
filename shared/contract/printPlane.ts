import { z } from 'zod'

/**
 * Requests from the hidden printing window (app://ui/report.html) to main, by `window.rackrise.invoke(method, ask)`. The
 * window takes its job, whereupon main also sends it an engine port (`ENGINE_PORT_MESSAGE`), gets result and report
 * document with a `report` request on that port, draws the stills, lays out the pages and says when they may be printed.
 * Main prints after `pagesReady` and closes the window; `failed` ends the job with that sentence.
 */
export const printPlane = {
  /** What to draw: the scenario, and whether the milestone stills are wanted as files beside the report. */
  takeJob: {
    ask: z.object({}),
    answer: z.object({ scenario: z.record(z.string(), z.unknown()), wantsStills: z.boolean() }),
  },
  progress: { ask: z.object({ step: z.string().max(200), fraction: z.number() }), answer: z.null() },
  /** One milestone still as a PNG, base64 without a prefix. */
  still: {
    ask: z.object({ name: z.string().regex(/^[a-z0-9-]{1,80}$/), png: z.string() }),
    answer: z.null(),
  },
  /** Fonts and pictures are in place: print. */
  pagesReady: { ask: z.object({ title: z.string().max(300) }), answer: z.null() },
  failed: { ask: z.object({ message: z.string().max(2000) }), answer: z.null() },
} as const

export type PrintMethod = keyof typeof printPlane
export type PrintAsk<M extends PrintMethod> = z.input<(typeof printPlane)[M]['ask']>
export type PrintAnswer<M extends PrintMethod> = z.output<(typeof printPlane)[M]['answer']>
