import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp } from '../support/launchApp.ts'
import { expect, test } from './appTest.ts'
import { MainProcess } from './pages/mainProcess.ts'
import { RackriseWindow } from './pages/rackriseWindow.ts'

test('a plan that has not changed is drawn from the answer of the last start, and can be edited', async ({
  rackrise,
  main,
  app,
  appArgs,
  userData,
}) => {
  test.slow()
  const racks = await rackrise.kpi('racks').textContent()
  const kept = () => readdir(join(userData, 'answers')).catch(() => [])
  await expect.poll(async () => (await kept()).length, { timeout: 60_000 }).toBe(1)
  const closed = app.waitForEvent('close')
  await main.pressClose()
  await closed

  const second = await launchApp(userData, appArgs)
  const asked: string[] = []
  second.context().on('request', (request) => asked.push(request.url()))
  try {
    const page = await second.firstWindow()
    const again = new RackriseWindow(page, new MainProcess(second))
    await again.waitForResults()
    await expect(again.kpi('racks')).toHaveText(racks ?? '')
    const [key = ''] = await kept()
    expect(asked).toContain(`app://ui/answers/${key}`)
    // The engine comes after the picture, and answers what is asked then.
    await again.tree.open('Building 1')
    await again.tree.select('Hall 1A')
    await again.timeline.goToDay(await again.timeline.lastDay())
    const itMw = await again.kpi('it-mw').textContent()
    const power = again.inspector.field(/^Power per rack of/).first()
    await power.fill('0.05 MW')
    await power.press('Enter')
    await expect(again.kpi('it-mw')).not.toHaveText(itMw ?? '')
  } finally {
    await second.evaluate((electron) => electron.app.exit(0)).catch(() => undefined)
    await second.close()
  }
})
