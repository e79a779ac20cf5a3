import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../../electron/dev/projectRoot.ts'
import { expect, test } from './appTest.ts'
import { colourCount } from './pictures.ts'
import { PNG } from 'pngjs'

const folder = join(projectRoot, 'test-results/pictures')

for (const [width, height] of [
  [1280, 800],
  [2560, 1440],
] as const) {
  test(`looks right at ${width} x ${height}, by day and by night`, async ({ rackrise, main }) => {
    const { page, timeline } = rackrise
    await mkdir(folder, { recursive: true })
    await main.resizeWindow(width, height)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    await timeline.goToDay(486) // 31 Dec 2026
    for (const theme of ['paper', 'night']) {
      await page.waitForTimeout(1500)
      const picture = await page.screenshot({ path: join(folder, `${theme}-${width}x${height}.png`) })
      expect(colourCount(PNG.sync.read(picture))).toBeGreaterThan(500)
      // Nothing sticks out of the window.
      const overflow = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ])
      expect(overflow).toEqual([0, 0])
      await main.chooseMenu('theme')
    }
  })
}
