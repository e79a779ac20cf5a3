import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { writeFileAtomic } from '../files/writeFileAtomic.ts'
import { licencesFile } from './appPaths.ts'

export async function showAbout(window: BrowserWindow): Promise<void> {
  const { electron, chrome, node } = process.versions
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    title: 'About Rackrise',
    message: `Rackrise ${app.getVersion()}`,
    detail: [
      'See an AI data-center build-out before it is built.',
      'MIT licence. Works offline: nothing leaves this computer.',
      '',
      `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    ].join('\n'),
    buttons: ['Close', 'Third-Party Licences'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) await showLicences(window)
}

/** Opens the licences of everything the app contains in the system's reader, which cannot look into the app's archive. */
export async function showLicences(window: BrowserWindow): Promise<void> {
  const copy = join(app.getPath('userData'), 'third-party-licences.txt')
  await writeFileAtomic(copy, await readFile(licencesFile))
  const failure = await shell.openPath(copy)
  if (failure === '') return
  await dialog.showMessageBox(window, {
    type: 'info',
    message: 'The licences are in a text file.',
    detail: `No program on this computer offered to show it:\n${copy}`,
  })
}
