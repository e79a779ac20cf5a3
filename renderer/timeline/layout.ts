/** Heights of the timeline's bands, px, top to bottom. */
export interface TimelineLayout {
  rulerPx: number
  milestonePx: number
  milestoneRowCount: number
  curvePx: number
  stripPx: number
  /** What is left for the lanes; they scroll in it. */
  lanesPx: number
  lanePx: number
}

export const MILESTONE_ROW_PX = 14

/** A lane is drawn no taller than this, px. */
const TALLEST_LANE_PX = 40

/**
 * Sets the bands for a height: what must be read keeps its size, curves and lanes share the rest.
 * @param laneCount lanes to show; few lanes stand taller
 */
export function timelineLayout(heightPx: number, laneCount: number): TimelineLayout {
  const isTall = heightPx >= 230
  const rulerPx = isTall ? 24 : 20
  const milestoneRowCount = isTall ? 2 : 1
  const milestonePx = milestoneRowCount * MILESTONE_ROW_PX + 3
  const stripPx = isTall ? 18 : 16
  const rest = Math.max(0, heightPx - rulerPx - milestonePx - stripPx)
  const curvePx = Math.round(Math.max(36, Math.min(140, rest * 0.44)))
  const lanesPx = Math.max(0, rest - curvePx)
  const roomPx = Math.floor(lanesPx / Math.max(1, laneCount))
  return {
    rulerPx,
    milestonePx,
    milestoneRowCount,
    curvePx,
    stripPx,
    lanesPx,
    lanePx: Math.max(isTall ? 20 : 16, Math.min(TALLEST_LANE_PX, roomPx)),
  }
}

/** Height of everything above the lanes. */
export function headPx(layout: TimelineLayout): number {
  return layout.rulerPx + layout.milestonePx + layout.curvePx + layout.stripPx
}

/** Top of the curves, of the strip, measured from the top of the timeline. */
export const curveTopPx = (layout: TimelineLayout): number => layout.rulerPx + layout.milestonePx
export const stripTopPx = (layout: TimelineLayout): number => curveTopPx(layout) + layout.curvePx
