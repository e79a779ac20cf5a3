import { expect, test } from './appTest.ts'
import { differenceOf, pictureOf } from './pictures.ts'

test('a dead engine is started again and answers the next edit', async ({ rackrise, main }) => {
  const racks = await rackrise.kpi('racks').textContent()
  const pid = await main.enginePid()
  expect(pid).not.toBeNull()
  process.kill(pid ?? 0, 'SIGKILL')
  await expect.poll(() => main.enginePid()).not.toBe(pid)
  await expect.poll(() => main.enginePid()).not.toBeNull()
  // The picture never went away, and the new engine answers.
  await expect(rackrise.kpi('racks')).toHaveText(racks ?? '')
  await rackrise.renamePlan('Answered by the second engine')
  await expect(rackrise.inspector.name).toHaveText('Answered by the second engine')
})

test('a lost graphics context comes back with the same picture', async ({ rackrise }) => {
  await rackrise.timeline.scrub(0.6, 0.6, 1)
  await rackrise.page.waitForTimeout(1500) // the picture comes to rest
  const before = await pictureOf(rackrise.canvas)
  await rackrise.canvas.evaluate((canvas: HTMLCanvasElement) => {
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    extension?.loseContext()
    setTimeout(() => extension?.restoreContext(), 300)
  })
  await expect
    .poll(async () => differenceOf(before, await pictureOf(rackrise.canvas)), { timeout: 30_000 })
    .toBeLessThan(0.01)
})

test('a graphics process that dies takes no picture with it: model, curves and lanes are drawn anew', async ({
  rackrise,
  main,
}) => {
  await rackrise.page.waitForTimeout(1500) // the picture comes to rest
  const before = await pictureOf(rackrise.page.locator('body'))
  const pid = await main.graphicsPid()
  expect(pid).not.toBeNull()
  process.kill(pid ?? 0, 'SIGKILL')
  await expect.poll(() => main.graphicsPid()).not.toBe(pid)
  await expect
    .poll(async () => differenceOf(before, await pictureOf(rackrise.page.locator('body'))), {
      timeout: 30_000,
    })
    .toBeLessThan(0.002)
})

test('a page that crashed is loaded again with its document', async ({ rackrise: _rackrise, main }) => {
  const title = await main.windowTitle()
  await main.crashPage()
  await expect.poll(() => main.pageShows('[data-testid=tree]'), { timeout: 30_000 }).toBe(true)
  expect(await main.windowTitle()).toBe(title)
})
