import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './appTest.ts'

test('the keys play on and back with doubling speeds, step, and go to typed dates', async ({ rackrise }) => {
  const { page, timeline } = rackrise
  const press = (key: string) => page.keyboard.press(key)
  await press('Home')
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '0')

  await press('t')
  await expect(timeline.form.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('someday')
  await press('Enter')
  await expect(timeline.form.getByRole('alert')).toContainText('"someday" is not a date')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('+40 d')
  await press('Enter')
  await expect(timeline.form).toBeHidden()
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '40')

  await press('ArrowRight')
  await press('Shift+ArrowRight')
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '48')
  await press('ArrowLeft')
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '47')

  await press('l')
  const plain = parseFloat((await timeline.speed.textContent()) ?? '')
  await press('l')
  await expect(timeline.speed).toContainText(String(Math.round(plain * 20) / 10))
  await expect.poll(() => timeline.day()).toBeGreaterThan(60)
  await press('j')
  await expect(timeline.speed).toHaveAttribute('aria-label', /backwards/)
  await expect.poll(() => timeline.day()).toBe(0)
  await expect(timeline.playButton).toHaveAttribute('aria-label', 'Play')
})

test('milestones are stepped through, and a note is written, undone, and saved with the plan', async ({
  rackrise,
  main,
  userData,
}) => {
  const { page, timeline } = rackrise
  await page.keyboard.press('Home')
  await expect(timeline.playhead).toHaveAttribute('aria-valuenow', '0')
  const days: number[] = []
  for (let step = 0; step < 3; step++) {
    const before = await timeline.day()
    await page.keyboard.press('Control+ArrowRight')
    await expect.poll(() => timeline.day()).toBeGreaterThan(before)
    days.push(await timeline.day())
  }
  await expect(timeline.said).not.toBeEmpty()
  await page.keyboard.press('Control+ArrowLeft')
  await expect.poll(() => timeline.day()).toBe(days[1])

  await page.keyboard.press('ArrowRight')
  const writeNote = async () => {
    await page.keyboard.press('m')
    await expect(timeline.form.getByRole('textbox')).toBeFocused()
    await page.keyboard.type('Crane k l j') // keys of the window, typed into a field
    await page.keyboard.press('Enter')
    await expect(timeline.form).toBeHidden()
  }
  await writeNote()
  await expect.poll(() => main.menuLabel('undo')).toBe('Undo Note')
  await page.keyboard.press('Control+z')
  await expect.poll(() => main.menuLabel('undo')).toBe('Undo')
  await writeNote()
  await main.chooseMenu('save')
  const file = join(userData, 'small.rackrise')
  await expect.poll(() => readFile(file, 'utf8')).toContain('Crane k l j')
  const day = await timeline.day()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+ArrowRight')
  await expect.poll(() => timeline.day()).toBe(day)
})

test('in and out point bound the playing, and a loop begins again', async ({ rackrise }) => {
  const { page, timeline } = rackrise
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  await page.keyboard.type('+100 d')
  await page.keyboard.press('Enter')
  await page.keyboard.press('i')
  await page.keyboard.press('t')
  await page.keyboard.type('+30 d')
  await page.keyboard.press('Enter')
  await page.keyboard.press('o')
  await expect(timeline.said).toContainText('Plays')
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await expect.poll(() => timeline.day()).toBe(130)
  await expect(timeline.playButton).toHaveAttribute('aria-label', 'Play')
  await page.keyboard.press('Shift+l')
  await page.keyboard.press('k')
  await expect.poll(async () => (await timeline.day()) >= 115).toBe(true)
  await expect.poll(async () => (await timeline.day()) < 115).toBe(true)
  await page.keyboard.press('k')
  expect(await timeline.day()).toBeGreaterThanOrEqual(100)
})

test('what gates the next megawatt leads to its cause, and lanes open and select by keyboard alone', async ({
  rackrise,
}) => {
  const { page, timeline } = rackrise
  await page.keyboard.press('Home')
  await page.keyboard.press('g')
  await expect(rackrise.inspector.root).toBeVisible()
  await expect(timeline.said).not.toBeEmpty()
  await expect.poll(() => timeline.day()).toBeGreaterThan(0)

  await timeline.lanes.focus()
  await page.keyboard.press('Home')
  const active = timeline.lanes.locator('[role=treeitem][data-active]')
  await expect(active).toHaveAttribute('aria-level', '1')
  await expect(active).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowLeft')
  await expect(active).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  const building = timeline.lanes.locator('[role=treeitem].lane-building').first()
  while (!(await building.evaluate((line) => 'active' in line.dataset)))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(building).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByTestId('inspector-name')).toHaveText((await building.getAttribute('title')) ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(building).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(active).toHaveAttribute('aria-level', '3')
})

test('the sheet of keys opens with ?, and no key of the window fires behind it', async ({ rackrise }) => {
  const { page, timeline } = rackrise
  const day = await timeline.day()
  await page.keyboard.press('?')
  const sheet = page.getByTestId('shortcuts-dialog')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('k')
  await page.keyboard.press('End')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  expect(await timeline.day()).toBe(day)
  await expect(timeline.playButton).toHaveAttribute('aria-label', 'Play')
})

test('the plan tree is walked by keyboard alone, from the plan to a rack', async ({ rackrise }) => {
  const { page, tree } = rackrise
  await tree.root.focus()
  await page.keyboard.press('Home')
  for (let level = 1; level < 6; level++) {
    await expect(tree.activeLine).toHaveAttribute('aria-level', String(level))
    if ((await tree.activeLine.getAttribute('aria-expanded')) === 'false')
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
  }
  await expect(tree.activeLine).toHaveAttribute('aria-level', '6')
  await page.keyboard.press('Enter')
  await expect(tree.selectedLine).toHaveAttribute('aria-level', '6')
  await expect(page.getByTestId('inspector-name')).toContainText('ack')
})
