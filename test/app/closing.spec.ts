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
  await expect.poll(() => dialogs.askedQuestions()).toHaveLength(1)
  expect((await dialogs.askedQuestions())[0]).toMatch(/^Save the changes to /)
  await expect(rackrise.kpi('date')).toBeVisible()

  const path = join(userData, 'saved.rackrise')
  await dialogs.answerSave(path)
  await dialogs.answerQuestions('Save')
  const closed = app.waitForEvent('close')
  await main.pressClose()
  await closed
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ name: 'To be saved' })
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

test('work that a crash left unsaved is offered at the next start', async ({ userData }) => {
  const first = await launchApp(userData)
  const firstWindow = new RackriseWindow(await first.firstWindow(), new MainProcess(first))
  await firstWindow.waitForResults()
  await firstWindow.renamePlan('Not saved yet')
  await expect
    .poll(() => readFile(join(userData, 'autosave.json'), 'utf8').catch(() => ''))
    .toContain('Not saved yet')
  const ended = first.waitForEvent('close')
  first.process().kill('SIGKILL')
  await ended

  const second = await launchApp(userData)
  try {
    await new SystemDialogs(second).answerQuestions('Don’t Save')
    const window = new RackriseWindow(await second.firstWindow(), new MainProcess(second))
    await window.page.getByRole('dialog', { name: 'Restore unsaved work?' }).waitFor()
    await window.page.getByRole('button', { name: 'Restore' }).click()
    await window.waitForResults()
    await window.showInspector()
    await expect(window.planName).toHaveValue('Not saved yet')
  } finally {
    await second.close()
  }
})
