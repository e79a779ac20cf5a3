import { z } from 'zod'
import type { RiskResult } from '../results/risk.ts'
import type { PackedResult } from './packedResult.ts'
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
  /** Runs the programme many times. A newer `risk` or `cancelRisk` ends one that still runs; `simulate` goes on beside it. */
  z.object({
    type: z.literal('risk'),
    revision: z.int(),
    scenario: z.record(z.string(), z.unknown()),
    runs: z.int().min(1).max(1_000_000),
    seed: z.int().min(0).max(0xffff_ffff),
  }),
  /** The runs made so far are answered as a result whose `stop` is `cancelled`. */
  z.object({ type: z.literal('cancelRisk'), revision: z.int() }),
])
export type EngineRequest = z.infer<typeof engineRequestSchema>

/** Days of the finish after the runs so far; `NEVER_DAY` where so many runs never finish. */
export const riskInterimSchema = z.object({
  runCount: z.int(),
  p10Day: z.number(),
  p50Day: z.number(),
  p80Day: z.number(),
  p90Day: z.number(),
})
export type RiskInterim = z.infer<typeof riskInterimSchema>

const problem = z.object({ code: z.string(), message: z.string(), path: z.string().optional() })

/** Engine to window, envelope only: results are checked by `checkResult`, their size makes a full parse a waste. */
export const engineReplySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), revision: z.int(), stage: z.string(), fraction: z.number() }),
  z.object({ type: z.literal('result'), revision: z.int(), result: z.custom<PackedResult>(isObject) }),
  z.object({
    type: z.literal('report'),
    revision: z.int(),
    result: z.custom<PackedResult>(isObject),
    report: z.custom<ReportDocument>(isObject),
  }),
  /** `fraction` of the runs asked for; a run that converges ends before 1. */
  z.object({
    type: z.literal('riskProgress'),
    revision: z.int(),
    fraction: z.number(),
    interim: riskInterimSchema,
  }),
  z.object({ type: z.literal('risk'), revision: z.int(), risk: z.custom<RiskResult>(isObject) }),
  z.object({ type: z.literal('riskFailed'), revision: z.int(), problem }),
  z.object({ type: z.literal('failed'), revision: z.int(), problem }),
])
export type EngineReply = z.infer<typeof engineReplySchema>

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
