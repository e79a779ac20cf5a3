import type { Page } from '@playwright/test'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base } from './appTest.ts'

const root = (page: Page) => page.locator('html')

base(
  'a chosen theme is kept, and the View menu marks it with what else shows',
  async ({ rackrise, main, userData }) => {
    await expect.poll(() => main.isChecked('theme-system')).toBe(true)
    await main.chooseMenu('theme-night')
    await expect(root(rackrise.page)).toHaveAttribute('data-theme', 'night')
    await expect.poll(() => main.isChecked('theme-night')).toBe(true)
    await expect.poll(() => readFile(join(userData, 'theme.json'), 'utf8').catch(() => '')).toContain('night')
    expect(await main.isChecked('toggle-tree')).toBe(true)
    await main.chooseMenu('toggle-tree')
    await expect.poll(() => main.isChecked('toggle-tree')).toBe(false)
    await main.chooseMenu('overlay-rack-power')
    await expect.poll(() => main.isChecked('overlay-rack-power')).toBe(true)
  },
)

const laterStart = base.extend({
  userData: async ({ userData }, use) => {
    await writeFile(join(userData, 'theme.json'), '{"theme":"night"}')
    await use(userData)
  },
})

laterStart('the next start opens in the theme that was chosen', async ({ rackrise, main }) => {
  await expect(root(rackrise.page)).toHaveAttribute('data-theme', 'night')
  await expect.poll(() => main.isChecked('theme-night')).toBe(true)
  await main.chooseMenu('theme-paper')
  await expect(root(rackrise.page)).toHaveAttribute('data-theme', 'paper')
})
