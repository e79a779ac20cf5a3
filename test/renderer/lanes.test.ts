import { describe, expect, it } from 'vitest'
import type { Schedule, ScheduleTask } from '../../shared/results/schedule.ts'
import { committedOn, committedSteps, stepsWord } from '../../renderer/timeline/curves/committedSteps.ts'
import { causeJump } from '../../renderer/timeline/strip/gateCause.ts'
import { hitTest, type Shown } from '../../renderer/timeline/pointer/hitTest.ts'
import { taskWords } from '../../renderer/timeline/pointer/hoverWords.ts'
import { barBox } from '../../renderer/timeline/lanes/laneGeometry.ts'
import {
  isLaneOpen,
  laneTree,
  pathToLane,
  visibleLanes,
  withPathOpen,
} from '../../renderer/timeline/lanes/laneTree.ts'
import { headPx, timelineLayout } from '../../renderer/timeline/layout.ts'
import { timelineModel } from '../../renderer/timeline/timelineModel.ts'
import { timeScale, wholeView } from '../../renderer/timeline/timeView.ts'
import { tinyStores } from './tinyStores.ts'

const { result, scenario } = tinyStores()
const firstHall = result.buildings[0]!.firstHall

const task = (id: string, more: Partial<ScheduleTask>): ScheduleTask => ({
  id,
  name: id,
  kind: 'stage',
  work: 'frame',
  campusIndex: 0,
  buildingIndex: 0,
  hallIndex: null,
  startDay: 0,
  endDay: 10,
  lateStartDay: 0,
  lateEndDay: 10,
  totalFloatDays: 0,
  freeFloatDays: 0,
  isCritical: false,
  baselineStartDay: null,
  baselineEndDay: null,
  confidence: 'assumed',
  ...more,
})

/** A grid connection, a shell and its fit-out beside each other, switchgear to order, and the burn-in of a hall. */
const programme: Schedule = {
  tasks: [
    task('grid', { kind: 'grid', buildingIndex: null, endDay: 90 }),
    task('shell', { startDay: 20, endDay: 80, isCritical: true }),
    task('fit-out', { work: 'fit-out', startDay: 60, endDay: 120 }),
    task('switchgear', {
      kind: 'procurement',
      startDay: -100,
      endDay: 70,
      totalFloatDays: 5,
      lateEndDay: 75,
    }),
    task('burn-in', { kind: 'burn-in', hallIndex: firstHall, startDay: 130, endDay: 137 }),
  ],
  links: [],
}
const tree = laneTree(result, scenario, programme)
const names = (toggled: readonly string[] = []): string[] =>
  visibleLanes(tree, new Set(toggled)).map((lane) => lane.name)
const campus = tree[0]!
const building = pathToLane(tree, (lane) => lane.kind === 'building').at(-1)!

describe('the lanes', () => {
  it('go by campus, site and building; stages, orders and halls open under a building', () => {
    const buildings = result.buildings.map((entry) => entry.name)
    expect(names()).toEqual([campus.name, 'Site and grid', ...buildings])
    const hall = result.halls[firstHall]!.name
    expect(names([building.key])).toEqual([
      campus.name,
      'Site and grid',
      buildings[0],
      'switchgear',
      'shell',
      'fit-out',
      hall,
      ...buildings.slice(1),
    ])
    expect(names([campus.key])).toEqual([campus.name])
  })

  it('sound stages that overlap in voices of their own, and know what is critical under them', () => {
    expect(building.tasks.map((index) => programme.tasks[index]!.id)).toEqual(['shell', 'fit-out'])
    expect(building.voiceCount).toBe(2)
    expect([campus.hasCritical, building.hasCritical]).toEqual([true, true])
    const site = pathToLane(tree, (lane) => lane.kind === 'site').at(-1)!
    expect(site.hasCritical).toBe(false)
  })

  it('open on the way to what is looked for, and nothing else', () => {
    const path = pathToLane(tree, (lane) => lane.tasks.includes(4))
    expect(path.map(({ kind }) => kind)).toEqual(['campus', 'building', 'hall'])
    const toggled = withPathOpen(path, new Set())
    expect([...toggled]).toEqual([building.key])
    expect(isLaneOpen(building, toggled)).toBe(true)
    expect(withPathOpen(path, toggled)).toBe(toggled) // open already
    expect([...withPathOpen(path, new Set([campus.key]))]).toEqual([building.key])
  })
})

describe('the hand on the lanes', () => {
  const model = { ...timelineModel(result, scenario, null, 0), programme, laneTree: tree }
  const lanes = visibleLanes(tree, new Set())
  const layout = timelineLayout(420, lanes.length)
  const scale = timeScale(wholeView(200), 800)
  const shown: Shown = {
    model,
    lanes,
    isSummed: (lane) => lane.kind === 'campus',
    layout,
    scale,
    scrollPx: 0,
    sure: null,
  }
  const lane = lanes.indexOf(building)
  const yOf = (place: number): number => {
    const box = barBox(building, place, lane * layout.lanePx, layout.lanePx)
    return headPx(layout) + box.top + box.height / 2
  }

  it('meets each of two bars that overlap in time', () => {
    expect(hitTest(shown, scale(70), yOf(0))).toMatchObject({ band: 'lanes', task: 1 })
    expect(hitTest(shown, scale(70), yOf(1))).toMatchObject({ band: 'lanes', task: 2 })
  })

  it('meets the lane alone beside its bars, and nothing below the last lane', () => {
    expect(hitTest(shown, scale(160), yOf(0))).toMatchObject({ band: 'lanes', task: null, lane: building })
    expect(hitTest(shown, scale(70), headPx(layout) + lanes.length * layout.lanePx + 5)).toMatchObject({
      lane: null,
      task: null,
    })
  })

  it('is told an order by its two days and its float', () => {
    expect(taskWords(programme.tasks[3]!, '2026-01-01')).toBe(
      'switchgear\norder by 23 Sep 2025, on site 12 Mar 2026, 170 days (assumed)\n5 days of float, 0 of them free'.replace(
        'Sep',
        taskWords(programme.tasks[3]!, '2026-01-01').includes('Sept') ? 'Sept' : 'Sep',
      ),
    )
  })

  it('is told what is critical, and how it stands to its baseline', () => {
    const late = task('shell', { isCritical: true, baselineStartDay: 0, baselineEndDay: 3 })
    expect(taskWords(late, '2026-01-01')).toMatch(/Critical: .*\n7 days after its baseline$/)
  })

  it('is led from the strip to the task that holds the megawatt, else to the day it goes live', () => {
    const gate = { ...result.gates.gates[0]!, liveDay: 150 }
    const run = { fromDay: 0, toDay: 40, gate }
    expect(causeJump(model, { ...run, gate: { ...gate, taskIndex: 2 } })).toEqual({
      task: 2,
      day: 120,
    })
    expect(causeJump(model, { ...run, gate: { ...gate, taskIndex: null } })).toEqual({
      task: null,
      day: 150,
    })
  })
})

describe('committed power', () => {
  it('is called a target where no contract promises capacity by a date', () => {
    expect(stepsWord({ contracts: [] })).toBe('target')
    const [contract] = result.contracts
    const tranche = { id: 't', name: 'T', day: 1, itMw: 1, acceleratorCount: 1, usd: 0, metDay: 2 }
    const promised = { ...contract!, isCounted: true, tranches: [tranche] }
    expect(stepsWord({ contracts: [promised] })).toBe('committed')
    expect(stepsWord({ contracts: [{ ...promised, isCounted: false }] })).toBe('target')
  })

  it('is each target in megawatts at the mean draw of what is contracted', () => {
    const steps = committedSteps(result)
    expect(steps).toHaveLength(result.targets.length)
    const full = committedSteps({
      ...result,
      targets: [
        { ...result.targets[0]!, day: 50, acceleratorCount: result.targets[0]!.acceleratorCount * 2 },
      ],
    })
    expect(full[0]?.itMw).toBeCloseTo(2 * (steps[0]?.itMw ?? NaN), 9)
    expect(committedOn(full, 49)).toBe(0)
    expect(committedOn(full, 50)).toBe(full[0]?.itMw)
  })
})

describe('utility capacity on the lane of its campus', () => {
  it('stands on the day it is there, not on the day it was promised for', () => {
    const [campus] = scenario.campuses
    const [tranche] = campus!.gridTranches
    const id = `${campus!.id}/grid-${tranche!.id}`
    const tasks = result.schedule.tasks.map((entry) => (entry.id === id ? { ...entry, endDay: 99 } : entry))
    const [lane] = laneTree(result, scenario, { ...result.schedule, tasks })
    expect(lane!.arrivals.find(({ name }) => name === tranche!.name)).toMatchObject({ day: 99 })
  })
})
