import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { curveTopPx, type TimelineLayout } from '../layout.ts'

/** Room above the highest value, as a share of it. */
const HEADROOM = 1.08

/** Megawatts (and the grid's MVA) to pixels from the top of the timeline. */
export function powerScale(maxMw: number, layout: TimelineLayout): ScaleLinear<number, number> {
  const top = curveTopPx(layout)
  return scaleLinear([0, maxMw * HEADROOM], [top + layout.curvePx - 1, top + 13])
}
