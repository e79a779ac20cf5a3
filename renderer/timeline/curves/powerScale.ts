import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { curveTopPx, type TimelineLayout } from '../layout.ts'

/** Room above the highest value, as a share of it. */
const HEADROOM = 1.08

/** Megawatts (and the grid's MVA) to pixels from the top of the timeline. */
export function powerScale(maxMw: number, layout: TimelineLayout): ScaleLinear<number, number> {
  const top = curveTopPx(layout)
  return scaleLinear([0, maxMw * HEADROOM], [top + layout.curvePx - 1, top + 13])
}

/** Least height between two tick labels, px. */
const TICK_GAP_PX = 24

/** Megawatts to mark beside the curves: round ones above zero, as many as their labels have room for. */
export function powerTicks(scale: ScaleLinear<number, number>): number[] {
  const [floorPx = 0, topPx = 0] = scale.range()
  const room = Math.floor((floorPx - topPx) / TICK_GAP_PX)
  for (let count = room; count >= 1; count--) {
    const ticks = scale.ticks(count).filter((tick) => tick > 0)
    const [lowest] = ticks
    if (lowest !== undefined && (ticks.length === 1 || scale(0) - scale(lowest) >= TICK_GAP_PX)) return ticks
  }
  return scale.ticks(4).slice(-1)
}
