import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFirstAnswer, type FirstAnswer } from '../../electron/engineHost/firstAnswer.ts'
import { openSession } from '../../electron/engineHost/session.ts'
import { askRisk } from '../../electron/model/risk/ask/askRisk.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { runRisk } from '../../electron/riskHost/runRisk.ts'
import { thisThread } from '../../electron/riskHost/thisThread.ts'
import { checkResult } from '../../shared/contract/checkResult.ts'
import { engineReplySchema, type EngineReply, type EngineRequest } from '../../shared/contract/enginePort.ts'
import { unpackResult } from '../../shared/contract/packedResult.ts'
import type { SimulationResult } from '../../shared/results/result.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** A window's end of a real port with a session at the other. */
let port: MessagePort
let replies: EngineReply[]
let first: FirstAnswer
let close: () => void

beforeEach(() => {
  const { port1, port2 } = new MessageChannel()
  first = createFirstAnswer()
  close = openSession(
    {
      post: (message) => port1.postMessage(message),
      onMessage: (listener) => port1.on('message', listener),
    },
    first,
    () => Promise.resolve(null),
    new URL('../../electron/riskHost/sourceWorker.mjs', import.meta.url),
  )
  port = port2
  replies = []
  port.on('message', (message) => replies.push(engineReplySchema.parse(message)))
})
afterEach(() => {
  close()
  port.close()
})

const ask = (request: EngineRequest) => port.postMessage(request)

/** Waits for the answer to a revision: anything but progress. */
async function answerTo(revision: number): Promise<EngineReply> {
  for (;;) {
    const answer = replies.find(
      ({ type, ...reply }) => reply.revision === revision && type !== 'progress' && type !== 'riskProgress',
    )
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function resultOf(reply: EngineReply): SimulationResult {
  if (reply.type !== 'result') throw new Error(`The engine answered with ${reply.type}.`)
  return unpackResult(reply.result)
}

describe('the engine behind its port', () => {
  it('answers with the very numbers of the model, whole and of the right shape', async () => {
    ask({ type: 'simulate', revision: 7, scenario: tinyScenario() })
    const answer = await answerTo(7)
    const result = resultOf(answer)
    expect(checkResult(result)).toBeNull()
    expect(result).toEqual(simulate(tinyScenario()))
  })

  it('lets a newer document overtake: of five edits in a row only the last is answered', async () => {
    for (let revision = 1; revision <= 5; revision++) {
      ask({ type: 'simulate', revision, scenario: { ...tinyScenario(), name: `Edit ${revision}` } })
    }
    const answer = await answerTo(5)
    expect(resultOf(answer).scenarioName).toBe('Edit 5')
    expect(replies.filter((reply) => reply.type !== 'progress')).toHaveLength(1)
  })

  it('lets one that arrives in the middle of a run overtake, too', async () => {
    ask({ type: 'simulate', revision: 1, scenario: tinyScenario() })
    while (replies.length === 0) await new Promise((resolve) => setImmediate(resolve)) // first progress
    ask({ type: 'simulate', revision: 2, scenario: tinyScenario() })
    await answerTo(2)
    expect(replies.some((reply) => reply.revision === 1 && reply.type === 'result')).toBe(false)
  })

  it('tells how far it is, forwards only', async () => {
    ask({ type: 'simulate', revision: 1, scenario: tinyScenario() })
    await answerTo(1)
    const fractions = replies.flatMap((reply) => (reply.type === 'progress' ? [reply.fraction] : []))
    expect(fractions.length).toBeGreaterThan(0)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  })

  it('finishes a report although an edit comes in between', async () => {
    ask({ type: 'report', revision: 1, scenario: tinyScenario() })
    ask({ type: 'simulate', revision: 2, scenario: tinyScenario() })
    const [report, result] = [await answerTo(1), await answerTo(2)]
    expect(report.type === 'report' && report.report.scenarioName).toBe('Tiny campus')
    expect(result.type).toBe('result')
  })

  it('says what is wrong with a document, and works on', async () => {
    const broken: Scenario = { ...tinyScenario(), span: { start: '2026-01-01', end: '2025-01-01' } }
    ask({ type: 'simulate', revision: 1, scenario: broken })
    expect(await answerTo(1)).toMatchObject({
      type: 'failed',
      problem: { code: 'invalid', path: 'span/end' },
    })
    ask({ type: 'simulate', revision: 2, scenario: tinyScenario() })
    expect((await answerTo(2)).type).toBe('result')
  })

  it('gives the answer it prepared to the document it was prepared for, without a run', async () => {
    void first.prepare(tinyScenario())
    ask({ type: 'simulate', revision: 1, scenario: tinyScenario() })
    const answer = await answerTo(1)
    expect(resultOf(answer)).toEqual(simulate(tinyScenario()))
    expect(replies).toHaveLength(1) // a run would have told its progress
  })

  it('gives a prepared answer to no other document, and only once', async () => {
    void first.prepare(tinyScenario())
    ask({ type: 'simulate', revision: 1, scenario: { ...tinyScenario(), name: 'Another' } })
    const answer = await answerTo(1)
    expect(resultOf(answer).scenarioName).toBe('Another')
    void first.prepare(tinyScenario())
    await first.take(tinyScenario())
    expect(await first.take(tinyScenario())).toBeNull()
  })

  it('prepares nothing for a document that cannot be read', async () => {
    void first.prepare({ format: 'rackrise-scenario', version: 99 })
    expect(await first.take(tinyScenario())).toBeNull()
  })

  it('refuses a message that is no request, and works on', async () => {
    port.postMessage({ type: 'run', please: true })
    expect(await answerTo(0)).toMatchObject({ type: 'failed', problem: { code: 'badRequest' } })
    ask({ type: 'simulate', revision: 1, scenario: tinyScenario() })
    expect((await answerTo(1)).type).toBe('result')
  })
})

describe('questions of risk', () => {
  const risk = (revision: number, runs: number): EngineRequest => {
    return { type: 'risk', revision, runs, seed: 1, scenario: tinyScenario() }
  }

  it('get a first P80 after 64 runs, then the answer of the model itself', async () => {
    ask(risk(1, 200))
    const answer = await answerTo(1)
    const told = replies.filter((reply) => reply.type === 'riskProgress')
    expect(told.map(({ interim }) => interim.runCount)).toEqual([64, 200])
    expect(told[0]?.interim.p80Day).toBeGreaterThan(0)
    expect(answer.type === 'risk' && answer.risk).toEqual(
      await runRisk(askRisk(tinyScenario()), { runs: 200, seed: 1, toleranceDays: 2 }, thisThread()),
    )
  })

  it('asked of the document just answered start from its dated plan, and get the same bytes', async () => {
    ask({ type: 'simulate', revision: 1, scenario: tinyScenario() })
    await answerTo(1)
    ask(risk(2, 200))
    const answer = await answerTo(2)
    expect(answer.type === 'risk' && answer.risk).toEqual(
      await runRisk(askRisk(tinyScenario()), { runs: 200, seed: 1, toleranceDays: 2 }, thisThread()),
    )
  })

  it('end when cancelled, and answer with the runs made', async () => {
    ask(risk(1, 1_000_000))
    ask({ type: 'cancelRisk', revision: 1 })
    const answer = await answerTo(1)
    expect(answer.type === 'risk' && answer.risk.stop).not.toBe('all-runs')
    expect(answer.type === 'risk' && answer.risk.runCount).toBeLessThan(1_000_000)
  })

  it('give way to a newer one, which alone is answered', async () => {
    ask(risk(1, 1_000_000))
    ask(risk(2, 64))
    expect((await answerTo(2)).type).toBe('risk')
    expect(replies.some((reply) => reply.revision === 1 && reply.type === 'risk')).toBe(false)
  })

  it('say what is wrong with a document', async () => {
    const broken: Scenario = { ...tinyScenario(), span: { start: '2026-01-01', end: '2025-01-01' } }
    ask({ type: 'risk', revision: 1, runs: 64, seed: 1, scenario: broken })
    expect(await answerTo(1)).toMatchObject({ type: 'riskFailed', problem: { path: 'span/end' } })
  })
})
