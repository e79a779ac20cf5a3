import type { Playhead } from '../../shared/state/playhead.ts'
import type { PlayRange } from '../../shared/state/viewStore.ts'
import { readColours, type TimelineColours } from './colours.ts'
import { drawBarLabels, drawBarLines, type LabelBox } from './draw/drawBarLines.ts'
import { drawCurves } from './draw/drawCurves.ts'
import { drawGateStrip } from './draw/drawGateStrip.ts'
import { drawLanes } from './draw/drawLanes.ts'
import { drawOverview } from './draw/drawOverview.ts'
import { drawRuler } from './draw/drawRuler.ts'
import { NO_MARKS, type LaneMarks } from './draw/laneMarks.ts'
import { createPatterns } from './draw/patterns.ts'
import type { Pen } from './draw/pen.ts'
import { Flash } from './flash.ts'
import type { Shown } from './pointer/hitTest.ts'
import { isLaneOpen, type Lane } from './lanes/laneTree.ts'
import { headPx, milestoneTopPx, timelineLayout, type TimelineLayout } from './layout.ts'
import type { SureDays } from './lanes/sureDays.ts'
import type { TimelineModel } from './timelineModel.ts'
import {
  openingView,
  reveal,
  timeScale,
  wholeView,
  zoomAround,
  zoomTo,
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
  /** The day in the overview. */
  tick: HTMLElement
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
  readonly #flash = new Flash(() => this.requestDraw())
  #model: TimelineModel | null = null
  #lanes: readonly Lane[] = []
  #toggled: ReadonlySet<string> = new Set()
  #view: TimeView = { firstDay: 0, lastDay: 1 }
  #layout = timelineLayout(0, 0)
  /** Of the view, and of the whole plan; made anew with view, size or plan, so that a scrub makes nothing. */
  #scale: TimeScale = timeScale(this.#view, 1)
  #wholeScale: TimeScale = timeScale(this.#view, 1)
  #widthPx = 0
  #heightPx = 0
  #scrollPx = 0
  #marks: LaneMarks = NO_MARKS
  #playRange: PlayRange | null = null
  #sure: SureDays | null = null
  #labels: LabelBox[] = []
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
    return this.#layout
  }
  get model(): TimelineModel | null {
    return this.#model
  }
  get scale(): TimeScale {
    return this.#scale
  }
  get wholeScale(): TimeScale {
    return this.#wholeScale
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
  /** What a pointer can meet; null before there is a plan. */
  get shown(): Shown | null {
    if (!this.#model) return null
    const isSummed = (lane: Lane): boolean => lane.kind === 'campus' || isLaneOpen(lane, this.#toggled)
    return {
      model: this.#model,
      lanes: this.#lanes,
      isSummed,
      layout: this.#layout,
      scale: this.#scale,
      scrollPx: this.#scrollPx,
      sure: this.#sure,
    }
  }

  /** The name of a bar line under a point. */
  labelAt(x: number, y: number): LabelBox | null {
    return (
      this.#labels.find(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y < bottom,
      ) ?? null
    )
  }

  /** A new result keeps the view, unless the plan's span is another. */
  setModel(model: TimelineModel): void {
    const isOtherSpan = model.startDate !== this.#model?.startDate || model.dayCount !== this.#model.dayCount
    this.#model = model
    if (isOtherSpan) this.#view = openingView(model.dayCount, model.buildOutEndDay)
    this.#measure()
  }

  /** The lanes that are open. @param toggled keys of lanes that do not stand as they do at first */
  setLanes(lanes: readonly Lane[], toggled: ReadonlySet<string>): void {
    this.#lanes = lanes
    this.#toggled = toggled
    this.#measure()
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

  /** Shows a span of days with a little room at both ends. */
  zoomToSpan(startDay: number, endDay: number): void {
    this.setView(zoomTo(startDay, endDay, this.whole))
  }

  /** Moves as far as needed for some of a span of days to show. */
  revealSpan(startDay: number, endDay: number): void {
    const { firstDay, lastDay } = this.#view
    if (endDay >= firstDay && startDay <= lastDay) return
    this.setView(
      reveal(this.#view, Math.max(this.whole.firstDay, endDay < firstDay ? endDay : startDay), this.whole),
    )
  }

  setView(view: TimeView): void {
    this.#view = view
    this.#measure()
  }

  setSize(widthPx: number, heightPx: number): void {
    this.#widthPx = widthPx
    this.#heightPx = heightPx
    this.#measure()
  }

  setScroll(scrollPx: number): void {
    this.#scrollPx = scrollPx
    this.requestDraw()
  }

  setMarks(change: Partial<Pick<LaneMarks, 'selected' | 'pointed' | 'task'>>): void {
    const next = { ...this.#marks, ...change }
    const { selected, pointed, task } = this.#marks
    if (next.selected === selected && next.pointed === pointed && next.task === task) return
    this.#marks = next
    this.requestDraw()
  }

  setPlayRange(range: PlayRange | null): void {
    this.#playRange = range
    this.requestDraw()
  }

  setSureDays(sure: SureDays | null): void {
    this.#sure = sure
    this.requestDraw()
  }

  /** Draws the eye to a lane, or to one task of it. */
  flash(lane: string, task: number | null): void {
    this.#flash.start(lane, task)
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
    this.#flash.end()
    this.#endPlayhead()
    for (const canvas of [this.#elements.head, this.#elements.lanes]) {
      canvas.removeEventListener('contextrestored', this.#drawAnew)
    }
  }

  /** The graphics process died and took what was drawn, and the patterns, with it. */
  readonly #drawAnew = (): void => this.refreshColours()

  #measure(): void {
    this.#layout = timelineLayout(this.#heightPx, this.#lanes.length)
    this.#scale = timeScale(this.#view, this.#widthPx)
    this.#wholeScale = timeScale(this.whole, this.#widthPx)
    this.requestDraw()
  }

  #follow(day: number): void {
    const shown = reveal(this.#view, day, this.whole)
    if (shown !== this.#view) this.setView(shown)
    else this.#placePlayhead(day)
  }

  #placePlayhead(day: number): void {
    const x = this.#scale(day)
    const { playhead, handle, tick } = this.#elements
    playhead.style.transform = `translateX(${x.toFixed(2)}px)`
    tick.style.transform = `translateX(${this.#wholeScale(day).toFixed(2)}px)`
    const left = Math.max(2 - x, Math.min(this.#widthPx - 2 - HANDLE_PX - x, -HANDLE_PX / 2))
    handle.style.transform = `translateX(${left.toFixed(2)}px)`
  }

  #draw(): void {
    this.#frame = 0
    this.#placePlayhead(this.#playhead.getDay())
    const { head, lanes, plot } = this.#elements
    const layout = this.#layout
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
      lanes: this.#lanes,
      view: this.#view,
      scale: this.#scale,
      layout,
      colours: this.#colours,
      widthPx: this.#widthPx,
      patterns: this.#patterns,
      playRange: this.#playRange,
      sure: this.#sure,
    }
    const headPen: Pen = { ...common, ctx: headContext }
    drawRuler(headPen, headHeight)
    drawBarLines(headPen, milestoneTopPx(layout), headHeight)
    drawCurves(headPen)
    drawGateStrip(headPen)
    this.#labels = drawBarLabels(headPen)
    drawOverview(headPen, this.#wholeScale)
    const lanePen: Pen = { ...common, ctx: laneContext }
    drawBarLines(lanePen, 0, layout.lanesPx)
    drawLanes(lanePen, this.#scrollPx, { ...this.#marks, flash: this.#flash.now() }, this.#toggled)
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
