import { describe, expect, it } from 'vitest'
import type { Gate, GateTimeline } from '../../shared/results/gate.ts'
import type { HallLimit } from '../../shared/results/place.ts'
import { nextMilestone } from '../../renderer/app/keys/milestoneDays.ts'
import { openingDay } from '../../renderer/app/openingDay.ts'
import { placeOf, sortFindings } from '../../renderer/panels/findings/FindingsPanel.tsx'
import { allowedOn, bindingSentence } from '../../renderer/panels/inspector/limitWords.ts'
import { gateRuns } from '../../renderer/timeline/strip/gateRuns.ts'
import { hoverWords } from '../../renderer/timeline/pointer/hoverWords.ts'
import { hitTest, type Shown } from '../../renderer/timeline/pointer/hitTest.ts'
import { visibleLanes } from '../../renderer/timeline/lanes/laneTree.ts'
import { curveTopPx, rulerTopPx, stripTopPx, timelineLayout } from '../../renderer/timeline/layout.ts'
import { timelineModel } from '../../renderer/timeline/timelineModel.ts'
import { timeScale, wholeView } from '../../renderer/timeline/timeView.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { tinyStores } from './tinyStores.ts'

describe('the constraint strip', () => {
  it('joins days held back by the same thing into one run', () => {
    const gate = (cause: Gate['cause'], label: string): Gate => ({
      cause,
      label,
      nextMw: 1,
      liveDay: 0,
      campusIndex: null,
      buildingIndex: null,
      hallIndex: null,
      taskIndex: null,
    })
    const timeline: GateTimeline = {
      gates: [gate('utility', 'Tranche 1'), gate('utility', 'Tranche 1'), gate('racks', 'Next delivery')],
      index: Uint16Array.from([0, 0, 1, 2, 2, 0]),
    }
    expect(gateRuns(timeline).map((run) => [run.fromDay, run.toDay, run.gate.label])).toEqual([
      [0, 2, 'Tranche 1'],
      [3, 4, 'Next delivery'],
      [5, 5, 'Tranche 1'],
    ])
  })
})

describe('what the pointer is over', () => {
  const { result, scenario } = tinyStores()
  const model = timelineModel(result, scenario, null, 100)
  const lanes = visibleLanes(model.laneTree, new Set())
  const layout = timelineLayout(320, lanes.length)
  const scale = timeScale(wholeView(result.dayCount), 800)
  const shown: Shown = {
    model,
    lanes,
    isSummed: (lane) => lane.kind === 'campus',
    layout,
    scale,
    scrollPx: 0,
    sure: null,
  }
  const wordsAt = (day: number, y: number): string =>
    hoverWords(shown, hitTest(shown, scale(day), y), scale(day))

  it('is a date on the ruler, megawatts on the curves, a cause on the strip', () => {
    expect(wordsAt(31, rulerTopPx(layout) + 2)).toMatch(/^1 Feb 2026/)
    expect(wordsAt(700, curveTopPx(layout) + 5)).toMatch(
      /MW IT delivered \(mean of the day\), .* MW provisioned\n.* MW planned, grid 16.0 MVA/,
    )
    expect(wordsAt(5, stripTopPx(layout) + 4)).toContain(model.gateRuns[0]?.gate.label)
  })

  it('always has today and the target among its bar lines', () => {
    expect(model.barLines.some((line) => line.kind === 'today' && line.day === 100)).toBe(true)
    expect(model.barLines.some((line) => line.kind === 'target')).toBe(true)
  })
})

describe('limits of a hall, in words', () => {
  const limit = (cause: HallLimit['cause'], rackLimit: number | null, isExceeded = false): HallLimit => ({
    cause,
    rackLimit,
    asked: 1,
    allowed: 1,
    unit: 'kW',
    isExceeded,
    limitKw: null,
    steps: [],
    basis: '',
  })
  it('bind no hall to an even share of the utility while there is any: halls draw on it as they become ready', () => {
    const feed: HallLimit = {
      ...limit('hall-feed', 170),
      steps: [{ fromDay: 100, rackLimit: 170, limitKw: 1 }],
    }
    const utility: HallLimit = {
      ...limit('upstream-feed', 200),
      steps: [
        { fromDay: 50, rackLimit: 0, limitKw: 0 },
        { fromDay: 120, rackLimit: 121, limitKw: 1 },
        { fromDay: 400, rackLimit: 200, limitKw: 1 },
      ],
    }
    expect(allowedOn([feed, utility], 200, '2026-01-01')).toBe(
      'On this day 170 racks may run, by electrical feed.',
    )
    // Day 120 of 2026 is 1 May.
    expect(allowedOn([utility, feed], 110, '2026-01-01')).toBe(
      'On this day no rack may run: the campus has no utility capacity before 1 May 2026.',
    )
  })

  it('name what binds first and how much room is left', () => {
    const limits = [limit('floor-space', 40), limit('cooling', 18), limit('hall-feed', 20)]
    expect(bindingSentence(limits, 16)).toBe('Cooling binds first, at 18 racks: room for 2 more.')
    expect(bindingSentence(limits, 18)).toBe('Cooling binds first, at 18 racks: exactly what is planned.')
    expect(bindingSentence(limits, 30)).toBe(
      'Cooling binds first, at 18 racks: 12 fewer than the 30 planned.',
    )
  })
  it('name a broken limit that counts no racks before any other', () => {
    expect(bindingSentence([limit('cooling', 18), limit('rack-feed', null, true)], 16)).toBe(
      'Feed of one rack is exceeded: the racks planned here cannot all run.',
    )
  })
})

describe('findings', () => {
  it('stand gravest first, then by day, and lead to the nearest place', () => {
    const { result } = tinyStores()
    const ranks = sortFindings(result.findings).map((finding) =>
      ['violation', 'warning', 'note'].indexOf(finding.severity),
    )
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    const at = { campusIndex: 0, buildingIndex: 1, hallIndex: 2 }
    const finding = { ...result.findings[0]!, ...at }
    expect(placeOf(finding)).toEqual({ kind: 'hall', index: 2 })
    expect(placeOf({ ...finding, hallIndex: null, buildingIndex: null })).toEqual({
      kind: 'campus',
      index: 0,
    })
    expect(placeOf({ ...finding, hallIndex: null, buildingIndex: null, campusIndex: null })).toBeNull()
  })
})

describe('days to go to', () => {
  it('milestones lie before and after the day, never on it', () => {
    expect(nextMilestone([10, 20, 30], 20, 1)).toBe(30)
    expect(nextMilestone([10, 20, 30], 20.5, -1)).toBe(10)
    expect(nextMilestone([10, 20, 30], 30, 1)).toBeNull()
  })
  it('a plan opens on the day its first contract starts', () => {
    const scenario = tinyScenario()
    expect(openingDay({ ...scenario, commitments: [] })).toBe(0)
    const [commitment] = scenario.commitments
    expect(openingDay({ ...scenario, commitments: [{ ...commitment!, startDate: '2026-01-11' }] })).toBe(10)
    expect(openingDay({ ...scenario, commitments: [{ ...commitment!, startDate: '2020-01-01' }] })).toBe(0)
  })
})
