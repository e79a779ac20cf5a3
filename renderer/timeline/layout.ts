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

/** Sets the bands for a height: what must be read keeps its size, curves and lanes share the rest. */
export function timelineLayout(heightPx: number): TimelineLayout {
  const isTall = heightPx >= 230
  const rulerPx = isTall ? 24 : 20
  const milestoneRowCount = isTall ? 2 : 1
  const milestonePx = milestoneRowCount * MILESTONE_ROW_PX + 3
  const stripPx = isTall ? 18 : 16
  const rest = Math.max(0, heightPx - rulerPx - milestonePx - stripPx)
  const curvePx = Math.round(Math.max(36, Math.min(140, rest * 0.44)))
  return {
    rulerPx,
    milestonePx,
    milestoneRowCount,
    curvePx,
    stripPx,
    lanesPx: Math.max(0, rest - curvePx),
    lanePx: isTall ? 20 : 16,
  }
}

/** Height of everything above the lanes. */
export function headPx(layout: TimelineLayout): number {
  return layout.rulerPx + layout.milestonePx + layout.curvePx + layout.stripPx
}

/** Top of the curves, of the strip, measured from the top of the timeline. */
export const curveTopPx = (layout: TimelineLayout): number => layout.rulerPx + layout.milestonePx
export const stripTopPx = (layout: TimelineLayout): number => curveTopPx(layout) + layout.curvePx
