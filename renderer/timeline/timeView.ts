import { scaleLinear, type ScaleLinear } from 'd3-scale'

/** The days that show, first at the left edge. Fractional while zooming. */
export interface TimeView {
  firstDay: number
  lastDay: number
}

/** Shortest span that can be looked at, days: a week, so that a day is wider than its name. */
const SHORTEST_SPAN_DAYS = 7

/** Room left at both ends of the plot, px, so that the playhead's handle is whole on the first and the last day. */
export const PLOT_MARGIN_PX = 14

export type TimeScale = ScaleLinear<number, number>

/** Scenario days to pixels from the left of the plot. */
export function timeScale(view: TimeView, widthPx: number): TimeScale {
  return scaleLinear(
    [view.firstDay, view.lastDay],
    [PLOT_MARGIN_PX, Math.max(PLOT_MARGIN_PX + 1, widthPx - PLOT_MARGIN_PX)],
  )
}

/** The whole plan. */
export function wholeView(dayCount: number): TimeView {
  return { firstDay: 0, lastDay: Math.max(1, dayCount - 1) }
}

/** Room after the build-out in the first view, as a share of it. */
const OPENING_ROOM = 0.15
/** A build-out that fills this much of the plan is shown with all of it. */
const NEARLY_WHOLE = 0.75

/** The first view of a plan: its build-out, from the first day to a little after the last contracted rack is live. */
export function openingView(dayCount: number, buildOutEndDay: number): TimeView {
  const whole = wholeView(dayCount)
  const lastDay = buildOutEndDay * (1 + OPENING_ROOM)
  return lastDay < whole.lastDay * NEARLY_WHOLE ? { firstDay: 0, lastDay } : whole
}

function held(view: TimeView, whole: TimeView): TimeView {
  const span = Math.min(view.lastDay - view.firstDay, whole.lastDay - whole.firstDay)
  const firstDay = Math.max(whole.firstDay, Math.min(whole.lastDay - span, view.firstDay))
  return { firstDay, lastDay: firstDay + span }
}

/**
 * Zooms around a day, which stays where it is on screen.
 * @param factor above 1 shows more days, below 1 fewer
 */
export function zoomAround(view: TimeView, day: number, factor: number, whole: TimeView): TimeView {
  const longest = whole.lastDay - whole.firstDay
  const span = view.lastDay - view.firstDay
  const nextSpan = Math.max(Math.min(SHORTEST_SPAN_DAYS, longest), Math.min(longest, span * factor))
  const share = (day - view.firstDay) / span
  const firstDay = day - share * nextSpan
  return held({ firstDay, lastDay: firstDay + nextSpan }, whole)
}

/** Moves along the plan; stops at its ends. */
export function panBy(view: TimeView, days: number, whole: TimeView): TimeView {
  return held({ firstDay: view.firstDay + days, lastDay: view.lastDay + days }, whole)
}

/** The view that shows a day: the same where it shows already, else moved so that the day stands near the side it came from. */
export function reveal(view: TimeView, day: number, whole: TimeView): TimeView {
  if (day >= view.firstDay && day <= view.lastDay) return view
  const span = view.lastDay - view.firstDay
  const firstDay = day > view.lastDay ? day - span * 0.1 : day - span * 0.9
  return held({ firstDay, lastDay: firstDay + span }, whole)
}

/** Room on both sides of what is zoomed to, as a share of it. */
const ZOOM_ROOM = 0.15

/** The view of a span, with room at both ends. */
export function zoomTo(startDay: number, endDay: number, whole: TimeView): TimeView {
  const span = Math.max(SHORTEST_SPAN_DAYS, (endDay - startDay) * (1 + ZOOM_ROOM * 2))
  const middle = (startDay + endDay) / 2
  return held({ firstDay: middle - span / 2, lastDay: middle + span / 2 }, whole)
}
