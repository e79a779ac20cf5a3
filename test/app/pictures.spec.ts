import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { expect, test } from './appTest.ts'
import { colourCount } from './pictures.ts'

const folder = join(projectRoot, 'test-results/pictures')

test.use({ plan: 'deal' })

test('fits its window and looks right, small and large, by day and by night', async ({ rackrise, main }) => {
  const { page, timeline } = rackrise
  await mkdir(folder, { recursive: true })
  await timeline.goToDay(486) // 31 Dec 2026
  for (const [width, height, theme] of [
    [1280, 800, 'paper'],
    [2560, 1440, 'paper'],
    [2560, 1440, 'night'],
    [1280, 800, 'night'],
  ] as const) {
    await main.resizeWindow(width, height)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    if ((await page.locator('html').getAttribute('data-theme')) !== theme) await main.chooseMenu('theme')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.waitForTimeout(1500) // the picture comes to rest
    const picture = await page.screenshot({ path: join(folder, `${theme}-${width}x${height}.png`) })
    expect(colourCount(PNG.sync.read(picture))).toBeGreaterThan(500)
    const overflow = await page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ])
    expect(overflow).toEqual([0, 0])
  }
})
