import { checkResult } from '../../shared/contract/checkResult.ts'
import {
  ENGINE_PORT_MESSAGE,
  engineReplySchema,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import { unpackResult } from '../../shared/contract/packedResult.ts'
import type { ReportDocument } from '../../shared/contract/reportDocument.ts'
import type { SimulationResult } from '../../shared/results/result.ts'

export interface ReportAnswer {
  result: SimulationResult
  report: ReportDocument
}

/** The port to the engine, as soon as the preload script posts it to a window. */
export function awaitEnginePort(target: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const [handed] = event.ports
      if (event.source !== target || event.data !== ENGINE_PORT_MESSAGE || !handed) return
      target.removeEventListener('message', onMessage)
      resolve(handed)
    }
    target.addEventListener('message', onMessage)
  })
}

interface Parts {
  port: MessagePort
  scenario: Record<string, unknown>
  onProgress: (stage: string, fraction: number) => void
}

/**
 * Asks the engine for a scenario's result and report, once, and closes the port.
 *
 * @throws Error with a sentence when the engine cannot answer, ends, or answers what does not fit
 */
export async function requestReport({ port, scenario, onProgress }: Parts): Promise<ReportAnswer> {
  const request: EngineRequest = { type: 'report', revision: 1, scenario }
  try {
    return await new Promise<ReportAnswer>((resolve, reject) => {
      const accept = (reply: EngineReply): void => {
        if (reply.type === 'progress') onProgress(reply.stage, reply.fraction)
        if (reply.type === 'failed') reject(new Error(reply.problem.message))
        if (reply.type !== 'report') return
        const result = unpackResult(reply.result)
        const misfit = checkResult(result)
        if (misfit) reject(new Error(`The engine sent an answer that does not fit: ${misfit}.`))
        else resolve({ result, report: reply.report })
      }
      port.onmessage = ({ data }: MessageEvent<unknown>) => {
        const reply = engineReplySchema.safeParse(data)
        if (reply.success) accept(reply.data)
        else reject(new Error('The engine sent a message that does not fit.'))
      }
      port.addEventListener('close', () => reject(new Error('The engine ended before it had answered.')))
      port.postMessage(request)
    })
  } finally {
    port.close()
  }
}
