import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { parseScenarioText } from '../../shared/scenario/parseScenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { clearBaseline, setBaseline } from '../../shared/state/commands/setBaseline.ts'
import { setOrder, setStageDate, setStageDays } from '../../shared/state/commands/setStage.ts'
import type { Command } from '../../shared/state/commands/command.ts'
import { readBundledScenario } from '../catalog/bundled.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const applied = (scenario: Scenario, command: Command): Scenario => {
  const outcome = command.apply(scenario)
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.scenario
}
const refusal = (command: Command): string => {
  const outcome = command.apply(tinyScenario())
  return outcome.ok ? '' : outcome.message
}
const BUILDING = 'campuses/0/buildings/1'

describe('a baseline', () => {
  const scenario = tinyScenario()
  const first = simulate(scenario)
  const laid = applied(scenario, setBaseline(first.schedule, first.startDate))

  it('stands beside the days of a plan that has slipped', () => {
    const slipped = applied(laid, setStageDays(BUILDING, 'frame', 60, 'Frame'))
    const task = simulate(slipped).schedule.tasks.find(({ id }) => id === 'meadow/one/frame')
    expect(task).toMatchObject({ startDay: 70, endDay: 130, baselineStartDay: 70, baselineEndDay: 110 })
  })

  it('is saved with the plan', () => {
    const read = parseScenarioText(serializeScenario(laid))
    expect(read.ok && read.value.schedule?.baseline?.tasks).toHaveLength(first.schedule.tasks.length)
  })

  it('leaves a document without one as it was', () => {
    expect(applied(laid, clearBaseline())).toEqual(scenario)
    expect(applied(scenario, clearBaseline())).toBe(scenario)
  })
})

describe('the length of a stage', () => {
  it('is the plan’s own assumption from then on, and shares the rest of the document', () => {
    const before = tinyScenario()
    const after = applied(before, setStageDays(BUILDING, 'frame', 60, 'Frame'))
    expect(after.campuses[0]!.buildings[1]!.stageDays).toEqual([
      { stageId: 'frame', days: { value: 60, confidence: 'assumed', source: 'user' } },
    ])
    expect(after.campuses[0]!.buildings[0]).toBe(before.campuses[0]!.buildings[0])
  })

  it('goes back to the template’s', () => {
    const after = applied(tinyScenario(), setStageDays('campuses/0/buildings/2', 'shell', null, 'Shell'))
    expect(after.campuses[0]!.buildings[2]!.stageDays).toEqual([])
  })

  it.each([-1, 0, 4001, Number.NaN])('is refused at %d days', (days) => {
    expect(refusal(setStageDays(BUILDING, 'frame', days, 'Frame'))).toMatch(/above 0 and at most 4000 days/)
  })

  it('is refused for a stage that the building does not have', () => {
    expect(refusal(setStageDays(BUILDING, 'roof', 10, 'Roof'))).toMatch(/does not contain/)
  })
})

describe('a fixed day', () => {
  it('is set, moved and let go', () => {
    const set = applied(tinyScenario(), setStageDate(BUILDING, 'frame', 'not-before', '2026-04-01', 'Frame'))
    const moved = applied(set, setStageDate(BUILDING, 'frame', 'not-before', '2026-05-01', 'Frame'))
    expect(moved.campuses[0]!.buildings[1]!.constraints).toEqual([
      { stageId: 'frame', kind: 'not-before', date: '2026-05-01' },
    ])
    const gone = applied(moved, setStageDate(BUILDING, 'frame', 'not-before', null, 'Frame'))
    expect(serializeScenario(gone)).toBe(serializeScenario(tinyScenario()))
  })
})

describe('an order', () => {
  it('takes a day and a lead time, and gives them up', () => {
    const scenario = readBundledScenario('first-hall')
    const place = 'campuses/0/procurement/0'
    const own = applied(scenario, setOrder(place, { leadDays: 700 }, 'Lead time'))
    expect(own.campuses[0]!.procurement![0]!.leadDays).toMatchObject({ value: 700, source: 'user' })
    const open = applied(own, setOrder(place, { orderDate: null, leadDays: null }, 'Order'))
    expect(open.campuses[0]!.procurement![0]).not.toHaveProperty('orderDate')
    expect(open.campuses[0]!.procurement![0]).not.toHaveProperty('leadDays')
  })
})
