import { checkResult } from '../../shared/contract/checkResult.ts'
import {
  ENGINE_PORT_MESSAGE,
  engineReplySchema,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import { unpackResult, type PackedResult } from '../../shared/contract/packedResult.ts'
import type { DocumentStore } from '../../shared/state/documentStore.ts'
import type { Playhead } from '../../shared/state/playhead.ts'
import type { ResultsStore } from '../../shared/state/resultsStore.ts'
import type { RiskStore } from '../../shared/state/riskStore.ts'
import { startRiskClient } from './riskClient.ts'

interface Parts {
  documentStore: DocumentStore
  resultsStore: ResultsStore
  riskStore: RiskStore
  playhead: Playhead
  /** The window that the preload script posts ports to. */
  target: Window
}

export interface EngineClient {
  /**
   * Takes an answer that did not come from the engine, to the document as it stands: the engine, which is yet to come, is not
   * asked for it again.
   * @returns false where it does not fit
   */
  take: (result: PackedResult) => boolean
  dispose: () => void
}

/**
 * Keeps the results in step with the document. The newest revision is sent, an answer to an older one is dropped, and
 * the old picture stays until the new one is there. A new port means that the engine was started anew: the document is
 * sent again.
 */
export function startEngineClient({
  documentStore,
  resultsStore,
  riskStore,
  playhead,
  target,
}: Parts): EngineClient {
  let port: MessagePort | null = null
  let sentRevision = 0
  /** Revision whose answer was there before the engine. */
  let knownRevision = 0
  /** Asked before the engine was there. */
  const early: EngineRequest[] = []
  let isSendQueued = false

  const send = (): void => {
    isSendQueued = false
    const { scenario, revision } = documentStore.getState()
    if (!port || !scenario || revision === sentRevision) return
    sentRevision = revision
    const request: EngineRequest = { type: 'simulate', revision, scenario }
    port.postMessage(request)
    resultsStore.setState({ status: 'running' })
  }
  // Several edits in one turn are one question.
  const queueSend = (): void => {
    if (isSendQueued) return
    isSendQueued = true
    queueMicrotask(send)
  }

  const fail = (failure: string): void => resultsStore.setState({ status: 'failed', failure })

  const post = (request: EngineRequest): boolean => {
    if (port) port.postMessage(request)
    else if (knownRevision > 0) early.push(request)
    else return false
    return true
  }
  const riskClient = startRiskClient({ documentStore, riskStore }, post)

  const accept = (reply: EngineReply): void => {
    if (riskClient.accept(reply)) return
    const { revision } = documentStore.getState()
    if (reply.revision !== revision) return
    if (reply.type === 'failed') fail(reply.problem.message)
    if (reply.type !== 'result') return
    const misfit = show(reply.result, revision)
    if (misfit)
      fail(`The engine sent an answer that does not fit (${misfit}). The last good answer stays on screen.`)
  }

  /** @returns null, or what does not fit */
  function show(packed: PackedResult, revision: number): string | null {
    const result = unpackResult(packed)
    const misfit = checkResult(result)
    if (misfit) return misfit
    playhead.setRange(0, result.dayCount - 1)
    resultsStore.setState({ result, revision, status: 'idle', failure: null })
    return null
  }

  const attach = (next: MessagePort): void => {
    sentRevision = port ? 0 : knownRevision
    port?.close()
    port = next
    riskClient.forget()
    port.onmessage = (event: MessageEvent<unknown>) => {
      const reply = engineReplySchema.safeParse(event.data)
      if (reply.success) accept(reply.data)
      else fail('The engine sent a message this window does not know. The last good answer stays on screen.')
    }
    send()
    for (const request of early.splice(0)) port.postMessage(request)
  }

  const onWindowMessage = (event: MessageEvent<unknown>): void => {
    const isOurs = event.source === target && event.data === ENGINE_PORT_MESSAGE
    const [handed] = event.ports
    if (isOurs && handed) attach(handed)
  }
  target.addEventListener('message', onWindowMessage)
  const endDocument = documentStore.subscribe((now, before) => {
    if (now.revision !== before.revision) queueSend()
  })
  return {
    take: (packed) => {
      const { revision } = documentStore.getState()
      if (show(packed, revision) !== null) return false
      knownRevision = revision
      return true
    },
    dispose: () => {
      target.removeEventListener('message', onWindowMessage)
      endDocument()
      riskClient.dispose()
      port?.close()
    },
  }
}
