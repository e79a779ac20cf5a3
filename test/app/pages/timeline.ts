import { expect, type Locator, type Page } from '@playwright/test'
import {
  curveTopPx,
  headPx,
  rulerTopPx,
  stripTopPx,
  timelineLayout,
  type TimelineLayout,
} from '../../../renderer/timeline/layout.ts'

/** Bands of the plot that a hand reaches for, each by the height of its middle. */
const BANDS: Record<'overview' | 'ruler' | 'curves' | 'strip', (layout: TimelineLayout) => number> = {
  overview: ({ overviewPx }) => overviewPx / 2,
  ruler: (layout) => rulerTopPx(layout) + layout.rulerPx / 2,
  curves: (layout) => curveTopPx(layout) + layout.curvePx / 2,
  strip: (layout) => stripTopPx(layout) + layout.stripPx / 2,
}
type Band = keyof typeof BANDS

interface Point {
  x: number
  y: number
}

/** The score under the picture, with its playhead. */
export class Timeline {
  readonly #page: Page
  readonly plot: Locator
  readonly playhead: Locator
  readonly playButton: Locator
  readonly speed: Locator
  /** The field for a date or a note, at the playhead. */
  readonly form: Locator
  /** What a key has just done, in words. */
  readonly said: Locator
  /** Names of the lanes, a tree. */
  readonly lanes: Locator

  constructor(page: Page) {
    this.#page = page
    const root = page.getByTestId('timeline')
    this.plot = root.getByTestId('timeline-plot')
    this.playhead = root.getByRole('slider')
    this.playButton = root.getByTestId('play')
    this.speed = root.getByTestId('speed')
    this.form = root.getByTestId('playhead-form')
    this.said = root.getByTestId('timeline-said')
    this.lanes = root.getByTestId('lanes')
  }

  /** Scenario day under the playhead. */
  async day(): Promise<number> {
    return Number(await this.playhead.getAttribute('aria-valuenow'))
  }

  async lastDay(): Promise<number> {
    return Number(await this.playhead.getAttribute('aria-valuemax'))
  }

  /** Drags over the plot from one share of its width to another, in steps as a hand would. */
  async scrub(from: number, to: number, steps = 30): Promise<void> {
    const box = await this.plot.boundingBox()
    if (!box) throw new Error('the timeline is not to be seen')
    const y = box.y + box.height * 0.45
    await this.#page.mouse.move(box.x + box.width * from, y)
    await this.#page.mouse.down()
    await this.#page.mouse.move(box.x + box.width * to, y, { steps })
    await this.#page.mouse.up()
  }

  /** Clicks near a day, then goes the last steps with the arrow keys. */
  async goToDay(day: number): Promise<void> {
    const share = day / (await this.lastDay())
    await this.scrub(share, share, 1)
    await this.playhead.focus()
    await expect(async () => {
      const left = day - (await this.day())
      const key = left > 0 ? 'ArrowRight' : 'ArrowLeft'
      for (let step = 0; step < Math.abs(left); step++) await this.#page.keyboard.press(key)
      await expect(this.playhead).toHaveAttribute('aria-valuenow', String(day), { timeout: 2000 })
    }).toPass()
  }

  /** The day once a frame has told it. */
  async restedDay(): Promise<number> {
    await this.#page.evaluate(
      () => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told))),
    )
    return this.day()
  }

  async #box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.plot.boundingBox()
    if (!box) throw new Error('the timeline is not to be seen')
    return box
  }

  /** A point of the window, by share of the plot's width and band. */
  async pointOf(share: number, band: Band): Promise<Point> {
    const box = await this.#box()
    return { x: box.x + box.width * share, y: box.y + BANDS[band](timelineLayout(box.height, 1)) }
  }

  async moveTo(share: number, band: Band): Promise<void> {
    const { x, y } = await this.pointOf(share, band)
    await this.#page.mouse.move(x, y)
  }

  async click(share: number, band: Band): Promise<void> {
    const { x, y } = await this.pointOf(share, band)
    await this.#page.mouse.click(x, y)
  }

  async doubleClick(share: number, band: Band): Promise<void> {
    const { x, y } = await this.pointOf(share, band)
    await this.#page.mouse.dblclick(x, y)
  }

  async drag(band: Band, from: number, to: number): Promise<void> {
    await this.moveTo(from, band)
    await this.#page.mouse.down()
    const { x, y } = await this.pointOf(to, band)
    await this.#page.mouse.move(x, y, { steps: 10 })
    await this.#page.mouse.up()
  }

  /** Looks over the lanes for a bar that says what it is, as an eye would. */
  async findBar(): Promise<Point & { words: string }> {
    const box = await this.#box()
    const hint = this.#page.locator('.timeline-hint')
    for (let y = headPx(timelineLayout(box.height, 1)) + 4; y < box.height; y += 4) {
      for (let share = 0.02; share < 0.5; share += 0.04) {
        const point = { x: box.x + box.width * share, y: box.y + y }
        await this.#page.mouse.move(point.x, point.y)
        const band = await this.plot.getAttribute('data-band')
        if (band === 'press') return { ...point, words: (await hint.textContent()) ?? '' }
      }
    }
    throw new Error('no bar shows')
  }
}
