import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { buildReport } from '../../electron/reports/buildReport.ts'
import { listMilestoneStills, listStills } from '../../renderer/app/drawStills.ts'
import { requestReport } from '../../renderer/bridge/requestReport.ts'
import { printPlane } from '../../shared/contract/printPlane.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const scenario = tinyScenario()
const result = simulate(scenario)
const report = buildReport(scenario, result)

describe('the stills', () => {
  it('of the pages are cover, four dates and a hall', () => {
    expect(listStills(report).map(({ id }) => id)).toEqual([
      'hero', 'phasing-1', 'phasing-2', 'phasing-3', 'phasing-4', 'density',
    ]) // prettier-ignore
  })

  it('of the milestones have one name a day that main takes as a file name, in order', () => {
    const stills = listMilestoneStills(result)
    expect(stills[0]).toEqual({ name: '2026-01-01-contract-signed', day: 0 })
    expect(new Set(stills.map(({ day }) => day)).size).toBe(stills.length)
    expect(stills.map(({ day }) => day)).toEqual(stills.map(({ day }) => day).sort((a, b) => a - b))
    for (const { name } of stills) {
      expect(printPlane.still.ask.safeParse({ name, png: '' }).success).toBe(true)
    }
  })

  it('may be named in any script', () => {
    const [milestone] = result.milestones
    const renamed = { ...result, milestones: [{ ...milestone!, name: 'Übergabe der Halle 1 – 東京' }] }
    expect(listMilestoneStills(renamed)[0]?.name).toBe('2026-01-01-ubergabe-der-halle-1')
    const without = { ...result, milestones: [{ ...milestone!, name: '東京' }] }
    expect(listMilestoneStills(without)[0]?.name).toBe('2026-01-01-milestone')
  })
})

describe('asking the engine for a report', () => {
  /** An engine that answers with these messages, in order. */
  const engineSaying = (...messages: unknown[]): MessagePort => {
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = () => messages.forEach((message) => port2.postMessage(message))
    return port1
  }
  const ask = (port: MessagePort, onProgress: (stage: string, fraction: number) => void = () => undefined) =>
    requestReport({ port, scenario, onProgress })

  it('tells how far it is and gives result and report', async () => {
    const progress: string[] = []
    const port = engineSaying(
      { type: 'progress', revision: 1, stage: 'plan', fraction: 0 },
      { type: 'report', revision: 1, result, report },
    )
    const answer = await ask(port, (stage) => progress.push(stage))
    expect(progress).toEqual(['plan'])
    expect(answer.report).toEqual(report)
  })

  it('fails with the engine’s own sentence, or on an answer that does not fit', async () => {
    const problem = { code: 'engineFault', message: 'The engine could not work this scenario out.' }
    await expect(ask(engineSaying({ type: 'failed', revision: 1, problem }))).rejects.toThrow(problem.message)
    const short = { ...result, dayCount: result.dayCount + 1 }
    await expect(ask(engineSaying({ type: 'report', revision: 1, result: short, report }))).rejects.toThrow(
      /does not fit/,
    )
    await expect(ask(engineSaying('nonsense'))).rejects.toThrow(/does not fit/)
  })
})
