import type { Playhead } from '../../shared/state/playhead.ts'
import { hoverWords } from './hoverWords.ts'
import { headPx } from './layout.ts'
import type { TimelineChart } from './timelineChart.ts'
import { panBy, zoomAround } from './timeView.ts'

export interface PointerElements {
  plot: HTMLElement
  /** Scrolls the lanes. */
  scroller: HTMLElement
  handle: HTMLElement
  /** Says what is under the pointer. */
  hint: HTMLElement
}

/** Zoom by one notch of a wheel (100 px). */
const ZOOM_A_NOTCH = 1.25
/** A press that moves less than this on the ruler is a click, px. */
const CLICK_SLACK_PX = 3

/**
 * Hand on the timeline. Dragging the plot or the handle scrubs, dragging the ruler pans, a click anywhere sets the day;
 * the wheel zooms around the pointer (over lanes that scroll, with Ctrl), Shift and the wheel pan.
 *
 * @returns a function that ends it
 */
export function startTimelinePointer(
  chart: TimelineChart,
  playhead: Playhead,
  elements: PointerElements,
  onScrub: () => void,
): () => void {
  const { plot, scroller, handle, hint } = elements
  let drag: { kind: 'scrub' | 'pan'; lastX: number; startX: number; grabPx: number } | null = null

  const localX = (event: MouseEvent): number => event.clientX - plot.getBoundingClientRect().left
  const scrubTo = (x: number): void => {
    onScrub()
    playhead.setDay(chart.scale.invert(x))
  }
  const hideHint = (): void => {
    hint.hidden = true
  }

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !chart.model) return
    const x = localX(event)
    const isOnHandle = event.target instanceof Node && handle.contains(event.target)
    const y = event.clientY - plot.getBoundingClientRect().top
    const isOnRuler = y < chart.layout.rulerPx && !isOnHandle
    drag = {
      kind: isOnRuler ? 'pan' : 'scrub',
      lastX: x,
      startX: x,
      grabPx: isOnHandle ? x - chart.scale(playhead.getDay()) : 0,
    }
    plot.setPointerCapture(event.pointerId)
    hideHint()
    if (drag.kind === 'scrub' && !isOnHandle) scrubTo(x)
    if (!isOnHandle) event.preventDefault()
  }

  const onMove = (event: PointerEvent): void => {
    const x = localX(event)
    if (!drag) {
      showHint(event, x)
      return
    }
    if (drag.kind === 'scrub') scrubTo(x - drag.grabPx)
    else {
      const days = chart.scale.invert(drag.lastX) - chart.scale.invert(x)
      chart.setView(panBy(chart.view, days, chart.whole))
    }
    drag.lastX = x
  }

  const onUp = (event: PointerEvent): void => {
    if (drag?.kind === 'pan' && Math.abs(localX(event) - drag.startX) < CLICK_SLACK_PX) scrubTo(drag.startX)
    drag = null
  }

  const showHint = (event: PointerEvent, x: number): void => {
    const { model, layout } = chart
    if (!model) return
    const box = plot.getBoundingClientRect()
    const y = event.clientY - box.top
    const lane = Math.floor((y - headPx(layout) + chart.scrollPx) / layout.lanePx)
    const isOnLane = y >= headPx(layout) && lane < model.lanes.length
    chart.setMarks({ ...chart.marks, pointed: isOnLane ? lane : null })
    const words = hoverWords(model, layout, chart.scale, { x, y, scrollPx: chart.scrollPx })
    hint.hidden = words === ''
    if (words === '') return
    hint.textContent = words
    const left = Math.min(x + 14, box.width - hint.offsetWidth - 8)
    hint.style.transform = `translate(${Math.max(4, left)}px, ${y - hint.offsetHeight - 12}px)`
  }

  const onLeave = (): void => {
    hideHint()
    chart.setMarks({ ...chart.marks, pointed: null })
  }

  const onWheel = (event: WheelEvent): void => {
    if (!chart.model) return
    const isOverLanes = scroller.contains(event.target as Node)
    const canScroll = scroller.scrollHeight > scroller.clientHeight + 1
    const scrolls = isOverLanes && canScroll && !event.ctrlKey && !event.metaKey
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const px = event.deltaX === 0 ? event.deltaY : event.deltaX
      const days = chart.scale.invert(px) - chart.scale.invert(0)
      chart.setView(panBy(chart.view, days, chart.whole))
    } else if (scrolls) {
      scroller.scrollTop += event.deltaY
    } else {
      const factor = ZOOM_A_NOTCH ** (event.deltaY / 100)
      chart.setView(zoomAround(chart.view, chart.scale.invert(localX(event)), factor, chart.whole))
    }
    event.preventDefault()
    hideHint()
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if (event.clientY - plot.getBoundingClientRect().top < chart.layout.rulerPx) chart.setView(chart.whole)
  }
  const onScroll = (): void => chart.setScroll(scroller.scrollTop)

  plot.addEventListener('pointerdown', onDown)
  plot.addEventListener('pointermove', onMove)
  plot.addEventListener('pointerup', onUp)
  plot.addEventListener('pointercancel', onUp)
  plot.addEventListener('pointerleave', onLeave)
  plot.addEventListener('wheel', onWheel, { passive: false })
  plot.addEventListener('dblclick', onDoubleClick)
  scroller.addEventListener('scroll', onScroll)
  return () => {
    plot.removeEventListener('pointerdown', onDown)
    plot.removeEventListener('pointermove', onMove)
    plot.removeEventListener('pointerup', onUp)
    plot.removeEventListener('pointercancel', onUp)
    plot.removeEventListener('pointerleave', onLeave)
    plot.removeEventListener('wheel', onWheel)
    plot.removeEventListener('dblclick', onDoubleClick)
    scroller.removeEventListener('scroll', onScroll)
  }
}
