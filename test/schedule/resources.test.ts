import { describe, expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { NEVER_DAY } from '../../shared/results/stage.ts'
import type { Scenario } from '../../shared/scenario/scenario.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const answer = (change: (scenario: Scenario) => void) => {
  const scenario = tinyScenario()
  change(scenario)
  const result = simulate(scenario)
  const task = (id: string) => result.schedule.tasks.find((entry) => entry.id === `meadow/${id}`)!
  return { result, task }
}

/** Racks always at hand and capacity for all: only crews hold anything. */
function atHand(scenario: Scenario): void {
  scenario.deliveries = []
  scenario.campuses[0]!.gridTranches[0]!.capacityMva.value = 100
}

describe('rack crews', () => {
  const oneCrew = (racksPerDay?: number) => (scenario: Scenario) => {
    atHand(scenario)
    scenario.schedule = {
      crews: [
        {
          id: 'riggers',
          name: 'Riggers',
          works: ['rack-installation'],
          crewCount: 1,
          campusIds: ['meadow'],
          ...(racksPerDay && { racksPerDay: { value: racksPerDay, confidence: 'assumed', source: 'plan' } }),
        },
      ],
    }
  }

  it('of their own let halls be filled side by side: both from day 250', () => {
    const { task } = answer(atHand)
    expect(task('one/one-1/install').startDay).toBe(250)
    expect(task('one/one-2/install').startDay).toBe(250)
  })

  it('shared go from one hall to the next: 18 racks at four a day are 4.5 days', () => {
    const { task, result } = answer(oneCrew())
    expect(task('one/one-1/install').startDay).toBe(250)
    expect(task('one/one-2/install').startDay).toBe(254.5)
    const { tasks, links } = result.schedule
    const into = links.filter(
      ({ toTask, isDriving }) => tasks[toTask] === task('one/one-2/install') && isDriving,
    )
    expect(into.map(({ fromTask }) => tasks[fromTask]!.id)).toEqual(['meadow/one/one-1/wave-2/install'])
  })

  it('set no more a day than they can: 18 racks at two a day are 9 days', () => {
    expect(answer(oneCrew(2)).task('one/one-2/install').startDay).toBe(259)
  })
})

describe('rack crews of tenants with different turns', () => {
  it('serve who is ready first: the second tenant does not wait for the first one of all to be done', () => {
    const { task } = answer((scenario) => {
      atHand(scenario)
      scenario.tenants.push({
        id: 'later',
        name: 'Later tenant',
        priority: { value: 2, confidence: 'assumed', source: 'plan' },
      })
      scenario.campuses[0]!.buildings[1]!.halls[1]!.tenantId = 'later'
      scenario.schedule = {
        crews: [
          {
            id: 'riggers',
            name: 'Riggers',
            works: ['rack-installation'],
            crewCount: 1,
            campusIds: ['meadow'],
          },
        ],
      }
    })
    // Hall 1.1 of the first turn takes days 250 to 254.5; its option in building 2 is not ready before day 615.
    expect(task('one/one-2/install').startDay).toBe(254.5)
    expect(task('two/two-1/install').startDay).toBe(615)
  })
})

describe('stage crews', () => {
  it('shared by buildings take the earliest start first', () => {
    const { task } = answer((scenario) => {
      scenario.schedule = {
        crews: [{ id: 'steel', name: 'Steel crew', works: ['frame'], crewCount: 1, campusIds: ['meadow'] }],
      }
    })
    expect([task('one/frame').startDay, task('one/frame').endDay]).toEqual([70, 110])
    expect(task('cpu/frame').startDay).toBe(129) // ready on day 59 + 70, after the first is done
  })

  it('are waited for: with a start on day 20 the second frame follows the first on day 110', () => {
    const { task } = answer((scenario) => {
      scenario.campuses[0]!.buildings[2]!.startDate = '2026-01-21' // day 20
      scenario.schedule = {
        crews: [{ id: 'steel', name: 'Steel crew', works: ['frame'], crewCount: 1, campusIds: ['meadow'] }],
      }
    })
    expect(task('cpu/frame').startDay).toBe(110)
    expect(task('cpu/shell').startDay).toBe(130) // 20 days into the frame, as ever
  })
})

describe('fixed days of stages', () => {
  const fix = (kind: 'not-before' | 'finish-by', date: string) =>
    answer((scenario) => {
      scenario.campuses[0]!.buildings[1]!.constraints = [{ stageId: 'frame', kind, date }]
    })

  it('not before moves the stage and what follows', () => {
    const { task } = fix('not-before', '2026-04-01') // day 90 instead of 70
    expect(task('one/frame').startDay).toBe(90)
    expect(task('one/ready').startDay).toBe(270)
  })

  it('finish by is a finding when it cannot be kept', () => {
    const { result, task } = fix('finish-by', '2026-04-15') // the last day is 104; the frame ends on the evening of 109
    const [finding] = result.findings.filter(({ code }) => code === 'finish-by-missed')
    expect(finding).toMatchObject({ value: 5, buildingIndex: 1 })
    expect(finding!.message).toBe(
      'Steel frame of Building 1, Meadow ends on 20 Apr 2026, 5 days after the 15 Apr 2026 it must be finished by.',
    )
    expect(task('one/frame').totalFloatDays).toBe(-5)
  })

  it('finish by is silent when it is kept', () => {
    const { result } = fix('finish-by', '2026-04-20')
    expect(result.findings.some(({ code }) => code === 'finish-by-missed')).toBe(false)
  })
})

describe('orders', () => {
  const order = (more: { orderDate?: string; statusDate?: string } = {}) =>
    answer((scenario) => {
      scenario.equipment.leadTimes = [
        {
          id: 'ups',
          name: 'UPS',
          kind: 'ups',
          leadDays: { value: { low: 100, mode: 150, high: 200 }, confidence: 'reported', source: 'sheet' },
        },
      ]
      if (more.statusDate) scenario.schedule = { statusDate: more.statusDate }
      scenario.campuses[0]!.procurement = [
        {
          id: 'ups',
          name: 'UPS',
          leadTimeId: 'ups',
          ...(more.orderDate && { orderDate: more.orderDate }),
          feeds: [{ ownerId: 'one', stageId: 'fit-out' }],
        },
      ]
    })

  it('without a date come as the stage starts: fit-out on day 140, ordered on day -10', () => {
    const { task, result } = order()
    expect([task('order-ups').startDay, task('order-ups').endDay]).toEqual([-10, 140])
    expect(task('one/fit-out').startDay).toBe(140)
    // It has the float of the fit-out, and so may be ordered after the plan begins.
    expect(task('order-ups').totalFloatDays).toBe(task('one/fit-out').totalFloatDays)
    expect(task('order-ups').lateStartDay).toBeGreaterThan(0)
    expect(result.findings.some(({ code }) => code === 'order-before-plan')).toBe(false)
  })

  it('placed late hold the stage: ordered on day 20, there on day 170', () => {
    const { task, result } = order({ orderDate: '2026-01-21' })
    expect(task('one/fit-out').startDay).toBe(170)
    expect(result.findings.find(({ code }) => code === 'order-holds-work')).toMatchObject({ value: 30 })
  })

  it('not placed by the status date are a finding', () => {
    const { result } = order({ statusDate: '2026-12-01' })
    expect(result.findings.find(({ code }) => code === 'order-by-passed')?.message).toMatch(
      /^UPS for Building 1, Meadow should have been ordered by .* before the status date, and is not\.$/,
    )
  })

  it('that hold the next megawatt are its gate', () => {
    const { result } = answer((scenario) => {
      atHand(scenario)
      scenario.equipment.leadTimes = [
        {
          id: 'ups',
          name: 'UPS',
          kind: 'ups',
          leadDays: { value: { low: 100, mode: 150, high: 200 }, confidence: 'reported', source: 'sheet' },
        },
      ]
      scenario.campuses[0]!.procurement = [
        {
          id: 'ups',
          name: 'UPS modules',
          leadTimeId: 'ups',
          orderDate: '2026-01-21',
          feeds: [{ ownerId: 'one', stageId: 'fit-out' }],
        },
      ]
    })
    const gate = result.gates.gates[result.gates.index[150]!]!
    expect(gate).toMatchObject({
      cause: 'ups',
      label: 'UPS modules at Meadow, due 20 Jun 2026',
      buildingIndex: 1,
    })
    expect(result.schedule.tasks[gate.taskIndex!]!.id).toBe('meadow/order-ups')
  })
})

describe('electrical plant of a hall in steps', () => {
  // Hall 1.1: rows of eight, eight and two racks at 130, 130 and 30 kW, set from day 250 at four a day, burnt in for 14 days.
  const given = (value: number) => ({ value, confidence: 'assumed' as const, source: 'plan' })
  const stepped = (...steps: [date: string, feedKw: number][]) =>
    answer((scenario) => {
      atHand(scenario)
      const hall = scenario.campuses[0]!.buildings[1]!.halls[0]!
      hall.electricalSteps = steps.map(([date, feedKw]) => ({ date, feedKw: given(feedKw) }))
    })
  const rowsOf = ({ rows }: ReturnType<typeof stepped>['result']) =>
    [...rows.hallIndex.keys()]
      .filter((row) => rows.hallIndex[row] === 1)
      .map((row) => ({
        installed: Math.ceil(rows.appearDay[row]! + (rows.count[row]! - 1) / 4 + 1),
        burnIn: rows.commissioningDay[row],
        live: rows.liveDay[row],
      }))

  it('holds the burn-in of the rows it does not carry: 1,040 kW at once, 2,080 and 2,140 kW on day 304', () => {
    const { result, task } = stepped(['2026-09-01', 1100], ['2026-11-01', 2400]) // days 243 and 304
    expect(rowsOf(result)).toEqual([
      { installed: 253, burnIn: 253, live: 267 },
      { installed: 255, burnIn: 304, live: 318 },
      { installed: 256, burnIn: 304, live: 318 },
    ])
    expect(task('one/one-1/power-step-2')).toMatchObject({
      kind: 'energisation',
      name: 'Electrical step 2 (2.4 MW)',
      startDay: 304,
      totalFloatDays: 0,
    })
  })

  it('names the step while it gates, and says what waits for it', () => {
    const { result } = stepped(['2026-09-01', 1100], ['2026-11-01', 2400])
    const gate = result.gates.gates[result.gates.index[290]!]!
    expect(gate).toMatchObject({
      cause: 'hall-feed',
      label: 'Electrical step 2 (2.4 MW) of Hall 1.1, Building 1, Meadow, 1 Nov 2026',
      hallIndex: 1,
      liveDay: 318,
    })
    expect(result.findings.find(({ code }) => code === 'racks-wait-for-power-step')).toMatchObject({
      value: 49, // day 255 to 304
      message:
        "1.1 MW of racks in Hall 1.1 of Building 1, Meadow stand cabled and wait for the hall's own electrical plant, the longest for 49 days, until 1 Nov 2026.",
    })
  })

  it('changes nothing where each step comes before its racks', () => {
    const { result } = stepped(['2026-08-01', 1100], ['2026-09-08', 2400]) // day 250
    expect(rowsOf(result).map(({ live }) => live)).toEqual([267, 269, 270])
    expect(result.findings.some(({ code }) => code === 'racks-wait-for-power-step')).toBe(false)
  })

  it('keeps out for good what its last step does not carry', () => {
    const { result } = stepped(['2026-09-01', 1100])
    expect(rowsOf(result).map(({ live }) => live)).toEqual([267, NEVER_DAY, 268]) // 1,040 and 60 kW fit, the second set on day 252
  })
})

describe('utility tranches', () => {
  it('wait for the substation that brings them', () => {
    const { task, result } = answer((scenario) => {
      scenario.equipment.stageTemplates.push({
        id: 'substation',
        name: 'Substation',
        path: 'substation',
        stages: [
          {
            id: 'yard',
            name: 'Yard',
            work: 'site',
            durationDays: { value: { low: 60, mode: 90, high: 120 }, confidence: 'vendor', source: 'sheet' },
            after: [],
          },
        ],
      })
      scenario.campuses[0]!.siteWorks = [
        {
          id: 'west',
          name: 'West substation',
          stageTemplateId: 'substation',
          startDate: '2026-01-01',
          stageDays: [],
          trancheIds: [scenario.campuses[0]!.gridTranches[0]!.id],
        },
      ]
    })
    expect(task('west/yard').endDay).toBe(90)
    const grid = result.schedule.tasks.find(({ kind }) => kind === 'grid')!
    expect(grid.startDay).toBe(90) // promised for day 31
    expect(result.portfolio.gridMva[89]).toBe(0)
    expect(result.portfolio.gridMva[90]).toBe(6)
    const gate = result.gates.gates[result.gates.index[80]!]!
    expect(gate).toMatchObject({ cause: 'substation', label: 'Yard, West substation of Meadow' })
  })
})
