import { gateRunOn, type GateRun } from '../strip/gateRuns.ts'
import { barBox, laneAt } from '../lanes/laneGeometry.ts'
import { curveTopPx, headPx, milestoneTopPx, rulerTopPx, stripTopPx, type TimelineLayout } from '../layout.ts'
import type { Lane } from '../lanes/laneTree.ts'
import type { SureDays } from '../lanes/sureDays.ts'
import type { TimelineModel } from '../timelineModel.ts'
import type { TimeScale } from '../timeView.ts'

/** What a point of the timeline means. */
export type Hit =
  | { band: 'overview' | 'ruler' | 'milestones' | 'curves'; day: number }
  | { band: 'strip'; day: number; run: GateRun | null }
  /** `task`: place in the programme's tasks. */
  | { band: 'lanes'; day: number; lane: Lane | null; task: number | null }

/** What the timeline shows now, as far as a pointer cares. */
export interface Shown {
  model: TimelineModel
  lanes: readonly Lane[]
  /** Lanes whose own bars lie open below them. */
  isSummed: (lane: Lane) => boolean
  layout: TimelineLayout
  scale: TimeScale
  scrollPx: number
  sure: SureDays | null
}

/** A bar narrower than this can still be pointed at, px. */
const REACH_PX = 3

/** @param x, y pixels from the left and the top of the plot */
export function hitTest(shown: Shown, x: number, y: number): Hit {
  const { model, layout, scale } = shown
  const day = Math.max(0, Math.min(model.dayCount - 1, scale.invert(x)))
  if (y < rulerTopPx(layout)) return { band: 'overview', day }
  if (y < milestoneTopPx(layout)) return { band: 'ruler', day }
  if (y < curveTopPx(layout)) return { band: 'milestones', day }
  if (y < stripTopPx(layout)) return { band: 'curves', day }
  if (y < headPx(layout)) return { band: 'strip', day, run: gateRunOn(model.gateRuns, day) }
  const inLanes = y - headPx(layout) + shown.scrollPx
  const index = laneAt(inLanes, layout.lanePx, shown.lanes.length)
  const lane = index === null ? null : (shown.lanes[index] ?? null)
  const task = lane && index !== null ? taskAt(shown, lane, index * layout.lanePx, x, inLanes) : null
  return { band: 'lanes', day, lane, task }
}

function taskAt(
  { model, layout, scale, isSummed }: Shown,
  lane: Lane,
  laneTop: number,
  x: number,
  y: number,
): number | null {
  if (isSummed(lane)) return null
  // The last drawn lies on top.
  for (let place = lane.tasks.length - 1; place >= 0; place--) {
    const index = lane.tasks[place] ?? -1
    const task = model.programme.tasks[index]
    if (!task || x < scale(task.startDay) - REACH_PX || x > scale(task.endDay) + REACH_PX) continue
    const { top, height } = barBox(lane, place, laneTop, layout.lanePx)
    if (y >= top - 1 && y <= top + height + 1) return index
  }
  return null
}
