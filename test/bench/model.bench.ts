/**
 * Time to answer a scenario, beside a plain loop of multiply-adds over typed arrays: 71 for each hall and day, about what an
 * hour of one hall costs with full physics. Layout, rollout, findings and tables are in ours and not in the yardstick.
 */
import { readFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { packResult } from '../../shared/contract/packedResult.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { reportFigures, type Figure } from './figures.ts'

const ROUNDS = 15
const FLOPS = 71

interface Time {
  wallMs: number
  cpuMs: number
}

/** Best wall time, and least processor time, of several rounds after a warm-up. */
function best(work: () => unknown): Time {
  for (let i = 0; i < 3; i++) work()
  const time: Time = { wallMs: Infinity, cpuMs: Infinity }
  for (let round = 0; round < ROUNDS; round++) {
    const cpu = process.cpuUsage()
    const start = performance.now()
    work()
    time.wallMs = Math.min(time.wallMs, performance.now() - start)
    const { user, system } = process.cpuUsage(cpu)
    time.cpuMs = Math.min(time.cpuMs, (user + system) / 1000)
  }
  return time
}

/** The yardstick: for every hall and day, 71 multiply-adds in float64. */
function multiplyAdds(hallCount: number, dayCount: number): () => number {
  const load = new Float64Array(dayCount).fill(1.0000001)
  return () => {
    let sum = 0
    for (let hall = 0; hall < hallCount; hall++) {
      for (let day = 0; day < dayCount; day++) {
        const factor = load[day] ?? 0
        let value = hall
        for (let i = 0; i < FLOPS; i++) value = value * factor + 0.5
        sum += value
      }
    }
    return sum
  }
}

const figures: Figure[] = []
for (const name of ['openai-aws', 'new-carlisle', 'first-hall']) {
  const file = join(projectRoot, 'assets/scenarios', `${name}.rackrise`)
  const scenario = JSON.parse(readFileSync(file, 'utf8')) as Scenario
  const result = simulate(scenario)
  const ours = best(() => simulate(scenario))
  const yardstick = best(multiplyAdds(result.halls.length, result.dayCount))
  const copy = best(() => structuredClone(result))
  figures.push(
    { name: `${name}, whole answer`, unit: 'ms', ours: ours.wallMs, yardstick: yardstick.wallMs },
    { name: `${name}, processor time`, unit: 'ms', ours: ours.cpuMs, yardstick: yardstick.cpuMs },
    { name: `${name}, answer beside its copy`, unit: 'ms', ours: ours.wallMs, yardstick: copy.wallMs },
  )
  const megabytes = (value: unknown) => (serialize(value).length / 1e6).toFixed(2)
  console.log(
    `${name}: ${result.halls.length} halls, ${result.dayCount} days, ${megabytes(packResult(result))} MB cross to the window (goal: at most 4), ${megabytes(result)} MB unpacked there`,
  )
}
await reportFigures('Model', 'multiply-adds', figures)
