import { checkResult } from '../../shared/contract/checkResult.ts'
import {
  ENGINE_PORT_MESSAGE,
  engineReplySchema,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import { unpackResult } from '../../shared/contract/packedResult.ts'
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

/**
 * Keeps the results in step with the document. The newest revision is sent, an answer to an older one is dropped, and
 * the old picture stays until the new one is there. A new port means that the engine was started anew: the document is
 * sent again.
 *
 * @returns a function that ends it
 */
export function startEngineClient({
  documentStore,
  resultsStore,
  riskStore,
  playhead,
  target,
}: Parts): () => void {
  let port: MessagePort | null = null
  let sentRevision = 0
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
    port?.postMessage(request)
    return port !== null
  }
  const riskClient = startRiskClient({ documentStore, riskStore }, post)

  const accept = (reply: EngineReply): void => {
    if (riskClient.accept(reply)) return
    const { revision } = documentStore.getState()
    if (reply.revision !== revision) return
    if (reply.type === 'failed') fail(reply.problem.message)
    if (reply.type !== 'result') return
    const result = unpackResult(reply.result)
    const misfit = checkResult(result)
    if (misfit) {
      fail(`The engine sent an answer that does not fit (${misfit}). The last good answer stays on screen.`)
      return
    }
    playhead.setRange(0, result.dayCount - 1)
    resultsStore.setState({ result, revision, status: 'idle', failure: null })
  }

  const attach = (next: MessagePort): void => {
    port?.close()
    port = next
    sentRevision = 0
    riskClient.forget()
    port.onmessage = (event: MessageEvent<unknown>) => {
      const reply = engineReplySchema.safeParse(event.data)
      if (reply.success) accept(reply.data)
      else fail('The engine sent a message this window does not know. The last good answer stays on screen.')
    }
    send()
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
  return () => {
    target.removeEventListener('message', onWindowMessage)
    endDocument()
    riskClient.dispose()
    port?.close()
  }
}
