import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { parseScenario } from '../../shared/scenario/parseScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import type { Dependency } from '../../shared/scenario/schedule.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const link = (from: string, kind: Dependency['link'], to: string, lagDays = 0): Dependency => ({
  from: `meadow/${from}`,
  to: `meadow/${to}`,
  link: kind,
  lagDays,
})

function plan(...dependencies: Dependency[]): Scenario {
  const scenario = tinyScenario()
  scenario.schedule = { dependencies }
  return scenario
}

const answer = (scenario: Scenario) => {
  const { schedule, ...result } = simulate(scenario)
  const days = (id: string) => {
    const { startDay, endDay } = schedule.tasks.find((task) => task.id === `meadow/${id}`)!
    return [startDay, endDay]
  }
  return { schedule, result, days }
}

/*
 * Building 1 starts on day 0: frame 70-110, shell 90-140, fit-out 140-230. The CPU building starts on day 59: site 59-119, foundation
 * 99-129, frame 129-169, shell 149-209, fit-out 209-299.
 */
describe('a dependency between two buildings', () => {
  it('FS+5: fit-out of the second begins five days after that of the first has ended, on day 235', () => {
    expect(answer(plan(link('one/fit-out', 'FS', 'cpu/fit-out', 5))).days('cpu/fit-out')).toEqual([235, 325])
  })

  it('SS+80: its frame begins 80 days after the first began, on day 150, and its shell 20 days later', () => {
    const { days } = answer(plan(link('one/frame', 'SS', 'cpu/frame', 80)))
    expect(days('cpu/frame')).toEqual([150, 190])
    expect(days('cpu/shell')).toEqual([170, 230])
  })

  it('FF+100: its shell ends 100 days after the first, on day 240, and is begun as late', () => {
    expect(answer(plan(link('one/shell', 'FF', 'cpu/shell', 100))).days('cpu/shell')).toEqual([180, 240])
  })

  it('SF+75: its frame does not end before 75 days after the first fit-out began, on day 215', () => {
    expect(answer(plan(link('one/fit-out', 'SF', 'cpu/frame', 75))).days('cpu/frame')).toEqual([175, 215])
  })

  it('that asks less than what holds a stage anyway moves nothing', () => {
    expect(answer(plan(link('one/frame', 'FS', 'cpu/frame'))).days('cpu/frame')).toEqual([129, 169])
  })

  it('is a link of the schedule, driving where it sets the day', () => {
    const { schedule } = answer(plan(link('one/fit-out', 'FS', 'cpu/fit-out', 5)))
    const nameOf = (index: number) => schedule.tasks[index]!.id
    const into = schedule.links.filter(({ toTask }) => nameOf(toTask) === 'meadow/cpu/fit-out')
    expect(into.map(({ fromTask, lagDays, isDriving }) => [nameOf(fromTask), lagDays, isDriving])).toEqual([
      ['meadow/cpu/shell', 0, false],
      ['meadow/one/fit-out', 5, true],
    ])
  })

  it('holds racks out of a building by its "ready", and follows utility capacity by "grid-"', () => {
    // Tranche 1 is there on day 31: racks of the retrofit, ready on day 60, are let in 40 days later.
    const { days } = answer(plan(link('grid-tranche-1', 'FS', 'old/ready', 40)))
    expect(days('old/ready')).toEqual([71, 71])
    expect(days('old/old-1/install')[0]).toBe(71)
    expect(days('old/old-1/live')[0]).toBe(71 + 2 + 14)
  })

  it('places an order without a date: 30 days after the frame began the lead time of 150 days runs, to day 250', () => {
    const scenario = plan(link('one/frame', 'SS', 'order-ups', 30))
    scenario.equipment.leadTimes = [
      {
        id: 'ups',
        name: 'UPS',
        kind: 'ups',
        leadDays: { value: { low: 100, mode: 150, high: 200 }, confidence: 'reported', source: 'sheet' },
      },
    ]
    scenario.campuses[0]!.procurement = [
      { id: 'ups', name: 'UPS', leadTimeId: 'ups', feeds: [{ ownerId: 'one', stageId: 'fit-out' }] },
    ]
    const { days, result } = answer(scenario)
    expect(days('order-ups')).toEqual([100, 250])
    expect(days('one/fit-out')[0]).toBe(250)
    expect(result.findings.find(({ code }) => code === 'order-holds-work')).toMatchObject({ value: 110 })
  })
})

describe('the document', () => {
  const problemOf = (...dependencies: Dependency[]) => {
    const parsed = parseScenario(plan(...dependencies))
    return parsed.ok ? null : parsed.problem
  }

  it('keeps dependencies between any two stages', () => {
    expect(problemOf(link('one/fit-out', 'FS', 'cpu/fit-out', 5))).toBeNull()
  })

  it('says which task is not there', () => {
    expect(problemOf(link('one/fit-out', 'FS', 'cpu/painting'))).toMatchObject({
      path: 'schedule/dependencies/0/to',
      message:
        '"schedule/dependencies/0/to" names "meadow/cpu/painting", which is no stage, order or tranche of the plan. Write it as campus/building/stage, campus/order-id or campus/grid-id.',
    })
  })

  it('names the ring that two dependencies close through the stages of a building', () => {
    expect(
      problemOf(link('one/shell', 'FS', 'cpu/frame'), link('cpu/shell', 'SS', 'one/frame', 10)),
    ).toMatchObject({
      path: 'schedule/dependencies/0',
      message:
        '"schedule/dependencies/0" closes a ring of tasks that wait for one another: Steel frame of Building 1 → Walls and roof of Building 1 → Steel frame of CPU building → Walls and roof of CPU building → Steel frame of Building 1. Take it out or turn it round.',
    })
  })

  it('takes no task that waits for itself', () => {
    expect(problemOf(link('one/shell', 'FF', 'one/shell'))?.message).toMatch(
      /: Walls and roof of Building 1 → Walls and roof of Building 1\. Take it out/,
    )
  })
})
