import { describe, expect, it } from 'vitest'
import { sizeFacilities } from '../../electron/model/facility/campusFacility.ts'
import { layOut } from '../../electron/model/layout/layOut.ts'
import { readPlan } from '../../electron/model/plan/readPlan.ts'
import { HallQueue } from '../../electron/model/rollout/hallQueue.ts'
import { rollOut } from '../../electron/model/rollout/rollOut.ts'
import { HOLDS } from '../../electron/model/rollout/rowSchedule.ts'
import { arrivalDay, readSupply, take } from '../../electron/model/rollout/supply.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

/** A changed tiny scenario, rolled out; rows with their hall's id and dates. */
function rolledOut(change: (scenario: Scenario) => void = () => undefined) {
  const scenario = tinyScenario()
  change(scenario)
  const plan = readPlan(scenario)
  const facilities = sizeFacilities(plan)
  const layout = layOut(plan, facilities)
  const rollout = rollOut(plan, facilities, layout)
  const rows = layout.rows.map((row, index) => ({
    hall: plan.halls[row.hallIndex]!.spec.id,
    group: row.groupIndex,
    count: row.count,
    hold: HOLDS[rollout.rows.hold[index]!]!,
    appearDay: rollout.rows.appearDay[index]!,
    installedDay: rollout.rows.installedDay[index]!,
    commissioningDay: rollout.rows.commissioningDay[index]!,
    candidateDay: rollout.rows.candidateDay[index]!,
    liveDay: rollout.rows.liveDay[index]!,
  }))
  return { plan, rollout, rows, of: (hall: string) => rows.filter((row) => row.hall === hall) }
}

describe('the stages of a building', () => {
  const plan = readPlan(tinyScenario())

  it('follow their links: finish-start, start-start, lags either way', () => {
    const { spans, readyDay } = plan.site.buildings[1]!
    expect(spans.map(({ stageId, startDay, endDay }) => [stageId, startDay, endDay])).toEqual([
      ['site', 0, 60],
      ['foundation', 40, 70], // 20 days before site ends
      ['frame', 70, 110],
      ['shell', 90, 140], // 20 days into the frame
      ['fit-out', 140, 230],
      ['commissioning', 220, 250], // 10 days before the fit-out ends
    ])
    expect(readyDay).toBe(250)
  })

  it('take a building’s own duration over the template’s', () => {
    const { spans, readyDay } = plan.site.buildings[2]! // starts 1 March, day 59; shell 60 days
    expect(spans[3]).toMatchObject({ startDay: 149, endDay: 209, confidence: 'reported' })
    expect(readyDay).toBe(319) // 59 + 250 + 10
  })

  it('that wait for one another in a circle are dated all the same, and said to', () => {
    const scenario = tinyScenario()
    const [template] = scenario.equipment.stageTemplates
    template!.stages[0]!.after.push({ stageId: 'commissioning', link: 'FS', lagDays: 0 })
    const circular = readPlan(scenario)
    const { isCircular, readyDay } = circular.site.buildings[1]!
    expect(isCircular).toBe(true)
    expect(Number.isFinite(readyDay)).toBe(true)
    expect(plan.site.buildings[1]!.isCircular).toBe(false)
  })
})

describe('deliveries', () => {
  it('are handed out in the order asked, by running count', () => {
    const supply = readSupply(readPlan(tinyScenario())) // 8 on day 45, 16 on day 243, 32 on day 334
    expect(arrivalDay(supply, 0, 8)).toBe(45)
    expect(arrivalDay(supply, 0, 9)).toBe(243)
    take(supply, 0, 8)
    expect(arrivalDay(supply, 0, 16)).toBe(243)
    expect(arrivalDay(supply, 0, 17)).toBe(334)
    expect(arrivalDay(supply, 0, 1000)).toBe(NEVER_DAY)
  })

  it('of a type nobody delivers are at hand', () => {
    expect(arrivalDay(readSupply(readPlan(tinyScenario())), 1, 1000)).toBeLessThan(0)
  })
})

describe('a hall’s racks', () => {
  it('are set, cabled and burnt in: day 60, 62, 76', () => {
    const [row] = rolledOut().of('old-1')
    // Ready on day 60; four racks at four a day: the last stands on 60.75, is cabled on 61.75.
    expect(row).toMatchObject({
      count: 4,
      appearDay: 60,
      installedDay: 62,
      commissioningDay: 62,
      liveDay: 76,
    })
  })

  it('come row after row at the crew’s pace', () => {
    const rows = rolledOut().of('cpu-1') // 20 racks in two rows of 10, ready on day 319, four a day
    expect(rows.map(({ appearDay, liveDay }) => [appearDay, liveDay])).toEqual([
      [319, 337], // 319 + 9 / 4 + 1 = 322.25, cabled by day 323, 14 days of burn-in
      [321.5, 339], // 321.5 + 2.25 + 1 = 324.75
    ])
  })

  it('go to the hall that is ready first when they are scarce', () => {
    const { of } = rolledOut() // halls 1.1 and 1.2 are both ready on day 250; 16 racks have come, each wants 16
    const dates = (hall: string) => of(hall).map(({ group, count, appearDay }) => [group, count, appearDay])
    expect(dates('one-1')).toEqual([
      [0, 8, 250],
      [0, 8, 334], // the second row waits for the third delivery: hall 1.2 was ready before this crew was
      [1, 2, 252], // and the crew sets the network racks meanwhile
    ])
    expect(dates('one-2')).toEqual([
      [0, 8, 250],
      [0, 8, 334],
    ])
  })

  it('never stand when they are never delivered', () => {
    const { of } = rolledOut((scenario) => scenario.deliveries.splice(1))
    expect(of('old-1')[0]).toMatchObject({ hold: 'none', liveDay: 76 })
    expect(of('one-2').map(({ hold, appearDay }) => [hold, appearDay])).toEqual([
      ['racks', NEVER_DAY],
      ['racks', NEVER_DAY],
    ])
  })

  it('beyond the hall’s feed stay out: 1,040 of 2,080 kW', () => {
    const { of } = rolledOut((scenario) => {
      scenario.campuses[0]!.buildings[1]!.halls[1]!.feedKw.value = 1200
    })
    expect(of('one-2').map(({ hold }) => hold)).toEqual(['none', 'hall-feed'])
  })

  it('beyond the hall’s cooling stay out', () => {
    const { of } = rolledOut((scenario) => {
      scenario.campuses[0]!.buildings[1]!.halls[1]!.coolingKw.value = 1200 // 1,040 kW of racks and 75 kW of losses fit
    })
    expect(of('one-2').map(({ hold }) => hold)).toEqual(['none', 'cooling'])
  })
})

describe('utility capacity', () => {
  it('holds a row back until the tranche that covers it', () => {
    const { rows } = rolledOut() // 6 MVA from day 31, 16 MVA from day 424
    const waiting = rows.filter(({ liveDay, candidateDay }) => liveDay > candidateDay)
    expect(waiting).toHaveLength(1)
    expect(waiting[0]).toMatchObject({ hall: 'one-2', count: 8, candidateDay: 351, liveDay: 424 })
    expect(waiting[0]!.commissioningDay).toBe(410) // burn-in ends as the tranche comes
  })

  it('lets a row pass over for good that no tranche covers', () => {
    const { rows } = rolledOut((scenario) => scenario.campuses[0]!.gridTranches.splice(1))
    const held = rows.filter(({ hold }) => hold === 'utility')
    // With all of hall 1.1 the halls ask 1,397 + 2,537 + 1,218 + 530 = 5,681 kW on the design day: 5.980 MVA, and 24 kW of loss in
    // two main transformers make it 6.005. All of hall 1.2 instead, on towers, asks 5,621 kW: 5.942 MVA.
    expect(held.map(({ hall }) => hall).sort()).toEqual(['one-1', 'two-1', 'two-1'])
    expect(
      held.every(({ liveDay, commissioningDay }) => liveDay === NEVER_DAY && commissioningDay === NEVER_DAY),
    ).toBe(true)
  })

  it('more of it, or earlier, never makes a row later', () => {
    const before = rolledOut().rows
    const earlier = rolledOut((scenario) => {
      scenario.campuses[0]!.gridTranches[1]!.date = '2026-10-01'
    }).rows
    const larger = rolledOut((scenario) => {
      scenario.campuses[0]!.gridTranches[0]!.capacityMva.value = 20
    }).rows
    before.forEach((row, index) => {
      expect(earlier[index]!.liveDay).toBeLessThanOrEqual(row.liveDay)
      expect(larger[index]!.liveDay).toBeLessThanOrEqual(row.liveDay)
    })
  })
})

describe('the queue of halls', () => {
  it('gives out the earliest first, ties by number', () => {
    const queue = new HallQueue()
    const days = [5, 3, 9, 3, 1, 7, 3]
    days.forEach((day, hall) => queue.push(hall, day))
    const order: number[] = []
    for (let next = queue.pop(); next; next = queue.pop()) order.push(next.hall)
    expect(order).toEqual([4, 1, 3, 6, 0, 5, 2])
  })
})
