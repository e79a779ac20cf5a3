import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { epwText } from '../support/epwText.ts'
import { expect, test } from './appTest.ts'

test('a weather file is taken, mended by line, or refused in a sentence; undo brings the normals back', async ({
  rackrise,
  dialogs,
  main,
  userData,
}) => {
  const { page, tree, inspector } = rackrise
  await tree.root.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const origin = page.getByTestId('weather-origin')
  await expect(origin).toContainText('built from the monthly normals')
  const choose = async (name: string, text: string) => {
    const path = join(userData, name)
    await writeFile(path, text)
    await dialogs.answerOpen(path)
    await inspector.root.getByRole('button', { name: 'Import weather (EPW)…' }).click()
  }

  await choose('foreign.epw', 'Date;Temperature\n2020-01-01;4.5\n')
  await expect(rackrise.problem).toContainText('its first line does not begin with LOCATION')
  await rackrise.problem.getByRole('button').last().click()
  await expect(rackrise.problem).toBeHidden()
  await expect(origin).toContainText('built from the monthly normals')
  expect(await main.menuLabel('undo')).toBe('Undo')

  // The file's hours begin on line 9; its hundredth has no temperature, and one line more is cut off.
  await choose(
    'mended.epw',
    epwText((row, index) => {
      if (index === 100) return row.slice(0, 3)
      if (index === 99) row[6] = '99.9'
      return row
    }),
  )
  const notes = page.getByTestId('weather-notes')
  await expect(notes).toContainText('mended.epw was taken, mended in')
  await expect(notes.getByRole('listitem').first()).toContainText('Line 108')
  await notes.getByRole('button').last().click()
  await expect(origin).toContainText('8,760 hours of Place')

  await main.chooseMenu('undo')
  await expect(origin).toContainText('built from the monthly normals')
  await choose('whole.epw', epwText())
  await expect(page.getByTestId('toast')).toContainText('whole.epw: 8,760 hours, none missing.')
  await expect(origin).toContainText('from whole.epw')
})
