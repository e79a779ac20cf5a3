import { open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp } from '../support/launchApp.ts'
import { tinyScenario } from '../support/tinyScenario.ts'
import { serializeScenario } from '../../shared/scenario/serializeScenario.ts'
import { expect, test } from './appTest.ts'
import { MainProcess } from './pages/mainProcess.ts'
import { RackriseWindow } from './pages/rackriseWindow.ts'
import { SystemDialogs } from './pages/systemDialogs.ts'

test('an edit is saved, and is there when the file is opened again', async ({
  rackrise,
  dialogs,
  main,
  userData,
}) => {
  const path = join(userData, 'tiny.rackrise')
  await writeFile(path, serializeScenario(tinyScenario()))
  await dialogs.answerOpen(path)
  await main.chooseMenu('open')
  await expect(rackrise.tree.line('Meadow')).toBeVisible()
  expect(await main.windowTitle()).toBe('tiny.rackrise – Rackrise')

  await rackrise.renamePlan('Tiny, renamed')
  await expect.poll(() => main.menuLabel('undo')).toMatch(/^Undo .*[Nn]ame/)
  const copy = join(userData, 'copy')
  await dialogs.answerSave(copy)
  await main.chooseMenu('save-as')
  await expect.poll(() => main.windowTitle()).toBe('copy.rackrise – Rackrise')
  const saved = JSON.parse(await readFile(`${copy}.rackrise`, 'utf8')) as { name: string }
  expect(saved.name).toBe('Tiny, renamed')
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(tinyScenario())

  await dialogs.answerOpen(path)
  await main.chooseMenu('open')
  await expect.poll(() => main.windowTitle()).toBe('tiny.rackrise – Rackrise')
  await expect(rackrise.planName).toHaveValue('Tiny campus')
  await dialogs.answerOpen(`${copy}.rackrise`)
  await main.chooseMenu('open')
  await expect(rackrise.planName).toHaveValue('Tiny, renamed')
})

test('a file that is none, too large, or from a newer app is refused with a sentence, and the document stays', async ({
  rackrise,
  dialogs,
  main,
  userData,
}) => {
  const place = (name: string) => join(userData, name)
  await writeFile(place('cut.rackrise'), serializeScenario(tinyScenario()).slice(0, 2000))
  await writeFile(place('package.json'), '{ "name": "something-else" }')
  await writeFile(place('newer.rackrise'), '{ "format": "rackrise-scenario", "version": 2 }')
  await writeFile(
    place('spelling.rackrise'),
    serializeScenario(tinyScenario()).replace('"feedKw"', '"feedkW"'),
  )
  const huge = await open(place('huge.rackrise'), 'w')
  await huge.truncate(100_000_000)
  await huge.close()

  const title = await main.windowTitle()
  const racks = await rackrise.kpi('racks').textContent()
  for (const [name, sentence] of [
    ['cut.rackrise', 'is not JSON text'],
    ['package.json', 'not a Rackrise scenario'],
    ['newer.rackrise', 'made by a newer Rackrise'],
    ['spelling.rackrise', 'campuses/0/buildings/0/halls/0'],
    ['huge.rackrise', 'is 100 MB; scenarios are at most 64 MB'],
    ['gone.rackrise', 'it is not there'],
  ] as const) {
    await dialogs.answerOpen(place(name))
    await main.chooseMenu('open')
    await expect(rackrise.problem).toContainText(sentence)
    await rackrise.page.keyboard.press('Escape')
    await expect(rackrise.problem).toBeHidden()
    expect(await main.windowTitle()).toBe(title)
    await expect(rackrise.kpi('racks')).toHaveText(racks ?? '')
  }
})

test('a plan that cannot be written is told, and stays unsaved', async ({
  rackrise,
  dialogs,
  main,
  userData,
}) => {
  await rackrise.renamePlan('Edited')
  await dialogs.answerSave(join(userData, 'no-such-folder', 'plan.rackrise'))
  await main.chooseMenu('save-as')
  await expect(rackrise.problem).toContainText('"plan.rackrise" cannot be written')
  await rackrise.page.keyboard.press('Escape')
  expect(await main.menuLabel('undo')).not.toBe('Undo')
})

test.describe('with a file on the command line', () => {
  test('opens it; a second start hands its file to the first', async ({ userData }) => {
    const path = join(userData, 'tiny.rackrise')
    await writeFile(path, serializeScenario(tinyScenario()))
    const app = await launchApp(userData, [path])
    try {
      const main = new MainProcess(app)
      const page = await app.firstWindow()
      await new SystemDialogs(app).answerQuestions('Don’t Save')
      await new RackriseWindow(page, main).waitForResults()
      expect(await main.windowTitle()).toBe('tiny.rackrise – Rackrise')

      const second = join(userData, 'second.rackrise')
      await writeFile(second, serializeScenario({ ...tinyScenario(), name: 'Second' }))
      await expect(launchApp(userData, [second])).rejects.toThrow()
      await expect.poll(() => main.windowTitle()).toBe('second.rackrise – Rackrise')
    } finally {
      await app.close()
    }
  })
})
