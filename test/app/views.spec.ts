import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './appTest.ts'
import { askMain } from './pages/inMain.ts'

/** What a screen reader would stumble over, as lines to read. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

test('views take the room of the picture by key, menu and toolbar, and give it back', async ({
  rackrise,
}) => {
  const { page, main } = rackrise
  await page.keyboard.press('Shift+P')
  await expect(page.getByTestId('portfolio-view')).toBeVisible()
  await expect(rackrise.canvas).toBeHidden()
  expect(await faults(page)).toEqual([])

  await main.chooseMenu('view-contracts')
  await expect(page.getByTestId('contracts-view')).toBeVisible()
  expect(await faults(page)).toEqual([])

  await page.getByRole('radio', { name: 'Risk', exact: true }).click()
  // The first look runs it.
  await expect(page.getByTestId('risk-stop')).toContainText('runs from seed 1', { timeout: 60_000 })
  expect(await faults(page)).toEqual([])

  await page.keyboard.press('Shift+M')
  await expect(rackrise.canvas).toBeVisible()
})

test('a chart follows the playhead without a render, reads as a table, sorts, and is copied', async ({
  rackrise,
  app,
}) => {
  const { page, timeline } = rackrise
  await page.keyboard.press('Shift+P')
  const figure = page.getByTestId('campus-stack')
  const cursor = figure.locator('.day-cursor')
  await expect(cursor).toHaveAttribute('transform', /translate/)
  const before = await cursor.getAttribute('transform')
  await timeline.playhead.focus()
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowRight')
  await expect(cursor).not.toHaveAttribute('transform', before ?? '')

  await figure.getByRole('button', { name: /^Copy .* as CSV$/ }).click()
  await expect(figure.getByRole('status')).toHaveText('Copied')
  const copied = await askMain(app, ({ clipboard }) => clipboard.readText(), null)
  expect(copied.split('\r\n')[0]).toContain('MW')

  await figure.getByRole('radio', { name: 'Table' }).click()
  const table = figure.getByRole('table')
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await table.getByRole('columnheader').nth(1).getByRole('button').click()
  await expect(table.getByRole('columnheader').nth(1)).toHaveAttribute('aria-sort', 'ascending')
})

test('risk runs at the first look, is read, and shown as confidence; a long run is cancelled', async ({
  rackrise,
}) => {
  const { page } = rackrise
  await page.keyboard.press('Shift+R')
  await expect(page.getByTestId('risk-stop')).toContainText('runs from seed 1', { timeout: 60_000 })
  await expect(page.getByTestId('s-curve').locator('svg.drawing')).toBeVisible()
  await expect(page.getByTestId('tornado-date').locator('svg.drawing')).toBeVisible()
  expect(await faults(page)).toEqual([])

  await page.getByTestId('risk-runs').fill('1000000')
  await page.getByTestId('risk-runs').press('Enter')
  await page.getByTestId('risk-seed').fill('2')
  await page.getByTestId('risk-seed').press('Enter')
  await page.getByRole('button', { name: 'Run again' }).click()
  const cancel = page.getByRole('button', { name: 'Cancel' })
  const again = page.getByRole('button', { name: 'Run again' })
  await expect(cancel.or(again)).toBeVisible()
  // A small plan may converge before a hand is there.
  if (await cancel.isVisible()) await cancel.click({ timeout: 5000 }).catch(() => undefined)
  await expect(page.getByTestId('risk-stop')).toContainText('seed 2', { timeout: 60_000 })

  await page.keyboard.press('Shift+M')
  const confidence = page.getByTestId('confidence')
  await confidence.getByRole('checkbox').check()
  await expect(confidence).toContainText('P80')
  await confidence.getByRole('slider').fill('50')
  await expect(confidence).toContainText('live in 50 of 100 runs')
  expect(await faults(page)).toEqual([])
})

test.describe('the bundled deal', () => {
  test.use({ plan: 'deal' })

  test('tells its story by keyboard: offered, walked, left, taken up again', async ({ rackrise }) => {
    const { page } = rackrise
    const story = page.getByTestId('story')
    await expect(page.getByTestId('story-offer')).toContainText('12 steps')
    await page.keyboard.press('s')
    await expect(story).toContainText('1 of 12')
    await expect(page.getByTestId('story-offer')).toBeHidden()
    await expect(story.getByRole('button', { name: 'Next', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(story).toContainText('2 of 12')
    await page.keyboard.press('n')
    await expect(story).toContainText('3 of 12')
    await page.keyboard.press('b')
    await expect(story).toContainText('2 of 12')
    await story.getByRole('button', { name: /^Step 9/ }).click()
    await expect(page.getByTestId('risk-view')).toBeVisible()
    await expect(rackrise.kpi('date')).toHaveText('31 Dec 2026')
    expect(await faults(page)).toEqual([])

    await page.keyboard.press('Escape')
    await expect(story).toBeHidden()
    await page.keyboard.press('s')
    await expect(story).toContainText('9 of 12')
  })

  test('has its contracts in the tree: reached by keyboard, read at the playhead, changed, undone', async ({
    rackrise,
    main,
  }) => {
    const { page, tree, inspector, timeline } = rackrise
    await tree.root.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(tree.selectedLine).toHaveAttribute('aria-level', '3')
    const name = (await tree.selectedLine.locator('.tree-label').textContent()) ?? ''
    await expect(inspector.name).toHaveText(name)
    await expect(inspector.root).toContainText('Contract of OpenAI')

    const accrued = inspector.reading('Accrued').first()
    const before = await accrued.textContent()
    await timeline.playhead.focus()
    await page.keyboard.press('End')
    await expect(accrued).not.toHaveText(before ?? '')

    await inspector.enter(`Total, ${name}`, '301 billion')
    await expect(inspector.field(`Total, ${name}`)).toHaveValue('301,000,000,000')
    await expect.poll(() => main.menuLabel('undo')).toMatch(/^Undo Total/)
    await main.chooseMenu('undo')
    await inspector.root.getByRole('button', { name: 'Open in Contracts' }).click()
    await expect(page.getByTestId('contracts-view').getByRole('heading', { name })).toBeVisible()
    expect(await faults(page)).toEqual([])
  })

  test('says what the loss of a provider or site takes, and what can go elsewhere', async ({ rackrise }) => {
    const { page } = rackrise
    await page.keyboard.press('Shift+P')
    const loss = page.getByTestId('loss')
    await expect(loss.getByTestId('reading-loss-lost')).toContainText('MW IT')
    await expect(loss.getByRole('table').getByRole('row').nth(1)).toBeVisible()
    expect(await faults(page)).toEqual([])
  })
})
