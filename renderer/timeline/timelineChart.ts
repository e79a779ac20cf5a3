import type { Playhead } from '../../shared/state/playhead.ts'
import { readColours, type TimelineColours } from './colours.ts'
import { drawBarLabels, drawBarLines } from './draw/drawBarLines.ts'
import { drawCurves } from './draw/drawCurves.ts'
import { drawGateStrip } from './draw/drawGateStrip.ts'
import { drawLanes, type LaneMarks } from './draw/drawLanes.ts'
import { drawRuler } from './draw/drawRuler.ts'
import { createPatterns } from './draw/patterns.ts'
import type { Pen } from './draw/pen.ts'
import { headPx, timelineLayout, type TimelineLayout } from './layout.ts'
import type { TimelineModel } from './timelineModel.ts'
import {
  openingView,
  reveal,
  timeScale,
  wholeView,
  zoomAround,
  type TimeScale,
  type TimeView,
} from './timeView.ts'

export interface ChartElements {
  plot: HTMLElement
  head: HTMLCanvasElement
  lanes: HTMLCanvasElement
  /** Moved by a transform only, like its handle, which stays whole at the ends of the plot. */
  playhead: HTMLElement
  handle: HTMLElement
}

/** Zoom by one press of a key. */
const KEY_ZOOM = 1.6

/** Width of the handle with its date, px; the same in timeline.css. */
const HANDLE_PX = 84

/**
 * The drawn part of the timeline. Canvases are drawn when the model, the view, the size or the theme changes; a scrub
 * moves the playhead by a transform and draws nothing.
 */
export class TimelineChart {
  readonly #elements: ChartElements
  readonly #playhead: Playhead
  readonly #endPlayhead: () => void
  #model: TimelineModel | null = null
  #view: TimeView = { firstDay: 0, lastDay: 1 }
  #widthPx = 0
  #heightPx = 0
  #scrollPx = 0
  #marks: LaneMarks = { selected: null, pointed: null }
  #colours: TimelineColours | null = null
  #patterns = new Map<string, CanvasPattern>()
  #frame = 0

  constructor(elements: ChartElements, playhead: Playhead) {
    this.#elements = elements
    this.#playhead = playhead
    this.#endPlayhead = playhead.subscribe((day) => this.#follow(day))
    for (const canvas of [elements.head, elements.lanes]) {
      canvas.addEventListener('contextrestored', this.#drawAnew)
    }
  }

  get view(): TimeView {
    return this.#view
  }
  get layout(): TimelineLayout {
    return timelineLayout(this.#heightPx, this.#model?.lanes.length ?? 0)
  }
  get model(): TimelineModel | null {
    return this.#model
  }
  get scrollPx(): number {
    return this.#scrollPx
  }
  get scale(): TimeScale {
    return timeScale(this.#view, this.#widthPx)
  }
  /** The longest view there is. */
  get whole(): TimeView {
    return wholeView(this.#model?.dayCount ?? 2)
  }
  get widthPx(): number {
    return this.#widthPx
  }
  get marks(): LaneMarks {
    return this.#marks
  }

  /** A new result keeps the view, unless the plan's span is another. */
  setModel(model: TimelineModel | null): void {
    const isOtherSpan =
      model?.startDate !== this.#model?.startDate || model?.dayCount !== this.#model?.dayCount
    this.#model = model
    if (model && isOtherSpan) this.#view = openingView(model.dayCount, model.buildOutEndDay)
    this.requestDraw()
  }

  /** Shows the whole plan, or, when it already does, the build-out. */
  toggleWhole(): void {
    if (!this.#model) return
    const { whole } = this
    const isWhole = this.#view.firstDay === whole.firstDay && this.#view.lastDay === whole.lastDay
    this.setView(isWhole ? openingView(this.#model.dayCount, this.#model.buildOutEndDay) : whole)
  }

  /** Zooms by a step around the playhead, which stays where it is on screen. */
  zoomAtPlayhead(direction: -1 | 1): void {
    const day = this.#playhead.getDay()
    this.setView(zoomAround(this.#view, day, direction === 1 ? 1 / KEY_ZOOM : KEY_ZOOM, this.whole))
  }

  setView(view: TimeView): void {
    this.#view = view
    this.requestDraw()
  }

  setSize(widthPx: number, heightPx: number): void {
    this.#widthPx = widthPx
    this.#heightPx = heightPx
    this.requestDraw()
  }

  setScroll(scrollPx: number): void {
    this.#scrollPx = scrollPx
    this.requestDraw()
  }

  setMarks(marks: LaneMarks): void {
    if (marks.selected === this.#marks.selected && marks.pointed === this.#marks.pointed) return
    this.#marks = marks
    this.requestDraw()
  }

  /** Reads the theme again. */
  refreshColours(): void {
    this.#colours = null
    this.requestDraw()
  }

  requestDraw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw())
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame)
    this.#endPlayhead()
    for (const canvas of [this.#elements.head, this.#elements.lanes]) {
      canvas.removeEventListener('contextrestored', this.#drawAnew)
    }
  }

  /** The graphics process died and took what was drawn, and the patterns, with it. */
  readonly #drawAnew = (): void => this.refreshColours()

  #follow(day: number): void {
    const shown = reveal(this.#view, day, this.whole)
    if (shown !== this.#view) this.setView(shown)
    else this.#placePlayhead(day)
  }

  #placePlayhead(day: number): void {
    const x = this.scale(day)
    const { playhead, handle } = this.#elements
    playhead.style.transform = `translateX(${x.toFixed(2)}px)`
    const left = Math.max(2 - x, Math.min(this.#widthPx - 2 - HANDLE_PX - x, -HANDLE_PX / 2))
    handle.style.transform = `translateX(${left.toFixed(2)}px)`
  }

  #draw(): void {
    this.#frame = 0
    this.#placePlayhead(this.#playhead.getDay())
    const { head, lanes, plot } = this.#elements
    const layout = this.layout
    const headHeight = headPx(layout)
    const headContext = this.#prepare(head, headHeight)
    const laneContext = this.#prepare(lanes, layout.lanesPx)
    if (!this.#model || !headContext || !laneContext) return
    if (!this.#colours) {
      this.#colours = readColours(plot)
      this.#patterns = createPatterns(laneContext, this.#colours, devicePixelRatio)
    }
    const common: Omit<Pen, 'ctx'> = {
      model: this.#model,
      view: this.#view,
      scale: this.scale,
      layout,
      colours: this.#colours,
      widthPx: this.#widthPx,
      patterns: this.#patterns,
    }
    const headPen: Pen = { ...common, ctx: headContext }
    drawRuler(headPen, headHeight)
    drawBarLines(headPen, layout.rulerPx, headHeight)
    drawCurves(headPen)
    drawGateStrip(headPen)
    drawBarLabels(headPen)
    const lanePen: Pen = { ...common, ctx: laneContext }
    drawBarLines(lanePen, 0, layout.lanesPx)
    drawLanes(lanePen, this.#scrollPx, this.#marks)
  }

  /** Sizes a canvas for the screen's pixels and clears it. */
  #prepare(canvas: HTMLCanvasElement, heightPx: number): CanvasRenderingContext2D | null {
    const ratio = devicePixelRatio
    const width = Math.max(1, Math.round(this.#widthPx * ratio))
    const height = Math.max(1, Math.round(heightPx * ratio))
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    const context = canvas.getContext('2d')
    context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    context?.clearRect(0, 0, this.#widthPx, heightPx)
    return context
  }
}
