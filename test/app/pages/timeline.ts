import type { Locator, Page } from '@playwright/test'

/** The score under the picture, with its playhead. */
export class Timeline {
  readonly #page: Page
  readonly plot: Locator
  readonly playhead: Locator
  readonly playButton: Locator

  constructor(page: Page) {
    this.#page = page
    const root = page.getByTestId('timeline')
    this.plot = root.getByTestId('timeline-plot')
    this.playhead = root.getByRole('slider')
    this.playButton = root.getByTestId('play')
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

  /** Drags near a day, then goes the last steps with the arrow keys. */
  async goToDay(day: number): Promise<void> {
    const share = day / (await this.lastDay())
    await this.scrub(Math.min(0.98, share + 0.02), share, 5)
    await this.playhead.focus()
    for (let left = day - (await this.day()); left !== 0; left = day - (await this.day())) {
      await this.#page.keyboard.press(left > 0 ? 'ArrowRight' : 'ArrowLeft')
    }
  }
}
