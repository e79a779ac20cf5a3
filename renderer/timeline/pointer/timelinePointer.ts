import type { Playhead } from '../../../shared/state/playhead.ts'
import { hitTest, type Hit } from './hitTest.ts'
import { hoverWords } from './hoverWords.ts'
import { dragOverview, holdOverview } from './overviewDrag.ts'
import { startPinch } from './pinch.ts'
import type { TimelineChart } from '../timelineChart.ts'
import type { BarLine } from '../timelineModel.ts'
import { panBy, zoomAround } from '../timeView.ts'

export interface PointerElements {
  plot: HTMLElement
  /** Scrolls the lanes. */
  scroller: HTMLElement
  handle: HTMLElement
  /** Says what is under the pointer. */
  hint: HTMLElement
}

/** What a hand on the timeline asks for. */
export interface PointerActions {
  onScrub: () => void
  /** A click, not a drag, on the strip or on a bar. */
  onPress: (hit: Hit) => void
  onDoublePress: (hit: Hit) => void
  onPressLabel: (line: BarLine) => void
  /** A click on the playhead's date. */
  onPressDate: () => void
}

/** Zoom by one notch of a wheel (100 px), and by as much of a pinch on a trackpad, which comes in single pixels. */
const ZOOM_A_NOTCH = 1.25
const PINCH_GAIN = 6
/** A pinch tells fewer pixels at once than any wheel's notch. */
const PINCH_DELTA_PX = 40
/** A press that moves less than this is a click, px. */
const CLICK_SLACK_PX = 3
/** Two clicks within this time are a double click, ms. */
const DOUBLE_CLICK_MS = 500

type Drag =
  | { kind: 'scrub'; grabPx: number }
  /** Not yet known whether a click or a scrub. */
  | { kind: 'press'; hit: Hit }
  | { kind: 'label'; line: BarLine }
  /** A finger, which may yet be the first of two. */
  | { kind: 'touch' }
  | { kind: 'date'; grabPx: number }
  | { kind: 'pan' }
  | { kind: 'overview'; hold: ReturnType<typeof holdOverview> }

/** Whether a click here does more than set the day. */
const isPressable = (hit: Hit): boolean =>
  (hit.band === 'strip' && hit.run !== null) || (hit.band === 'lanes' && hit.task !== null)

/**
 * Hand on the timeline. Dragging scrubs, in the overview it moves the window, with the middle button it pans; a click on the strip or
 * on a bar presses it, elsewhere it sets the day. The wheel zooms around the pointer (over lanes that scroll, with Ctrl), a pinch
 * anywhere; Shift and the wheel pan.
 *
 * @returns a function that ends it
 */
export function startTimelinePointer(
  chart: TimelineChart,
  playhead: Playhead,
  elements: PointerElements,
  actions: PointerActions,
): () => void {
  const { plot, scroller, handle, hint } = elements
  let drag: (Drag & { lastX: number; startX: number }) | null = null
  /** The last scrub's end. */
  let scrubbed = { atMs: -Infinity, x: 0 }

  const pointOf = (event: MouseEvent): { x: number; y: number } => {
    const box = plot.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const scrubTo = (x: number): void => {
    actions.onScrub()
    playhead.setDay(chart.scale.invert(x))
  }
  const hideHint = (): void => {
    hint.hidden = true
  }

  const dragOf = (event: PointerEvent, x: number, y: number): Drag | null => {
    const { shown } = chart
    if (!shown) return null
    if (event.button === 1) return { kind: 'pan' }
    if (event.target instanceof Node && handle.contains(event.target)) {
      return { kind: 'date', grabPx: x - chart.scale(playhead.getDay()) }
    }
    const hit = hitTest(shown, x, y)
    if (hit.band === 'overview') return { kind: 'overview', hold: holdOverview(chart, x) }
    const label = hit.band === 'milestones' ? chart.labelAt(x, y) : null
    if (label) return { kind: 'label', line: label.line }
    if (isPressable(hit)) return { kind: 'press', hit }
    return event.pointerType === 'touch' ? { kind: 'touch' } : { kind: 'scrub', grabPx: 0 }
  }

  const onDown = (event: PointerEvent): void => {
    // The edge of the panel above reaches over the overview; what it took is not ours.
    if (pinch.isPinching()) drag = null
    if (event.defaultPrevented || event.button > 1 || pinch.isPinching()) return
    const { x, y } = pointOf(event)
    const begun = dragOf(event, x, y)
    if (!begun) return
    drag = { ...begun, lastX: x, startX: x }
    plot.setPointerCapture(event.pointerId)
    hideHint()
    if (drag.kind === 'scrub') scrubTo(x)
    if (drag.kind !== 'date') event.preventDefault()
  }

  const onMove = (event: PointerEvent): void => {
    const { x, y } = pointOf(event)
    if (pinch.isPinching()) {
      drag = null
      return
    }
    if (!drag) {
      showHint(event, x, y)
      return
    }
    const { lastX, startX } = drag
    const hasMoved = Math.abs(x - startX) >= CLICK_SLACK_PX
    if (hasMoved && (drag.kind === 'press' || drag.kind === 'label' || drag.kind === 'touch')) {
      drag = { kind: 'scrub', grabPx: 0, lastX, startX }
    }
    if (hasMoved && drag.kind === 'date') drag = { kind: 'scrub', grabPx: drag.grabPx, lastX, startX }
    if (drag.kind === 'scrub') scrubTo(x - drag.grabPx)
    else if (drag.kind === 'overview') dragOverview(chart, drag.hold, lastX, x)
    else if (drag.kind === 'pan') {
      chart.setView(panBy(chart.view, chart.scale.invert(lastX) - chart.scale.invert(x), chart.whole))
    }
    drag.lastX = x
  }

  const onUp = (event: PointerEvent): void => {
    const ended = drag
    drag = null
    if (!ended || event.type === 'pointercancel') return
    if (ended.kind === 'press') actions.onPress(ended.hit)
    if (ended.kind === 'label') actions.onPressLabel(ended.line)
    if (ended.kind === 'touch') scrubTo(ended.startX)
    const { x } = pointOf(event)
    if (ended.kind === 'scrub') scrubbed = { atMs: event.timeStamp, x }
    // The first click of a double click on the ruler brings the date under the pointer: the second is not meant for it.
    const isSecond =
      event.timeStamp - scrubbed.atMs < DOUBLE_CLICK_MS && Math.abs(x - scrubbed.x) < CLICK_SLACK_PX
    if (ended.kind === 'date' && !isSecond) actions.onPressDate()
  }

  const showHint = (event: PointerEvent, x: number, y: number): void => {
    const { shown } = chart
    if (!shown || (event.target instanceof Element && event.target.closest('form'))) return
    const hit = hitTest(shown, x, y)
    chart.setMarks({ pointed: hit.band === 'lanes' ? (hit.lane?.key ?? null) : null })
    plot.dataset.band =
      isPressable(hit) || (hit.band === 'milestones' && chart.labelAt(x, y)) ? 'press' : hit.band
    const words = hoverWords(shown, hit, x)
    hint.hidden = words === ''
    if (words === '') return
    hint.textContent = words
    const left = Math.min(x + 14, plot.clientWidth - hint.offsetWidth - 8)
    hint.style.transform = `translate(${Math.max(4, left)}px, ${y - hint.offsetHeight - 12}px)`
  }

  const onLeave = (): void => {
    hideHint()
    chart.setMarks({ pointed: null })
  }

  const onWheel = (event: WheelEvent): void => {
    if (!chart.model) return
    const isOverLanes = scroller.contains(event.target as Node)
    const canScroll = scroller.scrollHeight > scroller.clientHeight + 1
    const isZoom = event.ctrlKey || event.metaKey
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const px = event.deltaX === 0 ? event.deltaY : event.deltaX
      const days = chart.scale.invert(px) - chart.scale.invert(0)
      chart.setView(panBy(chart.view, days, chart.whole))
    } else if (isOverLanes && canScroll && !isZoom) {
      scroller.scrollTop += event.deltaY
    } else {
      const gain = event.ctrlKey && Math.abs(event.deltaY) < PINCH_DELTA_PX ? PINCH_GAIN : 1
      const factor = ZOOM_A_NOTCH ** ((event.deltaY * gain) / 100)
      chart.setView(zoomAround(chart.view, chart.scale.invert(pointOf(event).x), factor, chart.whole))
    }
    event.preventDefault()
    hideHint()
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const { x, y } = pointOf(event)
    if (chart.shown) actions.onDoublePress(hitTest(chart.shown, x, y))
  }
  const onScroll = (): void => chart.setScroll(scroller.scrollTop)

  const pinch = startPinch(plot, chart)
  const listeners = {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onUp,
    pointercancel: onUp,
    pointerleave: onLeave,
  } as const
  for (const [type, listener] of Object.entries(listeners)) {
    plot.addEventListener(type as keyof typeof listeners, listener)
  }
  plot.addEventListener('wheel', onWheel, { passive: false })
  plot.addEventListener('dblclick', onDoubleClick)
  scroller.addEventListener('scroll', onScroll)
  return () => {
    pinch.end()
    for (const [type, listener] of Object.entries(listeners)) {
      plot.removeEventListener(type as keyof typeof listeners, listener)
    }
    plot.removeEventListener('wheel', onWheel)
    plot.removeEventListener('dblclick', onDoubleClick)
    scroller.removeEventListener('scroll', onScroll)
  }
}
