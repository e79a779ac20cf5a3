import { drawInputs } from '../../electron/model/risk/runs/drawInputs.ts'
import { passBatch } from '../../electron/model/risk/runs/passBatch.ts'
import { RiskBuilder } from '../../electron/model/risk/ask/riskBuilder.ts'
import type { RiskModel, RiskOutcomes } from '../../electron/model/risk/riskModel.ts'
import { createScratch } from '../../electron/model/risk/runs/runScratch.ts'
import { BATCH } from '../../electron/model/risk/draws/strata.ts'
import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import { FINISH_START, type Network, type NetworkCalendar } from '../../electron/model/schedule/network.ts'
import type { Distribution } from '../../shared/scenario/distribution.ts'

export interface TestLink {
  from: number
  to: number
  kind?: number
  lagDays?: number
}

export const everyDay: NetworkCalendar = {
  isContinuous: true,
  firstDay: 0,
  workedBefore: new Int32Array(1),
  workingDay: new Int32Array(0),
}

/** Tasks with these lengths and links, each from a lower to a higher number. */
export function networkOf(
  durations: readonly number[],
  links: readonly TestLink[],
  notBefore: readonly number[] = durations.map(() => 0),
  calendars: readonly NetworkCalendar[] = [everyDay],
  calendarIndex: readonly number[] = durations.map(() => 0),
): Network {
  const sorted = links.toSorted((a, b) => a.to - b.to)
  const linkStart = new Int32Array(durations.length + 1)
  for (const { to } of sorted) linkStart[to + 1] = (linkStart[to + 1] ?? 0) + 1
  for (let task = 0; task < durations.length; task++) {
    linkStart[task + 1] = (linkStart[task + 1] ?? 0) + (linkStart[task] ?? 0)
  }
  return {
    taskCount: durations.length,
    taskIds: durations.map((_, task) => `task-${task}`),
    durationDays: Float64Array.from(durations),
    notBeforeDay: Float64Array.from(notBefore),
    calendarIndex: Uint16Array.from(calendarIndex),
    linkStart,
    linkFrom: Int32Array.from(sorted, ({ from }) => from),
    linkKind: Uint8Array.from(sorted, ({ kind }) => kind ?? FINISH_START),
    linkLagDays: Float64Array.from(sorted, ({ lagDays }) => lagDays ?? 0),
    calendars,
  }
}

/** Tasks one after another. */
export const chain = (durations: readonly number[]): Network =>
  networkOf(
    durations,
    durations.slice(1).map((_, index) => ({ from: index, to: index + 1 })),
  )

/** One wave of 1,000 accelerators and 1 MW that is live when `task` ends, contracted; counted over ten years. */
export function outcomesOf(network: Network, tasks: readonly number[], dueDay = 100): RiskOutcomes {
  const ends = forwardPass(network).endDay
  const days = tasks.map((task) => ends[task] ?? 0)
  return {
    waveTask: Int32Array.from(tasks),
    waveTaskDay: Float64Array.from(days),
    stepStart: Int32Array.from({ length: tasks.length + 1 }, (_, step) => step),
    stepDay: Float64Array.from(days),
    stepItKw: new Float64Array(tasks.length).fill(1000),
    stepAccelerators: new Float64Array(tasks.length).fill(1000),
    stepOptionItKw: new Float64Array(tasks.length),
    stepOptionAccelerators: new Float64Array(tasks.length),
    momentStart: Int32Array.of(0, tasks.length),
    momentWave: Int32Array.from(tasks, (_, wave) => wave),
    thresholds: Float64Array.of(1000 * tasks.length),
    finishMoment: 0,
    plannedFinishDay: Math.ceil(Math.max(...days)),
    firstDay: 0,
    dayRange: 3650,
    gridStepDays: 10,
    gridCount: 60,
    totalItKw: 1000 * tasks.length,
    totalAccelerators: 1000 * tasks.length,
    totalOptionItKw: 0,
    totalOptionAccelerators: 0,
    mwDay: dueDay,
    costInput: 0,
    plannedCostUsd: 1e9,
    mitigationUsd: 0,
    delayUsdPerDay: 1e6,
  }
}

/** The task lengths follow these distributions, independent of each other; the last task is the outcome. */
export function uncertainModel(network: Network, lengths: readonly (Distribution | null)[]): RiskModel {
  const builder = new RiskBuilder(network)
  builder.addInput({ id: 'cost', distribution: { shape: 'empirical', values: [1, 1] } })
  lengths.forEach((distribution, task) => {
    if (distribution) builder.setDuration(task, builder.addInput({ id: `task-${task}`, distribution }))
  })
  return builder.build(outcomesOf(network, [network.taskCount - 1]))
}

/** Ends of one task over many batches of 64 runs. */
export function sampleEnds(model: RiskModel, task: number, batches: number, seed = 1): Float64Array {
  const scratch = createScratch(model)
  const ends = new Float64Array(batches * BATCH)
  for (let batch = 0; batch < batches; batch++) {
    drawInputs(model, seed, batch, scratch)
    passBatch(model, scratch)
    ends.set(scratch.endDay.subarray(task * BATCH, (task + 1) * BATCH), batch * BATCH)
  }
  return ends
}

export const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

export function variance(values: Float64Array): number {
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1)
}
