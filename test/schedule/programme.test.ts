import { describe, expect, it } from 'vitest'
import { sizeFacilities } from '../../electron/model/facility/campusFacility.ts'
import { layOut } from '../../electron/model/layout/layOut.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { countContracted, judgeTargets } from '../../electron/model/programme/targets.ts'
import { buildRowTable } from '../../electron/model/instances/rowTable.ts'
import { rollOut } from '../../electron/model/rollout/rollOut.ts'
import { buildNetwork } from '../../electron/model/schedule/buildNetwork.ts'
import { forwardPass } from '../../electron/model/schedule/forwardPass.ts'
import { simulate } from '../../electron/model/simulate.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { readBundledScenario, SCENARIO_NAMES } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

function programmeOf(scenario: Scenario) {
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan)
  const layout = layOut(plan, facilities)
  const rollout = rollOut(plan, facilities, layout)
  const contracted = countContracted(plan, buildRowTable(plan, layout, rollout.rows))
  const targets = judgeTargets(plan, contracted)
  return { plan, layout, rollout, targets, ...buildNetwork(plan, layout, rollout.rows, targets) }
}

const SCENARIOS: [string, () => Scenario][] = [
  ['the tiny plan', tinyScenario],
  ...SCENARIO_NAMES.map((name): [string, () => Scenario] => [name, () => readBundledScenario(name)]),
]

describe.each(SCENARIOS)('the network of %s', (_, read) => {
  const programme = programmeOf(read())
  const dates = forwardPass(programme.network)
  const end = (task: number | undefined) => dates.endDay[task ?? -1] ?? NaN

  it('gives every hall the first load and the last that the rollout gives it', () => {
    for (const hall of programme.plan.halls) {
      const tasks = programme.liveTasks[hall.index]!
      const rowDays = programme.layout.rows.flatMap((row, index) => {
        const day = programme.rollout.rows.liveDay[index]!
        return row.hallIndex === hall.index && day < NEVER_DAY ? [day] : []
      })
      if (rowDays.length === 0) {
        expect(tasks).toEqual([])
        continue
      }
      expect(Math.min(...tasks.map(end))).toBeCloseTo(programme.rollout.hallLiveDay[hall.index]!, 5)
      expect(Math.max(...tasks.map(end))).toBeCloseTo(Math.max(...rowDays), 5)
    }
  })

  it('gives every wave the day its last row is live', () => {
    programme.waves.forEach((ofHall, hall) =>
      ofHall.forEach(({ liveDay }, wave) =>
        expect(end(programme.liveTasks[hall]![wave])).toBeCloseTo(liveDay, 5),
      ),
    )
  })

  it('meets targets on the day the count of live accelerators does', () => {
    for (const { id, metDay } of programme.targets) {
      if (metDay === null) continue
      const task = programme.network.taskIds.indexOf(`target/${id}`)
      expect(end(task)).toBeCloseTo(metDay, 5)
    }
  })

  it('names every task once and orders tasks so that links lead forward', () => {
    const { network } = programme
    expect(new Set(network.taskIds).size).toBe(network.taskCount)
    for (let task = 0; task < network.taskCount; task++) {
      for (let link = network.linkStart[task]!; link < network.linkStart[task + 1]!; link++) {
        expect(network.linkFrom[link]).toBeLessThan(task)
      }
    }
  })

  it('is the same on every run', () => {
    const again = programmeOf(read())
    expect(again.network).toEqual(programme.network)
  })
})

describe.each(SCENARIOS)('the schedule of %s', (_, read) => {
  const result = simulate(read())
  const { tasks, links } = result.schedule

  it('has no task whose early dates come after its late ones', () => {
    for (const task of tasks) {
      expect(task.startDay).toBeLessThanOrEqual(task.lateStartDay + 1e-6)
      expect(task.endDay).toBeLessThanOrEqual(task.lateEndDay + 1e-6)
      expect(task.freeFloatDays).toBeLessThanOrEqual(task.totalFloatDays + 1e-6)
    }
  })

  it('leads a critical chain to every target, each link of it driving', () => {
    for (const target of tasks.filter(({ id }) => id.startsWith('target/'))) {
      let index = tasks.indexOf(target)
      expect(tasks[index]!.isCritical).toBe(true)
      for (;;) {
        const driving = links.find(
          (link) => link.toTask === index && link.isDriving && tasks[link.fromTask]!.isCritical,
        )
        if (!driving) break
        index = driving.fromTask
      }
      // What the chain starts from is held by a fixed day and by nothing else.
      expect(links.some((link) => link.toTask === index && link.isDriving)).toBe(false)
    }
  })

  it('is finite', () => {
    for (const task of tasks) {
      for (const value of [
        task.startDay,
        task.endDay,
        task.lateStartDay,
        task.lateEndDay,
        task.totalFloatDays,
      ]) {
        expect(Number.isFinite(value)).toBe(true)
      }
    }
  })
})
