import type { TimelineChart } from '../timelineChart.ts'
import { panBy } from '../timeView.ts'

/** How near the pointer must be to an edge of the window to take hold of it, px. */
const EDGE_PX = 6
/** Days the window keeps when an edge is pulled over the other. */
const SHORTEST_DAYS = 7

/** What a press in the overview takes hold of. */
type Hold = 'first' | 'last' | 'window'

/** Takes hold of the window in the overview: of an edge, of the whole, or, beside it, of the whole brought there. */
export function holdOverview(chart: TimelineChart, x: number): Hold {
  const left = chart.wholeScale(chart.view.firstDay)
  const right = chart.wholeScale(chart.view.lastDay)
  const isWide = right - left > EDGE_PX * 3
  if (isWide && Math.abs(x - left) <= EDGE_PX) return 'first'
  if (isWide && Math.abs(x - right) <= EDGE_PX) return 'last'
  if (x < left || x > right) {
    const middle = (chart.view.firstDay + chart.view.lastDay) / 2
    chart.setView(panBy(chart.view, chart.wholeScale.invert(x) - middle, chart.whole))
  }
  return 'window'
}

/** Moves what is held by a drag from one place to another, px. */
export function dragOverview(chart: TimelineChart, hold: Hold, fromX: number, toX: number): void {
  const { whole, wholeScale, view } = chart
  if (hold === 'window') {
    chart.setView(panBy(view, wholeScale.invert(toX) - wholeScale.invert(fromX), whole))
    return
  }
  const day = wholeScale.invert(toX)
  const next =
    hold === 'first'
      ? { ...view, firstDay: Math.max(whole.firstDay, Math.min(view.lastDay - SHORTEST_DAYS, day)) }
      : { ...view, lastDay: Math.min(whole.lastDay, Math.max(view.firstDay + SHORTEST_DAYS, day)) }
  chart.setView(next)
}
