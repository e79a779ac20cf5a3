import { RiskBuilder } from '../../../electron/model/risk/ask/riskBuilder.ts'
import type { RiskModel } from '../../../electron/model/risk/riskModel.ts'
import { CELLS } from '../../../electron/model/risk/draws/quantileTable.ts'
import { networkOf, outcomesOf, type TestLink } from '../../risk/sampling.ts'

const HALLS = 50
const TASKS_A_HALL = 10

/** Fifty halls of ten PERT tasks in a row, neighbours joined by a shared crew, and two common causes. */
export function fiveHundredTasks(): RiskModel {
  const links: TestLink[] = []
  const last: number[] = []
  for (let hall = 0; hall < HALLS; hall++) {
    for (let step = 0; step < TASKS_A_HALL; step++) {
      const task = hall * TASKS_A_HALL + step
      if (step > 0) links.push({ from: task - 1, to: task })
      if (hall > 0) links.push({ from: task - TASKS_A_HALL, to: task })
    }
    last.push(hall * TASKS_A_HALL + TASKS_A_HALL - 1)
  }
  const network = networkOf(
    Array.from({ length: HALLS * TASKS_A_HALL }, () => 20),
    links,
  )
  const builder = new RiskBuilder(network)
  builder.addInput({ id: 'cost', distribution: { shape: 'pert', low: 0.9, mode: 1, high: 1.2 } })
  const causes = [builder.addCause('supplier'), builder.addCause('crew')]
  for (let task = 0; task < network.taskCount; task++) {
    const cause = task % 10 === 0 ? causes[0] : task % 10 === 5 ? causes[1] : undefined
    const input = builder.addInput({
      id: `task-${task}`,
      distribution: { shape: 'pert', low: 10, mode: 20, high: 30 + 5 * (task % 8) },
      ...(cause === undefined ? {} : { cause, loading: 0.6 }),
    })
    builder.setDuration(task, input)
  }
  return builder.build({ ...outcomesOf(network, last, 1500), firstDay: 0, dayRange: 4000 })
}

const BATCH = 64

/** The yardstick: one batch of 64 runs over the network of a model, written out plainly. Returns the sum of the last ends. */
export function plainPass({ network, inputs, tables, tasks }: RiskModel): (batch: number) => number {
  const { taskCount, linkStart, linkFrom, linkLagDays } = network
  const end = new Float64Array(taskCount * BATCH)
  const start = new Float64Array(BATCH)
  return (batch) => {
    for (let task = 0; task < taskCount; task++) {
      const input = tasks.duration[task] ?? 0
      const base = inputs.base[input] ?? 0
      const span = inputs.span[input] ?? 0
      const offset = inputs.table[input] ?? 0
      start.fill(0)
      for (let link = linkStart[task] ?? 0; link < (linkStart[task + 1] ?? 0); link++) {
        const from = (linkFrom[link] ?? 0) * BATCH
        const lag = linkLagDays[link] ?? 0
        for (let r = 0; r < BATCH; r++) {
          const asked = (end[from + r] ?? 0) + lag
          if (asked > (start[r] ?? 0)) start[r] = asked
        }
      }
      for (let r = 0; r < BATCH; r++) {
        let hash = Math.imul(batch * BATCH + r + 1, 0x9e3779b9) ^ Math.imul(task + 1, 0x85ebca6b)
        hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
        hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
        hash ^= hash >>> 16
        const place = (hash >>> 0) * 2.3283064365386963e-10 * CELLS
        const cell = Math.floor(place)
        const low = tables[offset + cell] ?? 0
        const share = low + (place - cell) * ((tables[offset + cell + 1] ?? 0) - low)
        end[task * BATCH + r] = (start[r] ?? 0) + base + span * share
      }
    }
    let sum = 0
    for (let r = 0; r < BATCH; r++) sum += end[(taskCount - 1) * BATCH + r] ?? 0
    return sum
  }
}
