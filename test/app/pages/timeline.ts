import { expect, type Locator, type Page } from '@playwright/test'

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
}
