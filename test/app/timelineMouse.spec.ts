import type { Page } from '@playwright/test'
import { expect, test } from './appTest.ts'
import type { Timeline } from './pages/timeline.ts'

test('the wheel keeps the day under the pointer and brings its neighbours apart; the overview moves the window', async ({
  rackrise,
}) => {
  const { page, timeline } = rackrise
  const middle = await dayAt(timeline, 0.5)
  const right = await dayAt(timeline, 0.75)
  await timeline.moveTo(0.5, 'curves')
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -100)
  // 1.25 ** 4 = 2.44 times nearer: the day at three quarters is 1 / 2.44 as far from the middle as it was.
  await expect
    .poll(async () => (await dayAt(timeline, 0.75)) - middle)
    .toBeLessThan(((right - middle) / 2.44) * 1.2 + 2)
  expect(Math.abs((await dayAt(timeline, 0.5)) - middle)).toBeLessThanOrEqual(2)

  // The window now shows 41 % of the plan around its middle; dragged by a fifth of the overview it shows later days.
  await timeline.drag('overview', 0.5, 0.7)
  await expect.poll(() => dayAt(timeline, 0.5)).toBeGreaterThan(middle + 10)
})

test('a double click on the ruler shows all and asks nothing; one on the date asks for a day', async ({
  rackrise,
}) => {
  const { page, timeline } = rackrise
  const last = await timeline.lastDay()
  await timeline.moveTo(0.5, 'curves')
  for (let notch = 0; notch < 6; notch++) await page.mouse.wheel(0, -100)
  await expect.poll(() => dayAt(timeline, 0.97)).toBeLessThan(last - 20)
  await timeline.doubleClick(0.4, 'ruler')
  await expect(timeline.form).toBeHidden()
  await expect.poll(() => dayAt(timeline, 0.99)).toBeGreaterThan(last - 20)

  await page.keyboard.press('Home')
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '0')
  await timeline.playhead.click()
  await expect(timeline.form.getByRole('textbox')).toBeFocused()
})

test('a click on the strip goes to the cause, one on a bar chooses its work, two bring it near', async ({
  rackrise,
}) => {
  const { page, timeline, inspector } = rackrise
  await timeline.click(0.3, 'strip')
  await expect(timeline.said).not.toBeEmpty()
  await expect(inspector.name).toBeVisible()

  const bar = await timeline.findBar()
  await page.mouse.click(bar.x, bar.y)
  const work = inspector.root.getByRole('heading', { level: 3 }).first()
  await expect(work).toBeVisible()
  expect(bar.words).toContain((await work.textContent()) ?? '–')

  const before = await dayAt(timeline, 0.9)
  await page.mouse.dblclick(bar.x, bar.y)
  await expect.poll(() => dayAt(timeline, 0.9)).not.toBe(before)
})

test('two fingers come nearer and leave the day where it is; one finger scrubs, a tap sets the day', async ({
  rackrise,
}) => {
  const { page, timeline } = rackrise
  await page.keyboard.press('Home')
  await expect.poll(() => timeline.day()).toBe(0)
  const { x, y } = await timeline.pointOf(0.5, 'curves')
  await touch(
    page,
    [
      [x - 40, x + 40],
      [x - 80, x + 80],
      [x - 160, x + 160],
    ],
    y,
  )
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '0')

  await touch(page, [[x]], y)
  await expect.poll(() => timeline.day()).toBeGreaterThan(0)
  const tapped = await timeline.day()
  await touch(page, [[x], [x + 30], [x + 60]], y)
  await expect.poll(() => timeline.day()).toBeGreaterThan(tapped)
})

/** Day that a click on the curves goes to, at a share of the plot's width. */
async function dayAt(timeline: Timeline, share: number): Promise<number> {
  await timeline.click(share, 'curves')
  return timeline.restedDay()
}

/** Fingers that go down, move together through places, and leave. */
async function touch(page: Page, places: number[][], y: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const points = (place: number[]) => place.map((x, id) => ({ x, y, id }))
  for (const [step, place] of places.entries()) {
    const type = step === 0 ? 'touchStart' : 'touchMove'
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: points(place) })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await session.detach()
}
