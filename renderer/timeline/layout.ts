/** Heights of the timeline's bands, px, top to bottom. */
export interface TimelineLayout {
  /** The whole plan in small, with what the ruler shows of it. */
  overviewPx: number
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
  const overviewPx = isTall ? 14 : 10
  const rulerPx = isTall ? 24 : 20
  const milestoneRowCount = isTall ? 2 : 1
  const milestonePx = milestoneRowCount * MILESTONE_ROW_PX + 3
  const stripPx = isTall ? 20 : 16
  const lowestPx = isTall ? 20 : 16
  const rest = Math.max(0, heightPx - overviewPx - rulerPx - milestonePx - stripPx)
  const curvePx = Math.round(Math.max(36, Math.min(140, rest * 0.42)))
  const lanesPx = Math.max(0, rest - curvePx)
  // Lanes that do not all have room scroll, and as many as show fill the room: none is cut at first.
  const shownCount = Math.min(Math.max(1, laneCount), Math.max(1, Math.floor(lanesPx / lowestPx)))
  const roomPx = Math.floor(lanesPx / shownCount)
  return {
    overviewPx,
    rulerPx,
    milestonePx,
    milestoneRowCount,
    curvePx,
    stripPx,
    lanesPx,
    lanePx: Math.max(lowestPx, Math.min(TALLEST_LANE_PX, roomPx)),
  }
}

/** Tops of the bands, measured from the top of the timeline. */
export const rulerTopPx = (layout: TimelineLayout): number => layout.overviewPx
export const milestoneTopPx = (layout: TimelineLayout): number => layout.overviewPx + layout.rulerPx
export const curveTopPx = (layout: TimelineLayout): number => milestoneTopPx(layout) + layout.milestonePx
export const stripTopPx = (layout: TimelineLayout): number => curveTopPx(layout) + layout.curvePx

/** Height of everything above the lanes. */
export const headPx = (layout: TimelineLayout): number => stripTopPx(layout) + layout.stripPx

/** How far the lanes are scrolled for one of them to show whole: as they are, or by whole lanes. */
export function scrollToLane(index: number, { lanePx, lanesPx }: TimelineLayout, scrollPx: number): number {
  const top = index * lanePx
  const lowest = Math.max(0, Math.ceil((top + lanePx - lanesPx) / lanePx) * lanePx)
  return Math.max(lowest, Math.min(top, scrollPx))
}
