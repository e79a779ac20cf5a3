import { expect, it } from 'vitest'
import { simulate } from '../../electron/model/simulate.ts'
import { reportRisk } from '../../electron/engineHost/reportRisk.ts'
import { visibleLanes } from '../../renderer/timeline/lanes/laneTree.ts'
import { sureDayOf, sureDays } from '../../renderer/timeline/lanes/sureDays.ts'
import { timelineModel } from '../../renderer/timeline/timelineModel.ts'
import { widestIndex } from '../../renderer/timeline/curves/widestBand.ts'
import { momentDayAt } from '../../shared/results/risk.ts'
import { tinyScenario } from '../support/tinyScenario.ts'

const scenario = tinyScenario()
const result = simulate(scenario)
const risk = await reportRisk(scenario)
if (!risk) throw new Error('the tiny scenario has no risk answer')

it('has a band on the delivered curve once risk was run, and none before', () => {
  expect(timelineModel(result, scenario, null, 0).bands).toBeNull()
  const { bands, maxMw } = timelineModel(result, scenario, null, 0, risk)
  expect(bands).toBe(risk.deliveredAll)
  expect(maxMw).toBeGreaterThanOrEqual(Math.max(...risk.deliveredAll.itMwP90))
})

it('stands on the same megawatts as the curve: the plan of both ends on one value', () => {
  const { plannedItMw } = risk.delivered
  expect(plannedItMw.at(-1)).toBeCloseTo(Math.max(...result.portfolio.plannedItMw), 2)
  expect(risk.deliveredAll.plannedItMw.at(-1)).toBeCloseTo(Math.max(...result.portfolio.itMw), 2)
})

it('names the band where it is widest in view', () => {
  const bands = {
    ...risk.delivered,
    day: Float32Array.of(0, 10, 20, 30),
    itMwP10: Float32Array.of(0, 1, 2, 4),
    itMwP90: Float32Array.of(0, 2, 6, 4),
  }
  expect(widestIndex(bands, { firstDay: 0, lastDay: 30 })).toBe(2)
  expect(widestIndex(bands, { firstDay: 0, lastDay: 15 })).toBe(1)
  expect(widestIndex(bands, { firstDay: 25, lastDay: 30 })).toBeNull()
})

it('marks each place on its lane by the day that the chosen share of runs has it live', () => {
  const lanes = visibleLanes(timelineModel(result, scenario, null, 0, risk).laneTree, new Set())
  const p50 = sureDays(risk, 0.5)
  const p90 = sureDays(risk, 0.9)
  expect(p90.name).toBe('P90')
  const building = lanes.find((lane) => lane.kind === 'building')!
  const moment = risk.moments.findIndex(
    ({ kind, buildingIndex }) => kind === 'building' && buildingIndex === 0,
  )
  expect(sureDayOf(building, p50)).toBe(momentDayAt(risk, moment, 0.5))
  expect(sureDayOf(building, p90)).toBeGreaterThanOrEqual(sureDayOf(building, p50)!)
  expect(sureDayOf(building, null)).toBeNull()
  const site = lanes.find((lane) => lane.kind === 'site')
  if (site) expect(sureDayOf(site, p50)).toBeNull() // the campus's own lane says it, its site does not
})
