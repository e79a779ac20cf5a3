import { z } from 'zod'
import type { SimulationResult } from '../results/result.ts'
import type { ReportDocument } from './reportDocument.ts'

/**
 * Messages on the port between a window and the engine process. Main hands each side its end and relays nothing.
 * Typed arrays are copied: a transfer list would lose the message without a word.
 * The port itself arrives as told at `ENGINE_PORT_MESSAGE` (channels.ts).
 */
export { ENGINE_PORT_MESSAGE } from './channels.ts'

/** Window to engine. A newer `simulate` overtakes an older one that still runs. */
export const engineRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('simulate'), revision: z.int(), scenario: z.record(z.string(), z.unknown()) }),
  /** Result and report document of a scenario, for printing. */
  z.object({ type: z.literal('report'), revision: z.int(), scenario: z.record(z.string(), z.unknown()) }),
])
export type EngineRequest = z.infer<typeof engineRequestSchema>

const problem = z.object({ code: z.string(), message: z.string(), path: z.string().optional() })

/** Engine to window, envelope only: results are checked by `checkResult`, their size makes a full parse a waste. */
export const engineReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), revision: z.int(), stage: z.string(), fraction: z.number() }),
  z.object({ type: z.literal('result'), revision: z.int(), result: z.custom<SimulationResult>(isObject) }),
  z.object({
    type: z.literal('report'),
    revision: z.int(),
    result: z.custom<SimulationResult>(isObject),
    report: z.custom<ReportDocument>(isObject),
  }),
  z.object({ type: z.literal('failed'), revision: z.int(), problem }),
])
export type EngineReply = z.infer<typeof engineReplySchema>

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
