import { expect, test } from './appTest.ts'

test('a hall says what limits it, takes a value with a unit, and the numbers follow; undo takes it back', async ({
  rackrise,
  main,
}) => {
  const { tree, inspector, timeline } = rackrise
  await timeline.goToDay(await timeline.lastDay())
  await tree.open('Building 1')
  await tree.select('Hall 1A')
  await expect(inspector.limits).toContainText(/rack|feed|cooling|floor/i)

  const itMw = await rackrise.kpi('it-mw').textContent()
  const power = inspector.field(/^Power per rack of/).first()
  const before = await power.inputValue()
  await power.fill('0.05 MW')
  await power.press('Enter')
  await expect(power).toHaveValue('50')
  await expect(rackrise.kpi('it-mw')).not.toHaveText(itMw ?? '')
  await expect.poll(() => main.menuLabel('undo')).toMatch(/^Undo Power per rack/)

  await main.chooseMenu('undo')
  await expect(power).toHaveValue(before)
  await expect(rackrise.kpi('it-mw')).toHaveText(itMw ?? '')
  await main.chooseMenu('redo')
  await expect(power).toHaveValue('50')
})

test('wrong input gets a sentence and changes nothing', async ({ rackrise, main }) => {
  const { tree, inspector } = rackrise
  await tree.open('Building 1')
  await tree.select('Hall 1A')
  const feed = inspector.field(/^Electrical feed of/)
  const before = await feed.inputValue()
  for (const [typed, sentence] of [
    ['a lot', '"a lot" is not a number. Type a number such as "132 kW".'],
    ['20 °C', '"°C" is not a unit of this field. Use kW, MW, W, GW.'],
    ['-5', /cannot|between|above|at least|more than/],
  ] as const) {
    await feed.fill(typed)
    await feed.press('Enter')
    await expect(inspector.refusal).toContainText(sentence)
  }
  await feed.press('Escape')
  await expect(feed).toHaveValue(before)
  expect(await main.menuLabel('undo')).toBe('Undo')
})

test('the tree is walked by keyboard', async ({ rackrise }) => {
  const { tree, inspector, page } = rackrise
  await tree.root.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const campus = await tree.activeLine.textContent()
  await page.keyboard.press('Enter')
  await expect(tree.selectedLine).toHaveText(campus ?? '')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(tree.activeLine).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Enter')
  await expect(inspector.root).toContainText('Building')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(tree.activeLine).toHaveText(campus ?? '')
})

test('a click in the picture selects what stands there, in tree and inspector alike', async ({
  rackrise,
}) => {
  const { canvas, tree, inspector } = rackrise
  // Without a position a click goes to the middle, which shows some part of the site.
  await canvas.click()
  await expect(inspector.name).toBeVisible()
  const name = await inspector.name.textContent()
  await expect(tree.selectedLine).toContainText(name ?? '')
  await expect(tree.selectedLine).not.toContainText('First hall')
})

test('a finding leads to the place and the day it speaks of', async ({ rackrise, main }) => {
  const { findings, timeline } = rackrise
  await main.chooseMenu('toggle-findings')
  const dated = findings.items.filter({ hasText: /from \d+ \w+ \d{4}/ }).first()
  const words = (await dated.textContent()) ?? ''
  await timeline.goToDay(0)
  await dated.click()
  await expect.poll(() => timeline.day()).toBeGreaterThan(0)
  const date = await rackrise.kpi('date').textContent()
  expect(words).toContain(`from ${date}`)
})
