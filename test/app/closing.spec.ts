import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchApp } from '../support/launchApp.ts'
import { expect, test } from './appTest.ts'
import { MainProcess } from './pages/mainProcess.ts'
import { RackriseWindow } from './pages/rackriseWindow.ts'
import { SystemDialogs } from './pages/systemDialogs.ts'

test('closing asks about unsaved changes: Cancel stays, Save saves and closes', async ({
  rackrise,
  dialogs,
  main,
  app,
  userData,
}) => {
  await rackrise.renamePlan('To be saved')
  await expect.poll(() => main.menuLabel('undo')).not.toBe('Undo')
  await dialogs.answerQuestions('Cancel')
  await main.pressClose()
  await expect.poll(() => dialogs.askedQuestions()).toEqual(['Save the changes to small.rackrise?'])
  await expect(rackrise.kpi('date')).toBeVisible()

  await dialogs.answerQuestions('Save')
  const closed = app.waitForEvent('close')
  await main.pressClose()
  await closed
  const saved = await readFile(join(userData, 'small.rackrise'), 'utf8')
  expect(JSON.parse(saved)).toMatchObject({ name: 'To be saved' })
})

test('a plan without changes closes without a question', async ({
  rackrise: _rackrise,
  dialogs,
  main,
  app,
}) => {
  await dialogs.answerQuestions('Cancel')
  const closed = app.waitForEvent('close')
  await main.pressClose()
  await closed
})

test('work that a crash left unsaved is offered at the next start', async ({
  rackrise,
  app,
  appArgs,
  userData,
}) => {
  await rackrise.renamePlan('Not saved yet')
  await expect
    .poll(() => readFile(join(userData, 'autosave.json'), 'utf8').catch(() => ''))
    .toContain('Not saved yet')
  const ended = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await ended

  const second = await launchApp(userData, appArgs)
  try {
    await new SystemDialogs(second).answerQuestions('Don’t Save')
    const main = new MainProcess(second)
    const window = new RackriseWindow(await second.firstWindow(), main)
    await window.page.getByRole('dialog', { name: 'Restore unsaved work?' }).waitFor()
    await window.page.getByRole('button', { name: 'Restore' }).click()
    await window.waitForResults()
    await window.showInspector()
    await expect(window.planName).toHaveValue('Not saved yet')
    expect(await main.windowTitle()).toBe('small.rackrise – Rackrise')
  } finally {
    await second.close()
  }
})
