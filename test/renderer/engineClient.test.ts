import { afterEach, describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import {
  ENGINE_PORT_MESSAGE,
  type EngineReply,
  type EngineRequest,
} from '../../shared/contract/enginePort.ts'
import { setValue } from '../../shared/state/commands/setValue.ts'
import { applyCommand, openDocument } from '../../shared/state/documentStore.ts'
import { packResult } from '../../shared/contract/packedResult.ts'
import { createStores } from '../../shared/state/stores.ts'
import { startEngineClient } from '../../renderer/bridge/engineClient.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const answer = simulate(tinyScenario())
const result = packResult(answer)
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A window that main may post ports to, with the client listening and an engine played by the test at the other end. */
function setUp() {
  const stores = createStores((callback) => callback())
  const target = new EventTarget() as Window
  const client = startEngineClient({ ...stores, target })
  closing.push(client.dispose)
  const handOver = (source: unknown = target) => {
    const { port1, port2 } = new MessageChannel()
    const asked: EngineRequest[] = []
    port2.onmessage = (event: MessageEvent<EngineRequest>) => asked.push(event.data)
    const event = Object.assign(new Event('message'), { source, data: ENGINE_PORT_MESSAGE, ports: [port1] })
    target.dispatchEvent(event)
    closing.push(() => port2.close())
    const answer = (reply: EngineReply): Promise<void> => {
      port2.postMessage(reply)
      return turn()
    }
    return { asked, answer }
  }
  const open = (): void =>
    openDocument(stores.documentStore, { scenario: tinyScenario(), fileHandle: null, fileName: null })
  const rename = (name: string): void => {
    applyCommand(stores.documentStore, setValue('name', name, 'Name'))
  }
  return { ...stores, client, handOver, open, rename }
}

describe('the engine client', () => {
  it('does not ask again what was answered before the engine was there, but asks about the first edit', async () => {
    const { client, open, rename, handOver, resultsStore } = setUp()
    open()
    expect(client.take(result)).toBe(true)
    expect(resultsStore.getState()).toMatchObject({ status: 'idle', revision: 1, result: answer })
    const engine = handOver()
    await turn()
    expect(engine.asked).toEqual([])
    rename('Edited')
    await turn()
    expect(engine.asked.map((request) => request.revision)).toEqual([2])
    // An engine started anew knows nothing: it is asked, also about a document that was not edited.
    const another = handOver()
    await turn()
    expect(another.asked.map((request) => request.revision)).toEqual([2])
  })

  it('refuses an answer that does not fit the shape of one', () => {
    const { client, open, resultsStore } = setUp()
    open()
    expect(client.take(packResult({ ...answer, dayCount: answer.dayCount + 1 }))).toBe(false)
    expect(resultsStore.getState().result).toBeNull()
  })

  it('asks about the document once both it and a port are there, in either order', async () => {
    const portFirst = setUp()
    const early = portFirst.handOver()
    portFirst.open()
    await turn()
    expect(early.asked.map((request) => request.revision)).toEqual([1])

    const documentFirst = setUp()
    documentFirst.open()
    const late = documentFirst.handOver()
    await turn()
    expect(late.asked.map((request) => request.revision)).toEqual([1])
  })

  it('sends only the newest of several edits made in one turn', async () => {
    const { handOver, open, rename } = setUp()
    const engine = handOver()
    open()
    await turn()
    rename('A')
    rename('B')
    rename('C')
    await turn()
    expect(
      engine.asked.map((request) => [request.revision, 'scenario' in request && request.scenario.name]),
    ).toEqual([
      [1, 'Tiny campus'],
      [4, 'C'],
    ])
  })

  it('takes the answer to the newest revision, gives the playhead its range, and drops an older answer', async () => {
    const { handOver, open, rename, resultsStore, playhead } = setUp()
    const engine = handOver()
    open()
    rename('A')
    await turn()
    expect(resultsStore.getState().status).toBe('running')

    await engine.answer({ type: 'result', revision: 1, result })
    expect(resultsStore.getState()).toMatchObject({ result: null, status: 'running' })

    await engine.answer({ type: 'result', revision: 2, result })
    expect(resultsStore.getState()).toMatchObject({ revision: 2, status: 'idle', failure: null })
    expect(resultsStore.getState().result?.scenarioId).toBe('tiny')
    expect(playhead.getRange()).toEqual({ firstDay: 0, lastDay: 729 })
  })

  it('keeps the last good answer when a run fails, and says why it failed', async () => {
    const { handOver, open, rename, resultsStore } = setUp()
    const engine = handOver()
    open()
    await turn()
    await engine.answer({ type: 'result', revision: 1, result })
    rename('A')
    await turn()
    const problem = { code: 'failed', message: 'Hall 1 names no machine.' }
    await engine.answer({ type: 'failed', revision: 2, problem })
    expect(resultsStore.getState()).toMatchObject({
      status: 'failed',
      failure: 'Hall 1 names no machine.',
      revision: 1,
    })
    expect(resultsStore.getState().result).not.toBeNull()
  })

  it('refuses an answer whose series are not as long as it says', async () => {
    const { handOver, open, resultsStore } = setUp()
    const engine = handOver()
    open()
    await turn()
    await engine.answer({ type: 'result', revision: 1, result: packResult({ ...answer, dayCount: 10 }) })
    expect(resultsStore.getState().result).toBeNull()
    expect(resultsStore.getState().failure).toMatch(/does not fit .*10 days long/)
  })

  it('asks again over a new port: the engine behind it is another one', async () => {
    const { handOver, open } = setUp()
    open()
    handOver()
    await turn()
    const second = handOver()
    await turn()
    expect(second.asked.map((request) => request.revision)).toEqual([1])
  })

  it('takes no port from another window', async () => {
    const { handOver, open } = setUp()
    open()
    const foreign = handOver(new EventTarget())
    await turn()
    expect(foreign.asked).toEqual([])
  })
})
