import type { Lane } from './laneTree.ts'

/** A bar on its lane, px from the top of the lanes as they lie, unscrolled. */
export interface BarBox {
  top: number
  height: number
}

/** Kept free over and under the bars of a lane, px. */
const LANE_PAD_PX = 2.5
/** Under a bar for its baseline, px. */
export const BASELINE_PX = 3

/** Where a task sounds on its lane. @param place place in `lane.tasks` */
export function barBox(lane: Lane, place: number, laneTop: number, lanePx: number): BarBox {
  const room = (lanePx - LANE_PAD_PX * 2) / lane.voiceCount
  const top = laneTop + LANE_PAD_PX + (lane.voiceOf[place] ?? 0) * room
  const height = lane.kind === 'task' ? room - BASELINE_PX : room - (lane.voiceCount > 1 ? 1 : 0)
  return { top, height: Math.max(2, height) }
}

/** Lane under a height of the lanes; null below the last. */
export function laneAt(yPx: number, lanePx: number, laneCount: number): number | null {
  const lane = Math.floor(yPx / lanePx)
  return lane >= 0 && lane < laneCount ? lane : null
}
